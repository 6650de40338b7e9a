import type { TradeRow } from '../../../shared/model/activity';
import type { Portfolio } from '../../../shared/model/portfolio';
import type { PositionsFile, Question } from '../../../shared/model/proposal';
import { symbolKey } from '../../../shared/model/symbolKey';

/** A trade whose currency is known. */
export type ImportTrade = TradeRow & { readonly currency: string };

/** A file that was read, with the currency of every trade. */
export type ImportFile = Omit<PositionsFile, 'trades'> & { readonly trades: readonly ImportTrade[] };

/** Rows shown with a question. */
const SAMPLES = 5;

/**
 * A file as an import takes it: where a trade names no currency, it is the one in which the portfolio, or a positions file
 * of the same import, has the symbol.
 *
 * @param file - As read.
 * @param others - Every file of the import.
 * @param document - The open portfolio.
 * @returns The file, or the question for its currency where a symbol is known in none, or in several.
 */
export function importFile(
  file: PositionsFile,
  others: readonly PositionsFile[],
  document: Portfolio,
): ImportFile | Question {
  if (file.trades.every(isKnown)) return { ...file, trades: file.trades.filter(isKnown) };
  const currencies = currenciesOf(others, document);
  const trades: ImportTrade[] = [];
  const unknown: string[] = [];
  for (const row of file.trades) {
    const known = row.currency === null ? currencies.get(symbolKey(row.symbol)) : new Set([row.currency]);
    const [currency] = known ?? [];
    if (currency !== undefined && known?.size === 1) trades.push({ ...row, currency });
    else if (unknown.length < SAMPLES) unknown.push(`${row.date} ${row.type} ${row.quantity} ${row.symbol}`);
  }
  return unknown.length === 0 ? { ...file, trades } : { id: 'currency', samples: unknown, choices: [] };
}

function isKnown(row: TradeRow): row is ImportTrade {
  return row.currency !== null;
}

function currenciesOf(files: readonly PositionsFile[], document: Portfolio): ReadonlyMap<string, ReadonlySet<string>> {
  const currencies = new Map<string, Set<string>>();
  for (const { symbol, currency } of [...document.instruments, ...files.flatMap((file) => file.positions)])
    currencies.set(symbolKey(symbol), (currencies.get(symbolKey(symbol)) ?? new Set()).add(currency));
  return currencies;
}
