const SYMBOL = /^\^?[A-Z0-9][A-Z0-9.^=/ -]{0,19}$/;
/** Options and bonds are known by a description: "SMAL 04/01/2020 32.00 P". */
const DESCRIPTIVE = /^-?[A-Za-z0-9][\x20-\x7e]{0,63}$/;
const CASH_WORDS = /^\$?cash(?: & cash investments| and cash equivalents| balance)?$/i;

/**
 * An instrument's symbol as Ballast keeps it: compatibility forms folded, upper case, stars of money funds dropped.
 *
 * @param text - The cell, e.g. "SPAXX**" or "ＡＡＰＬ".
 * @returns The symbol, or null for look-alike letters, direction marks and anything else that is not a symbol.
 */
export function readSymbol(text: string): string | null {
  const folded = text.normalize('NFKC').trim();
  if (CASH_WORDS.test(folded)) return 'CASH';
  const symbol = folded.replace(/\*+$/, '').trim().toUpperCase();
  return SYMBOL.test(symbol) ? symbol : null;
}

/** The text itself as the symbol of an option or a bond, or null when it holds more than printable ASCII. */
export function readDescriptiveSymbol(text: string): string | null {
  const trimmed = text.trim();
  return DESCRIPTIVE.test(trimmed) ? trimmed : null;
}

/** Whether a cell names uninvested cash. */
export function isCashWord(text: string): boolean {
  return CASH_WORDS.test(text.trim());
}
