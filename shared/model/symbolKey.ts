/**
 * Key of a ticker symbol: one text for all ways brokers write the same symbol. Answers "are BRK.B and BRK/B one
 * instrument?".
 *
 * @param symbol - As a file or the user writes it.
 * @returns Capitals, with every separator between two letters or digits written as a point. Example: `BRK.B`, `BRK-B`,
 *   `BRK/B`, `brk b` and `BRK  B` are all `BRK.B`. A leading mark stays, because `/ES` is a future and `ES` a share, and
 *   letters written together stay apart from them: `BRKB` may be another company.
 *
 * Method: one replacement, O(length). Source: the class marks of NYSE, Nasdaq, Yahoo and OFX symbols.
 */
export function symbolKey(symbol: string): string {
  return symbol
    .trim()
    .toUpperCase()
    .replace(/(?<=[\p{L}\p{N}])[\s./-]+(?=[\p{L}\p{N}])/gu, '.');
}
