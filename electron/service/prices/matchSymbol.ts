import type { PricesProposal } from '../../../shared/contract/priceSchemas';
import type { Portfolio } from '../../../shared/model/portfolio';
import { symbolKey } from '../../../shared/model/symbolKey';
import { benchmarkOf } from '../../../shared/risk/report/benchmarks';
import { majorCurrency } from '../../../shared/risk/report/currency';

/** What a series is used for, and the symbol under which the document looks for it. */
export interface SymbolMatch {
  readonly match: PricesProposal['series'][number]['match'];
  readonly symbol: string;
}

const PAIR = /^([A-Z]{3})[./ -]?([A-Z]{3})(?:=X)?$/;
/** Names of an index with sources that do not write it as the benchmark's symbol. */
const INDEX_NAMES: Readonly<Record<string, string>> = {
  SP500: '^GSPC',
  INX: '^GSPC',
  US500: '^GSPC',
  RUSSELL2000: '^RUT',
  RUS2000: '^RUT',
  US2000: '^RUT',
};
/** Marks of a kind of symbol that sources add: an index, a future. */
const MARKS = /^[$^./]|=F$|\.INDX$/g;

/**
 * What a series would be used for in a document, however its file writes the symbol.
 *
 * @param symbol - As read or corrected.
 * @param document - The open portfolio.
 * @returns A holding's prices, a benchmark, a currency pair of the document, or nothing yet; with the symbol the document
 *   knows it by, which is the given one where it knows none.
 */
export function matchSymbol(symbol: string, document: Portfolio): SymbolMatch {
  const held = heldSymbol(symbol, document);
  if (held !== null) return { match: 'holding', symbol: held };
  if (benchmarkOf(symbol) !== null) return { match: 'benchmark', symbol };
  const bare = symbol.replace(MARKS, '');
  const index = INDEX_NAMES[bare] ?? bare;
  if (benchmarkOf(index) !== null && bare === symbol.replace(/^[$^.]/, ''))
    return { match: 'benchmark', symbol: index };
  const pair = pairOf(symbol, document);
  return pair === null ? { match: 'unmatched', symbol } : { match: 'fx', symbol: pair };
}

/** The symbol itself, else the one that differs in its marks alone; a future's continuous series by its root. */
function heldSymbol(symbol: string, { instruments }: Portfolio): string | null {
  if (instruments.some((instrument) => instrument.symbol === symbol)) return symbol;
  const key = symbolKey(symbol);
  const alike = instruments.find((instrument) => symbolKey(instrument.symbol) === key);
  if (alike !== undefined) return alike.symbol;
  if (!symbol.endsWith('=F')) return null;
  const root = symbol.replace(MARKS, '');
  const future = instruments.find(
    ({ kind, symbol: listed }) => kind === 'index-future' && listed.replace(MARKS, '') === root,
  );
  return future?.symbol ?? null;
}

function pairOf(symbol: string, document: Portfolio): string | null {
  const [, from = '', to = ''] = PAIR.exec(symbol) ?? [];
  const listed = [document.baseCurrency, ...document.instruments.map(({ currency }) => currency)];
  const currencies = new Set(listed.map(majorCurrency));
  if (!currencies.has(from) || !currencies.has(to) || from === to) return null;
  // As the file writes it, where the document finds it so.
  return /^[A-Z]{6}(?:=X)?$/.test(symbol) ? symbol : `${from}${to}=X`;
}
