import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ImportFile, ImportTrade } from '../../../electron/service/imports/importFile';
import { importTrades } from '../../../electron/service/imports/importTrades';
import { tradeDuplicates } from '../../../electron/service/imports/tradeDuplicates';
import type { Portfolio } from '../../../shared/model/portfolio';
import { examplePortfolio } from '../../shared/model/examplePortfolio';

/** Few days and sizes, so that fills repeat. */
const aRow = fc.record({ day: fc.integer({ min: 1, max: 3 }), size: fc.constantFrom('5', '5.00', '7') });
const aFile = fc.array(aRow, { maxLength: 6 });
type Row = { readonly day: number; readonly size: string };

let line = 0;
let made = 0;

function fileOf(rows: readonly Row[]): ImportFile {
  const trades = rows.map(
    ({ day, size }): ImportTrade => ({
      line: ++line,
      account: 'Brokerage',
      date: `2026-01-0${day}`,
      type: 'buy',
      symbol: 'AAAA',
      description: '',
      quantity: size,
      change: size,
      price: '10',
      amount: null,
      fees: null,
      currency: 'USD',
      amountCurrency: null,
      kind: 'equity',
      multiplier: 1,
      pricePer: 1,
    }),
  );
  return {
    fileName: 'activity.csv',
    formatId: 'invented',
    format: 'Invented CSV',
    kind: 'activity',
    recognition: { score: 1, reason: '' },
    parts: ['activity'],
    asOf: null,
    settings: null,
    accounts: ['Brokerage'],
    positions: [],
    trades,
    cashLines: [],
    skipped: [],
    structuralLines: [],
    totals: { marketValue: null, costBasis: null, rowsMarketValue: '0', currency: null, reconciles: null },
    warnings: [],
    columns: null,
  };
}

/** The document with the new trades of some files on record. */
function recorded(files: readonly ImportFile[], document: Portfolio): Portfolio {
  const duplicates = tradeDuplicates(files, document, () => 'a1');
  const places = { accountIdOf: () => 'a1', instrumentIdOf: () => 'i1', newId: () => `t${++made}` };
  const fresh = files.flatMap((file) =>
    importTrades(file, new Set(file.trades.filter((row) => !duplicates.has(row))), 'r1', places),
  );
  return { ...document, trades: [...(document.trades ?? []), ...fresh] };
}

/** How often each fill is there; 5 and 5.00 are one. */
function counts(rows: readonly { readonly date: string; readonly change: string }[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { date, change } of rows) {
    const key = `${date} ${Number(change)}`;
    found[key] = (found[key] ?? 0) + 1;
  }
  return found;
}

it('leaves on record, of every fill, the most that any one file has of it, whatever came first or together', () => {
  fc.assert(
    fc.property(fc.array(aFile, { minLength: 1, maxLength: 4 }), (rows) => {
      const files = rows.map(fileOf);
      const most: Record<string, number> = {};
      for (const file of files)
        for (const [key, count] of Object.entries(counts(file.trades))) most[key] = Math.max(most[key] ?? 0, count);
      const together = recorded(files, examplePortfolio());
      const oneByOne = files.reduce((document, file) => recorded([file], document), examplePortfolio());
      expect(counts(together.trades ?? [])).toEqual(most);
      expect(counts(oneByOne.trades ?? [])).toEqual(most);
    }),
  );
});

it('puts on record the oldest first, whichever end the file begins with', () => {
  const rows = [1, 1, 2, 3].map((day, index) => ({ day, size: index === 0 ? '5' : '7' }));
  const order = (file: ImportFile) =>
    (recorded([file], examplePortfolio()).trades ?? []).map(({ date, change }) => [date, change]);
  expect(order(fileOf(rows.toReversed()))).toEqual(order(fileOf(rows)));
});
