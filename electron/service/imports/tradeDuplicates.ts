import { canonicalDecimal, type Decimal } from '../../../shared/model/decimal';
import type { Portfolio, RecordedTrade } from '../../../shared/model/portfolio';

import { symbolKey } from '../../../shared/model/symbolKey';
import type { ImportFile, ImportTrade } from './importFile';

/** The account of the document a file's text goes into; null for one that is still to be made. */
export type AccountOf = (text: string) => string | null;

/**
 * Trades of a set of files that are on record already, by count: of a trade that the document has m times and a file
 * has n times, m are duplicates and n - m are new. A fill repeated inside one file is real, the same file twice is not; of
 * files that overlap the largest count stands.
 *
 * @param files - Files that were read, in order.
 * @param document - The open portfolio.
 * @param accountOf - Where each account text goes.
 * @returns The rows that are no new trades; the first ones of those that are alike.
 *
 * Method: one count per account, day, type, symbol and currency, change, price and amount; O(trades).
 */
export function tradeDuplicates(
  files: readonly ImportFile[],
  document: Portfolio,
  accountOf: AccountOf,
): ReadonlySet<ImportTrade> {
  const known = recordedCounts(document);
  const duplicates = new Set<ImportTrade>();
  for (const { trades } of files) {
    const counts = new Map<string, number>();
    for (const row of trades) {
      const text = row.account ?? '';
      const key = keyOf(accountOf(text) ?? `new ${text}`, row.symbol, row);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count <= (known.get(key) ?? 0)) duplicates.add(row);
    }
    for (const [key, count] of counts) known.set(key, Math.max(count, known.get(key) ?? 0));
  }
  return duplicates;
}

function recordedCounts({ trades = [], instruments }: Portfolio): Map<string, number> {
  const symbols = new Map(instruments.map(({ id, symbol }) => [id, symbol]));
  const counts = new Map<string, number>();
  for (const trade of trades) {
    const key = keyOf(trade.accountId, symbols.get(trade.instrumentId) ?? '', trade);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

type Counted = Pick<RecordedTrade, 'date' | 'type' | 'currency' | 'change' | 'price' | 'amount'>;

function keyOf(account: string, symbol: string, { date, type, currency, change, price, amount }: Counted): string {
  return [account, date, type, currency, symbolKey(symbol), plain(change), plain(price), plain(amount)].join('|');
}

/** 10 and 10.00 are one number. */
function plain(decimal: Decimal | null): string {
  return decimal === null ? '' : canonicalDecimal(decimal);
}
