import type { FileTable } from '../../text/loadTable';
import type { FileRow } from '../../text/parseRows';

const PRICE =
  /^(\d{4}[-/]\d{1,2}[-/]\d{1,2})\s+price\s+(\S{1,64})\s+(\S{1,64})\s+([A-Z][A-Z0-9'._-]{0,22}[A-Z0-9])\s*$/;
const DIRECTIVE =
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\s+(?:price|open|close|commodity|balance|pad|note|document|event|query|custom|txn|[*!])(?:\s|$)|^(?:option|plugin|include|pushtag|poptag)\s/;
/** The first line that is neither blank, nor indented, nor a comment or a headline. */
const FIRST_AT_MARGIN = /^(?!;|\*)\S.*$/m;
const HEAD = 65_536;

/** A text of Beancount directives, its prices as a table. */
export interface BeancountTable {
  /** Heading and a row per price; every other directive is a row of one cell, which no reader takes for a price. */
  readonly table: FileTable;
  readonly prices: number;
}

/**
 * The price directives of a Beancount file, e.g. `2026-03-02 price ZZA  117.34 USD ; close`, as a table of dates, symbols and
 * closes.
 *
 * @param fileName - Kept, not looked at.
 * @param text - The decoded file.
 * @returns Null where the text is no Beancount file: not every line at the margin is a directive or a comment.
 */
export function beancountTable(fileName: string, text: string): BeancountTable | null {
  if (!DIRECTIVE.test(FIRST_AT_MARGIN.exec(text.slice(0, HEAD))?.[0] ?? '')) return null;
  const lines = text.split(/\r\n?|\n/);
  const written = lines.map((line) => line.replace(/(?:^|\s);.*$/, '').trimEnd());
  const atMargin = written.filter((line) => /^\S/.test(line) && !/^\*+ /.test(line));
  if (atMargin.length === 0 || !atMargin.every((line) => DIRECTIVE.test(line))) return null;
  const rows: FileRow[] = [];
  let prices = 0;
  for (const [index, line] of written.entries()) {
    const [, date, symbol = '', amount = '', currency = ''] = PRICE.exec(line) ?? [];
    const place = { line: index + 1, lastLine: index + 1 };
    if (date !== undefined) rows.push({ ...place, cells: [date, symbol, amount, currency] });
    else if (line.trim() !== '') rows.push({ ...place, cells: [line.trim()] });
    if (date !== undefined) prices++;
  }
  const heading = { line: 1, lastLine: 1, cells: ['Date', 'Symbol', 'Close', 'Currency'] };
  const settings = { encoding: 'utf-8', delimiter: ',', decimalMark: '.', markQuestion: null } as const;
  return { table: { fileName, rows: [heading, ...rows], ...settings }, prices };
}
