import { describe, expect, it } from 'vitest';
import {
  commonKind,
  confirmation,
  NO_CHOICES,
  withAccount,
  withInstruments,
  withRows,
} from '../../../renderer/features/imports/positions/importChoices';
import { contract } from '../../../shared/contract/schemas';
import { testProposal } from './testProposal';

const proposal = testProposal();

describe('confirmation', () => {
  it('confirms the proposal as it stands: accounts replaced, trades as lots, nothing left out', () => {
    const request = confirmation(proposal, NO_CHOICES);
    expect(contract.importConfirm.request.safeParse(request).error).toBeUndefined();
    expect(
      request.accounts.map(({ text, accountId, replace, activity }) => [text, accountId, replace, activity]),
    ).toEqual([
      ['Brokerage', 'a1', true, 'lots'],
      ['', null, true, 'lots'],
    ]);
    expect(request.instruments.map(({ symbol, kind, sameAs }) => [symbol, kind, sameAs])).toEqual([
      ['AAA', 'stock', 'i1'],
      ['BBB', 'etf', null],
      ['CCC', 'unknown', null],
    ]);
    expect(request.skip).toEqual([]);
  });

  it('carries the user’s word on an account and leaves the others as proposed', () => {
    const word = {
      name: 'Second brokerage',
      kind: 'retirement' as const,
      replace: false,
      activity: 'holdings' as const,
    };
    const request = confirmation(proposal, withAccount(NO_CHOICES, 'Brokerage', word));
    expect(request.accounts[0]).toEqual({ text: 'Brokerage', accountId: 'a1', ...word });
    expect(request.accounts[1]?.replace).toBe(true);
  });

  it('carries the user’s word on an instrument, later words on top of earlier ones', () => {
    const [, , unknown] = proposal.instruments;
    const one = unknown === undefined ? [] : [unknown];
    const choices = withInstruments(withInstruments(NO_CHOICES, one, { kind: 'reit' }), one, { sameAs: 'i1' });
    expect(confirmation(proposal, choices).instruments[2]).toEqual({
      symbol: 'CCC',
      currency: 'USD',
      kind: 'reit',
      sameAs: 'i1',
    });
  });

  it('leaves out the rows the user says, and none of a file that was taken out again', () => {
    const rows = [
      { fileId: 'f1', line: 4 },
      { fileId: 'f1', line: [6, 7] as [number, number] },
      { fileId: 'gone', line: 4 },
    ];
    const left = withRows(NO_CHOICES, rows, true);
    expect(confirmation(proposal, left).skip).toEqual(rows.slice(0, 2));
    expect(confirmation(proposal, withRows(left, rows.slice(0, 1), false)).skip).toEqual(rows.slice(1, 2));
  });
});

describe('one kind for many symbols', () => {
  const unknown = proposal.instruments.filter(({ status }) => status !== 'known');

  it('is told only where they agree', () => {
    expect(commonKind(unknown, NO_CHOICES)).toBeNull();
    expect(commonKind(unknown.slice(1), NO_CHOICES)).toBe('unknown');
    expect(commonKind([], NO_CHOICES)).toBeNull();
  });

  it('is given to all of them and to no other', () => {
    const after = withInstruments(NO_CHOICES, unknown, { kind: 'stock' });
    expect(commonKind(unknown, after)).toBe('stock');
    expect(confirmation(proposal, after).instruments.map(({ kind }) => kind)).toEqual(['stock', 'stock', 'stock']);
    expect(NO_CHOICES.instruments).toEqual({});
  });
});
