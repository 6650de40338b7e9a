import type { ImportProposal } from '../../../shared/contract/importSchemas';
import type { TradeRow } from '../../../shared/model/activity';
import type { PositionRow, PositionsFile } from '../../../shared/model/proposal';

/** A proposal of one file, with two accounts and one instrument of each standing. */
export function testProposal(change: Partial<ImportProposal> = {}): ImportProposal {
  const account = { activity: 'lots' as const, trades: 0, dated: null, asOf: null, notes: [] };
  const instrument = { currency: 'USD', instrumentId: null, knownAs: null, heldIn: null };
  return {
    proposalId: 'p1',
    files: [{ status: 'read', fileId: 'f1', file: testFile(), appliedTemplate: null, suggestedTemplates: [] }],
    accounts: [
      {
        ...account,
        text: 'Brokerage',
        accountId: 'a1',
        name: 'Brokerage',
        kind: 'taxable',
        rows: 3,
        holds: 2,
        replaces: 2,
      },
      { ...account, text: '', accountId: null, name: 'Account', kind: 'unknown', rows: 1, holds: 0, replaces: 0 },
    ],
    instruments: [
      { ...instrument, symbol: 'AAA', name: 'Alpha', kind: 'stock', status: 'known', instrumentId: 'i1' },
      { ...instrument, symbol: 'BBB', name: 'Beta', kind: 'etf', status: 'new' },
      { ...instrument, symbol: 'CCC', name: 'Gamma', kind: 'unknown', status: 'unknown' },
    ],
    reconcile: [],
    duplicates: [],
    differences: [],
    positions: 4,
    trades: 0,
    ready: true,
    ...change,
  };
}

/** A file of positions with nothing in it but what is given. */
export function testFile(change: Partial<PositionsFile> = {}): PositionsFile {
  return {
    fileName: 'positions.csv',
    formatId: 'general-positions',
    format: 'Positions',
    kind: 'positions',
    parts: ['positions'],
    recognition: { score: 0.5, reason: '' },
    asOf: null,
    settings: null,
    accounts: [],
    positions: [],
    trades: [],
    cashLines: [],
    skipped: [],
    structuralLines: [],
    totals: {
      marketValue: null,
      costBasis: null,
      rowsMarketValue: '0',
      currency: 'USD',
      reconciles: null,
    },
    warnings: [],
    columns: null,
    ...change,
  };
}

/** A position of 10 AAA on a line. */
export function testPosition(line: PositionRow['line'], change: Partial<PositionRow> = {}): PositionRow {
  return {
    line,
    account: 'Brokerage',
    symbol: 'AAA',
    description: 'Alpha',
    quantity: '10',
    price: '5',
    marketValue: '50',
    costBasis: null,
    currency: 'USD',
    kind: 'equity',
    multiplier: 1,
    pricePer: 1,
    openDate: null,
    derived: [],
    notes: [],
    ...change,
  };
}

/** A purchase of 10 AAA on a line. */
export function testTrade(line: TradeRow['line'], change: Partial<TradeRow> = {}): TradeRow {
  return {
    line,
    account: 'Brokerage',
    date: '2026-03-02',
    type: 'buy',
    symbol: 'AAA',
    description: 'Alpha',
    quantity: '10',
    change: '10',
    price: '5',
    amount: '-50',
    fees: null,
    currency: 'USD',
    amountCurrency: null,
    kind: 'equity',
    multiplier: 1,
    pricePer: 1,
    ...change,
  };
}
