import { readSymbol } from '../text/symbolText';

/**
 * The symbol a price file is named after: what stands before the first blank or underscore, without extension and
 * Stooq's ".us".
 *
 * @returns Examples: "SPY_2020H1.csv" is SPY, "qqq.us_2008crash.txt" is QQQ, "BRK-B.csv" is BRK-B, "RUT_1987-2021.csv"
 *   is RUT. "UNKNOWN" where the name holds no symbol, for the user to replace.
 */
export function symbolOfFileName(fileName: string): string {
  const bare = fileName.split(/[\\/]/).at(-1) ?? '';
  const stem = bare.replace(/\.(?:csv|txt|tsv|xls|json|beancount)$/i, '').trim();
  const first = stem.split(/[_\s]+/)[0] ?? '';
  return plainTicker(readSymbol(first) ?? 'UNKNOWN');
}

/** A ticker without Stooq's market suffix for US shares. */
export function plainTicker(symbol: string): string {
  return symbol.replace(/\.US$/, '');
}
