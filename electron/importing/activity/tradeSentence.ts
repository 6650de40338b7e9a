import { type ActionMeaning, actionMeaning } from './actionWords';
import { readCurrency } from './currencyCode';

/** A trade told in words: "Koop 1 @ 33,9 USD". Numbers as printed. */
export interface TradeSentence {
  readonly meaning: ActionMeaning;
  readonly quantity: string;
  readonly price: string;
  readonly currency: string | null;
}

const NUMBER = String.raw`\d{1,3}(?:[ '’\u00a0\u202f.,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const LONGEST = 250;
const PROMISING = /\d.*(?:@|\b(?:zu|zum|à|at|per|a|je|por|pour|tegen|til|till)\b)/u;
/** "OPEN BUY 34/42.5658 @ 11.7480": the part of the order that was filled, then the order. */
const SENTENCE = new RegExp(
  String.raw`^(?:([^:@]{3,60}?)\s*:\s*)?([\p{L} ]{2,30}?)\s+(?:(?:von|of|de|di|van)\s+)?(${NUMBER})(?:/(?:${NUMBER}))?(?=[\s@])\s*([^@]{0,80}?)\s*(?:@|\b(?:zu|zum kurs(?: von)?|à|at|per|a|je|por|pour|tegen|til|till)\b)\s*[$€£]?\s?(${NUMBER})\s*([A-Z]{3})?\b`,
  'u',
);

/**
 * Reads a trade from a description, for files without columns of quantity and price.
 *
 * @returns Null where the text is no such sentence.
 */
export function readTradeSentence(text: string): TradeSentence | null {
  // Most descriptions are none; a long one would only take time.
  if (text.length > LONGEST || !PROMISING.test(text)) return null;
  const match = SENTENCE.exec(text.trim().replaceAll(/\s{2,}/g, ' '));
  if (match === null) return null;
  const [, occasion = '', action = '', quantity = '', , price = '', code = ''] = match;
  const stated = actionMeaning(action);
  if (stated === null || stated === 'cash' || stated === 'statement') return null;
  const meaning = actionMeaning(occasion) === 'stock_dividend' ? 'stock_dividend' : stated;
  const currency = readCurrency(code);
  return { meaning, quantity, price, currency: currency === 'bad' ? null : currency };
}
