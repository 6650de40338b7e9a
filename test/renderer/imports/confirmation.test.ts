import { describe, expect, it } from 'vitest';
import {
  bannerText,
  commonKind,
  confirmation,
  withCommonKind,
} from '../../../renderer/features/imports/positions/confirmation';
import type { ImportProposal } from '../../../shared/contract/importSchemas';
import { contract } from '../../../shared/contract/schemas';

const proposal: ImportProposal = {
  proposalId: 'p1',
  files: [{ status: 'refused', fileId: 'f1', fileName: 'positions.csv', problem: { code: 'file-empty' } }],
  accounts: [
    { text: 'Brokerage', accountId: 'a1', name: 'Brokerage', kind: 'taxable', rows: 3, replaces: 2 },
    { text: '', accountId: null, name: 'Account', kind: 'unknown', rows: 1, replaces: 0 },
  ],
  instruments: [
    { symbol: 'AAA', name: 'Alpha', kind: 'stock', status: 'known' },
    { symbol: 'BBB', name: 'Beta', kind: 'etf', status: 'new' },
    { symbol: 'CCC', name: 'Gamma', kind: 'unknown', status: 'unknown' },
  ],
  reconcile: [],
  positions: 4,
  ready: true,
};

describe('confirmation', () => {
  it('confirms the proposal as it stands, replacing what an account holds', () => {
    const request = confirmation(proposal, { accounts: {}, kinds: {} });
    expect(contract.importConfirm.request.safeParse(request).success).toBe(true);
    expect(request.accounts.map(({ text, accountId, replace }) => [text, accountId, replace])).toEqual([
      ['Brokerage', 'a1', true],
      ['', null, true],
    ]);
  });

  it('says nothing about instruments the document knows', () => {
    const request = confirmation(proposal, { accounts: {}, kinds: { CCC: 'reit' } });
    expect(request.instruments).toEqual([
      { symbol: 'BBB', kind: 'etf' },
      { symbol: 'CCC', kind: 'reit' },
    ]);
  });

  it('carries the user’s word on an account', () => {
    const choice = { accountId: null, name: 'Second brokerage', kind: 'retirement' as const, replace: false };
    const request = confirmation(proposal, { accounts: { Brokerage: choice }, kinds: {} });
    expect(request.accounts[0]).toEqual({ text: 'Brokerage', ...choice });
  });
});

describe('bannerText', () => {
  it('counts positions and accounts and names the file', () => {
    expect(bannerText(proposal)).toBe('4 positions in 2 accounts imported from positions.csv.');
    const [first] = proposal.accounts;
    const one = { ...proposal, positions: 1, accounts: first === undefined ? [] : [first] };
    expect(bannerText(one)).toBe('1 position in 1 account imported from positions.csv.');
  });
});

describe('one kind for many symbols', () => {
  const chosen = { accounts: {}, kinds: { AAA: 'reit' } } as const;
  const unknown = proposal.instruments.filter(({ status }) => status !== 'known');

  it('is told only where they agree', () => {
    expect(commonKind(unknown, chosen)).toBeNull();
    expect(commonKind(unknown.slice(1), chosen)).toBe('unknown');
    expect(commonKind([], chosen)).toBeNull();
  });

  it('is given to all of them and to no other', () => {
    const after = withCommonKind(unknown, 'stock', chosen);
    expect(after.kinds).toEqual({ AAA: 'reit', BBB: 'stock', CCC: 'stock' });
    expect(commonKind(unknown, after)).toBe('stock');
    expect(chosen.kinds).toEqual({ AAA: 'reit' });
  });
});
