import { isCurrencyCode } from './currencyCode';

/** A heading reduced to what it says: letters and digits without accents, and the currency it names. */
export interface HeadingKey {
  readonly key: string;
  /** Of "Total (GBP)" or "Gebühren €"; null where it names none. */
  readonly currency: string | null;
}

const SIGNS: readonly (readonly [string, string])[] = [
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
];

/**
 * Reads a heading however it is written: "Trade Date", "trade_date", "TradeDate" and "Trade-Date" are one.
 *
 * @param text - The heading cell.
 */
export function headingKey(text: string): HeadingKey {
  const tokens = foldText(text).split(' ');
  const last = tokens.at(-1)?.toUpperCase() ?? '';
  const named =
    tokens.length > 1 && isCurrencyCode(last) && !/^(?:currency|devise|wahrung|valuta)$/.test(tokens[0] ?? '');
  const pence = /\((?:p|pence)\)|\bpence\b/i.test(text) ? 'GBX' : undefined;
  const sign =
    pence ?? SIGNS.find(([mark]) => text.includes(mark))?.[1] ?? (/(?:^|[^A-Z])(?:US)?\$/.test(text) ? 'USD' : null);
  return { key: (named ? tokens.slice(0, -1) : tokens).join(''), currency: named ? last : sign };
}

/** Lower case without accents, one blank between words, nothing but letters and digits of any script. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øœæßłđ]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const FOLDED: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd' };
