import type { RecordedTrade } from '../../../shared/model/portfolio';
import type { ImportFile, ImportTrade } from './importFile';

/** Where the trades of a file go. */
export interface TradePlaces {
  readonly accountIdOf: (text: string) => string;
  readonly instrumentIdOf: (row: ImportTrade) => string;
  readonly newId: () => string;
}

/**
 * Trades of a file as they are put on record, in the order they happened: many files begin with the newest day, and then
 * the rows of a day are newest first, too.
 *
 * @param file - A file that was read.
 * @param taken - Those of its trades that are imported.
 * @param importId - The record of the file.
 * @param places - Accounts, instruments, fresh ids.
 * @returns One record per trade.
 */
export function importTrades(
  file: ImportFile,
  taken: ReadonlySet<ImportTrade>,
  importId: string,
  places: TradePlaces,
): RecordedTrade[] {
  const rows = file.trades.filter((row) => taken.has(row));
  const ordered = isNewestFirst(file.trades) ? rows.toReversed() : rows;
  return ordered.map((row) => ({
    id: places.newId(),
    accountId: places.accountIdOf(row.account ?? ''),
    instrumentId: places.instrumentIdOf(row),
    date: row.date,
    type: row.type,
    change: row.change,
    price: row.price,
    amount: row.amount,
    fees: row.fees,
    currency: row.currency,
    amountCurrency: row.amountCurrency,
    importId,
  }));
}

/** Whether more rows step back in time than forward. */
function isNewestFirst(trades: readonly ImportTrade[]): boolean {
  let [back, forward] = [0, 0];
  for (const [index, { date }] of trades.entries()) {
    const before = trades[index - 1]?.date ?? date;
    if (date < before) back += 1;
    else if (date > before) forward += 1;
  }
  return back > forward;
}
