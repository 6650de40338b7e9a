import { type ActionMeaning, actionMeaning } from './actionWords';
import { readCurrency } from './currencyCode';

/** A trade told in words: "Koop 1 @ 33,9 USD". Numbers as printed. */
export interface TradeSentence {
  readonly meaning: ActionMeaning;
  readonly quantity: string;
  readonly price: string;
  readonly currency: string | null;
  /** The ticker beside the words: "B 100 ZZMC @ 45.1", "ZZMC - Zebra Micro: Bought 10 shares". */
  readonly symbol: string | null;
}

const NUMBER = String.raw`\d{1,3}(?:[ '’\u00a0\u202f.,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const LONGEST = 250;
const PROMISING = /\d.*(?:@|\b(?:zu|zum|à|at|per|a|je|por|pour|tegen|til|till)\b)/u;
/** "OPEN BUY 34/42.5658 @ 11.7480": the part of the order that was filled, then the order. */
const SENTENCE = new RegExp(
  String.raw`^(?:([^:@]{3,60}?)\s*:\s*)?([\p{L} ]{1,30}?)\s+(?:(?:von|of|de|di|van)\s+)?(-?(?:${NUMBER}))(?:/(?:${NUMBER}))?(?=[\s@])\s*([^@]{0,80}?)\s*(?:@|\b(?:zu|zum kurs(?: von)?|à|at|per|a|je|por|pour|tegen|til|till)\b)\s*[$€£]?\s?(${NUMBER})(?![-/.:]?\d)\s*([A-Z]{3})?\b`,
  'u',
);

/** "ZZMC - Zebra Micro: Bought 10.0000 shares (executed at 2026-10-27)". */
const UNPRICED = new RegExp(
  String.raw`^(?<symbol>[A-Z][A-Z0-9.]{0,9}) - [^:]{1,120}: (?<action>\p{L}{3,12}) (?<quantity>${NUMBER}) (?:shares|units)\b`,
  'u',
);
const TICKER = /^[A-Z][A-Z0-9.]{0,9}$/;

/**
 * Reads a trade from a description, for files without columns of quantity and price.
 *
 * @returns Null where the text is no such sentence.
 */
export function readTradeSentence(text: string): TradeSentence | null {
  // Most descriptions are none; a long one would only take time.
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const plain = text.trim().replaceAll(/\s{2,}/g, ' ');
  const unpriced = UNPRICED.exec(plain)?.groups;
  if (unpriced !== undefined) return unpricedSentence(unpriced);
  const match = PROMISING.test(text) ? SENTENCE.exec(plain) : null;
  if (match === null) return null;
  const [, occasion = '', action = '', quantity = '', between = '', price = '', code = ''] = match;
  // Single letters that mean a purchase in one language are a word of another: "a 5 for 1 split at 10".
  const stated = action.length > 1 || /^[BS]$/.test(action) ? actionMeaning(action) : null;
  if (stated === null || stated === 'cash' || stated === 'statement') return null;
  const meaning = actionMeaning(occasion) === 'stock_dividend' ? 'stock_dividend' : stated;
  const currency = readCurrency(code);
  const symbol = TICKER.test(between) ? between : null;
  return { meaning, quantity, price, currency: currency === 'bad' ? null : currency, symbol };
}

/** The money stands in a column of its own. */
function unpricedSentence({
  symbol = '',
  action = '',
  quantity = '',
}: Readonly<Record<string, string>>): TradeSentence | null {
  const meaning = actionMeaning(action);
  if (meaning !== 'buy' && meaning !== 'sell') return null;
  return { meaning, quantity, price: '', currency: null, symbol };
}
