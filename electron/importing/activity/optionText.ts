const OCC = /^-?[A-Z.]{1,6}\s*\d{6}[CP]\d+(?:\.\d+)?$/;
const WORDED =
  /\b([A-Z][A-Z.]{0,5}) (\d{1,2}\/\d{1,2}\/\d{2,4}) (?:(?:Put|Call|P|C) \$?[\d,]+(?:\.\d+)?|\$?[\d,]+(?:\.\d+)? (?:Put|Call|P|C))\b/i;

const SEARCHED_TEXT = 400;

/** Whether a symbol is an option's: "SPY   250321C00500000" or "SPY 03/31/2020 284.00 P". */
export function isOptionSymbol(symbol: string): boolean {
  return OCC.test(symbol) || WORDED.exec(symbol)?.index === 0;
}

/** The option that a description names where the symbol is only its underlying; null where it names none. */
export function optionInText(text: string): string | null {
  return WORDED.exec(text.slice(0, SEARCHED_TEXT))?.[0] ?? null;
}
