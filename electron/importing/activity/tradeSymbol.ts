import type { TradeRow } from '../../../shared/model/activity';
import { positionKind } from '../positions/positionKind';
import { readSymbol } from '../text/symbolText';
import type { ActivityRow } from './activityRow';
import { isOptionSymbol, optionInText } from './optionText';

/** What was traded. */
export interface TradedInstrument {
  readonly symbol: string;
  readonly description: string;
  readonly kind: TradeRow['kind'];
}

/** Names of private assets and of securities without a ticker; Latin letters only, so that no look-alike passes. */
const LONGEST_SYMBOL = 64;
const NAME = /^-?[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N} .,&'’()/%$#:*+^=_-]{0,63}$/u;

/**
 * The instrument of a trade row: its symbol, else its ISIN or another number, else its name; an option by the text that
 * describes it where the symbol is that of the share.
 *
 * @param isOptionTrade - What happened can only happen to an option: it expired, was exercised, was opened or closed.
 * @returns The text that is no symbol, or null where the row names nothing at all.
 */
export function tradedInstrument(
  cells: ActivityRow,
  isOptionTrade: boolean,
): TradedInstrument | { readonly bad: string } | null {
  const written = cells.text('name');
  const texts = cells.descriptions();
  const text = identityOf(cells);
  if (text === undefined) return null;
  const option = isOptionSymbol(text) ? null : optionOf(cells, isOptionTrade);
  const named = option ?? text;
  const symbol = cleanSymbol(named);
  if (symbol === null) return { bad: text.slice(0, 64) };
  const description = (written === '' ? texts.trim() : written).replaceAll(/\s+/g, ' ').slice(0, 400);
  const kind = option !== null || isOptionSymbol(symbol) ? 'option' : kindOf(cells, symbol, description);
  return { symbol, description, kind };
}

/** A ticker before an ISIN, an ISIN before what a sentence names, that before a name: "Instrument" heads tickers at one broker and names at another. */
function identityOf(cells: ActivityRow): string | undefined {
  const [, ticker] = TICKER_AND_NAME.exec(cells.text('symbol')) ?? [];
  const symbol = ticker ?? cells.text('symbol');
  const isTicker = symbol === symbol.toUpperCase() || isOptionSymbol(symbol);
  const ranked = isTicker ? [symbol, cells.text('isin')] : [cells.text('isin'), symbol];
  const named = cells.text('name').replace(NUMBERS_OF_TRADE, '');
  const told = cells.sentence()?.symbol ?? '';
  return [...ranked, cells.text('securityNumber'), told, named].find((cell) => cell !== '');
}

/** "ZZMC (Zebra Micro)". */
const TICKER_AND_NAME = /^([A-Z][A-Z0-9.-]{0,9}) \([^()]*\p{Ll}[^()]*\)$/u;
/** "Zebra Micro plc 1000 @ 72.5" names the share, then what was traded. */
const NUMBERS_OF_TRADE = /\s[\d,.]+\s?@\s?[\d,.]+$/;

/** The option that any cell names; for what only options do, also a text that merely calls itself a call or a put. */
function optionOf(cells: ActivityRow, isOptionTrade: boolean): string | null {
  const worded = cells.row.cells.map(optionInText).find((text) => text !== null);
  if (worded !== undefined || !isOptionTrade) return worded ?? null;
  return cells.row.cells.find((cell) => cell.length <= 64 && /\b(?:call|put)s?\b/i.test(cell)) ?? null;
}

/** Capitals are a ticker; anything else is kept as it is written, because it is a name. */
function cleanSymbol(text: string): string | null {
  const folded = text.normalize('NFKC').trim();
  if (folded.length > LONGEST_SYMBOL) return null;
  if (folded === folded.toUpperCase() && !/ {2}/.test(folded)) {
    const symbol = readSymbol(folded);
    if (symbol !== null) return symbol;
  }
  return NAME.test(folded) ? folded : null;
}

function kindOf(cells: ActivityRow, symbol: string, description: string): TradeRow['kind'] {
  const kind = positionKind({ symbol, description, securityType: cells.text('securityType') });
  if (kind === 'cash-equivalent') return 'fund';
  return kind === 'cash' ? 'other' : kind;
}
