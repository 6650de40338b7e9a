import { describe, expect, it } from 'vitest';
import { toInspectJson } from '../../../electron/importing/inspectJson';
import { readBrokerFile } from '../../../electron/importing/readBrokerFile';
import { fixtureFile, textFile } from './fixtureFile';

const sentence = ({ code }: { readonly code: string }) => `sentence for ${code}`;

describe('what the command line prints of a positions file', () => {
  const json = toInspectJson(readBrokerFile(fixtureFile('schwabAllAccounts.csv')), sentence);

  it('has numbers, the fields the file left out named, and multiplier only where it is not 1', () => {
    expect(json).toMatchObject({ kind: 'positions', asOf: '2026-10-30', trades: [], cashOnlyLines: [] });
    const positions = 'positions' in json ? json.positions : [];
    expect(positions[0]).toEqual({
      line: 5,
      account: 'Example_Brokerage ...101',
      symbol: 'ZZMC',
      quantity: 1200,
      price: 4.25,
      marketValue: 5100,
      costBasis: 6000,
      currency: 'USD',
      kind: 'equity',
    });
    expect(positions[2]).toMatchObject({ symbol: 'ZZMC 12/18/2026 5.00 C', quantity: -2, multiplier: 100 });
    expect(positions[3]).toMatchObject({ symbol: 'CASH', costBasis: null, derived: ['quantity', 'price'] });
  });

  it('has skipped rows with line, sentence and code, and the file’s own totals', () => {
    expect(json).toMatchObject({
      skipped: [{ line: 9, reason: 'sentence for row-total', code: 'row-total' }, { line: 15 }],
      totals: { marketValue: 10000.5, costBasis: 8920, reconciles: true },
    });
  });

  it('warns where rows and totals differ', () => {
    const text = 'Symbol,Quantity,Price,Value\nZZA,10,$5.00,$50.00\nTotal,,,$60.00\n';
    expect(toInspectJson(readBrokerFile(textFile(text)), sentence)).toMatchObject({
      totals: { marketValue: 60, reconciles: false },
      warnings: [{ line: 3, code: 'total-differs', message: 'sentence for total-differs' }],
    });
  });

  it('is the questions where there are some, and the reason where the file is refused', () => {
    const asked = toInspectJson(readBrokerFile(textFile('Symbol,Quantity\nZZA,10\n')), sentence);
    expect(asked).toMatchObject({ questions: [{ id: 'currency' }] });
    const refused = toInspectJson(readBrokerFile(textFile('%PDF-1.7')), sentence);
    expect(refused).toEqual({ refused: { code: 'file-pdf', message: 'sentence for file-pdf' } });
  });
});

describe('what it prints of a file of transactions', () => {
  const json = toInspectJson(readBrokerFile(fixtureFile('schwabTransactions.csv')), sentence);

  it('has the parts of the file, trades with both quantities, and the lines that change no holding', () => {
    expect(json).toMatchObject({ kind: 'activity', parts: ['activity'], positions: [] });
    const [trade] = 'trades' in json ? json.trades : [];
    expect(trade).toEqual({
      line: 3,
      account: null,
      date: '2026-10-27',
      type: 'buy',
      symbol: 'ZZET',
      quantity: 40,
      change: 40,
      price: 75,
      amount: -3000,
      fees: null,
      currency: 'USD',
      kind: 'etf',
    });
    expect(json).toMatchObject({ cashOnlyLines: [4], skipped: [{ line: 5, code: 'row-total' }] });
  });
});
