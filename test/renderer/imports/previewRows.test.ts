import { describe, expect, it } from 'vitest';
import { NO_CHOICES, withRows } from '../../../renderer/features/imports/positions/importChoices';
import { importSummary } from '../../../renderer/features/imports/positions/importSummary';
import { previewRows, shownState } from '../../../renderer/features/imports/positions/previewRows';
import type { ProposedFile } from '../../../shared/contract/importSchemas';
import type { PositionsFile } from '../../../shared/model/proposal';
import { testFile, testPosition, testProposal, testTrade } from './testProposal';

const format = { locale: 'en-US', currency: 'USD' };

function proposalOf(file: PositionsFile, change: Parameters<typeof testProposal>[0] = {}) {
  const entry: ProposedFile = { status: 'read', fileId: 'f1', file, appliedTemplate: null, suggestedTemplates: [] };
  return testProposal({ files: [entry], ...change });
}

const mixed = testFile({
  positions: [
    testPosition(2),
    testPosition(3, { notes: [{ code: 'cost-was-per-share' }] }),
    testPosition([5, 6], { symbol: 'BBB' }),
  ],
  skipped: [
    { line: 4, reason: { code: 'row-bad-number', column: 'Quantity' }, text: 'CCC,twelve' },
    { line: 7, reason: { code: 'row-total' }, text: 'Total' },
  ],
  warnings: [
    { line: [5, 6], problem: { code: 'cost-ambiguous' } },
    { line: null, problem: { code: 'cost-ambiguous' } },
  ],
});

describe('previewRows', () => {
  it('tells every row of a file in the order of its lines, with what it is and why', () => {
    const rows = previewRows(proposalOf(mixed), format);
    expect(rows.map(({ line, state }) => [line, state])).toEqual([
      [2, 'valid'],
      [3, 'warning'],
      [4, 'error'],
      [[5, 6], 'warning'],
      [7, 'skipped'],
    ]);
    expect(rows[1]?.reason).toMatch(/per share/);
    expect(rows[2]).toMatchObject({ text: 'CCC,twelve', position: null });
    expect(rows[3]?.reason).not.toBe('');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('takes trades that are on record for duplicates and money for what changes no holding', () => {
    const file = testFile({
      kind: 'activity',
      parts: ['activity'],
      trades: [testTrade(2), testTrade(3), testTrade(3)],
      cashLines: [{ line: 4, text: 'Dividend' }],
    });
    const rows = previewRows(proposalOf(file, { duplicates: [{ fileId: 'f1', line: 2 }] }), format);
    expect(rows.map(({ state, part }) => [state, part])).toEqual([
      ['duplicate', 'activity'],
      ['valid', 'activity'],
      ['valid', 'activity'],
      ['skipped', 'activity'],
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
  });

  it('shows a row the user leaves out as skipped, and as it was when it is taken again', () => {
    const rows = previewRows(proposalOf(mixed), format);
    const [first] = rows;
    if (first === undefined) throw new Error('no row');
    const left = withRows(NO_CHOICES, [first], true);
    expect(shownState(first, left.leftOut)).toBe('skipped');
    expect(shownState(first, withRows(left, [first], false).leftOut)).toBe('valid');
  });
});

describe('importSummary', () => {
  it('counts what comes in and what stays out by its reason, and every row once', () => {
    const left = withRows(NO_CHOICES, [{ fileId: 'f1', line: 3 }], true);
    const summary = importSummary(proposalOf(mixed), left, format);
    expect(summary.comesIn).toEqual([{ what: 'Positions held', rows: 2 }]);
    expect(summary.positions).toBe(2);
    expect(summary.staysOut.map(({ rows }) => rows)).toEqual([1, 1, 1]);
    expect(summary.staysOut.map(({ what }) => what)).toContain('Left out by you');
    expect(summary.sentence).toBe('2 positions in 2 accounts come in.');
  });

  it('says what changes only for accounts that are replaced', () => {
    const differences = [
      { account: 'Brokerage', symbol: 'AAA', before: '5', after: '10' },
      { account: 'Brokerage', symbol: 'BBB', before: null, after: '10' },
      { account: 'Brokerage', symbol: 'ZZZ', before: '7', after: null },
    ];
    const proposal = proposalOf(mixed, { differences });
    expect(importSummary(proposal, NO_CHOICES, format).sentence).toMatch(
      /Against what is held now: 1 holding added, 1 changed, 1 gone\.$/,
    );
    const kept = { ...NO_CHOICES, accounts: { Brokerage: { replace: false } } };
    expect(importSummary(proposal, kept, format).sentence).not.toMatch(/Against/);
  });

  it('says so where nothing is left to import', () => {
    const file = testFile({ kind: 'activity', trades: [testTrade(2)] });
    const proposal = proposalOf(file, { duplicates: [{ fileId: 'f1', line: 2 }] });
    expect(importSummary(proposal, NO_CHOICES, format).sentence).toMatch(/^Nothing comes in/);
  });
});
