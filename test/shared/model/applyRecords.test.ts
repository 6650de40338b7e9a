import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../shared/model/applyCommand';
import type { DocumentCommand } from '../../../shared/model/command';
import { summaryOf } from '../../../shared/model/commandSummary';
import type { RecordLink } from '../../../shared/model/portfolio';
import { obtained } from '../../support/outcome';
import { examplePortfolio, importRecord, instrument } from './examplePortfolio';

const CAP = { value: 2.5e9, asOf: '2026-10-31', source: 'screener.csv' };

function link(subject: string, digit: string, importId: string): RecordLink {
  const facts = { asOf: '2026-10-31', source: 'fund.csv', rows: 12, importedOn: '2026-11-20' };
  return { recordId: digit.repeat(64), kind: 'fund-holdings', subject, ...facts, importId };
}

function linking(importId: string, links: RecordLink[]): Extract<DocumentCommand, { name: 'linkRecords' }> {
  return { name: 'linkRecords', record: importRecord(importId, 'reference'), links, facts: [] };
}

describe('linking tables of reference data', () => {
  it('adds a table, and a newer one of the same fund takes its place', () => {
    const first = obtained(applyCommand(examplePortfolio(), linking('x1', [link('ZZF', 'a', 'x1')])));
    expect(first.records?.map(({ recordId }) => recordId[0])).toEqual(['a']);
    const both = linking('x2', [link('ZZG', 'c', 'x2'), link('ZZF', 'b', 'x2')]);
    const second = obtained(applyCommand(first, both));
    expect(second.records?.map(({ subject, recordId }) => [subject, recordId[0]])).toEqual([
      ['ZZF', 'b'],
      ['ZZG', 'c'],
    ]);
    expect(second.imports.slice(-2).map(({ kind }) => kind)).toEqual(['reference', 'reference']);
    expect(summaryOf(both)).toEqual({ name: 'linkRecords', count: 2 });
  });

  it('gives instruments the facts that are stated and leaves the others as they were', () => {
    const before = { ...examplePortfolio(), instruments: [instrument('i1', 'ZZA'), instrument('i2', 'ZZB')] };
    const portfolio = { ...before, holdings: [], stops: [] };
    const facts = [{ instrumentId: 'i1', marketCap: CAP }];
    const after = obtained(applyCommand(portfolio, { ...linking('x1', [link('ZZF', 'a', 'x1')]), facts }));
    expect(after.instruments[0]).toEqual({ ...before.instruments[0], marketCap: CAP });
    expect(after.instruments[1]).toBe(before.instruments[1]);
  });

  it.each([
    ['a table given twice', linking('x1', [link('ZZF', 'a', 'x1'), link('ZZF', 'b', 'x1')]), 'request-invalid'],
    ['a link to another import', linking('x1', [link('ZZF', 'a', 'x2')]), 'unknown-id'],
    [
      'facts of an instrument nobody holds',
      { ...linking('x1', [link('ZZF', 'a', 'x1')]), facts: [{ instrumentId: 'gone', marketCap: CAP }] },
      'unknown-id',
    ],
    [
      'a table that is not used',
      { name: 'unlinkRecords', links: [{ kind: 'fund-holdings', subject: 'ZZF' }] },
      'unknown-id',
    ],
  ] as const)('refuses %s', (_, command, code) => {
    expect(applyCommand(examplePortfolio(), command as DocumentCommand)).toMatchObject({ problem: { code } });
  });

  it('refuses an import id that is taken', () => {
    const first = obtained(applyCommand(examplePortfolio(), linking('x1', [link('ZZF', 'a', 'x1')])));
    const again = applyCommand(first, linking('x1', [link('ZZF', 'b', 'x1')]));
    expect(again).toMatchObject({ problem: { code: 'request-invalid', path: 'record.id' } });
  });

  it('removes a table and leaves the others', () => {
    const two = linking('x1', [link('ZZF', 'a', 'x1'), link('ZZG', 'b', 'x1')]);
    const linked = obtained(applyCommand(examplePortfolio(), two));
    const links = [{ kind: 'fund-holdings', subject: 'ZZF' }];
    const after = obtained(applyCommand(linked, { name: 'unlinkRecords', links }));
    expect(after.records?.map(({ subject }) => subject)).toEqual(['ZZG']);
  });
});
