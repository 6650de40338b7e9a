/** Hears a record: its cells as written, and the physical lines it stands on (1-based, inclusive). */
export type OnRecord = (cells: string[], line: number, lastLine: number) => void;

/** A longer record is a quote that was never closed, not a row of a table. */
const RECORD_LIMIT = 1024 * 1024;

/**
 * Splits delimited text into records. A quote opens a cell only as its first character; inside, two stand for one; a cell
 * that goes on after its closing quote is taken as it is written, quotes and all, as people's files have them.
 *
 * @param text - With `\n` between lines.
 * @param delimiter - The cell separator, one character.
 * @param onRecord - Hears every record in order, cells not yet trimmed; the empty line after a last line break is none.
 * @returns The first line of a record whose quote is never closed, or not within a megabyte; else null. Records before it
 *   have been heard.
 *
 * Every line without a quote mark is split as a whole: a folder of price files is tens of millions of cells. Linear in the
 * text, whatever it holds. Checked against csv-parse by property.
 */
export function splitRecords(text: string, delimiter: string, onRecord: OnRecord): number | null {
  const scanner = new Scanner(text, delimiter);
  let start = 0;
  let line = 1;
  let quote = positionOf(text, '"', 0);
  while (start < text.length) {
    const lineEnd = scanner.lineEnd(start);
    if (quote < start) quote = positionOf(text, '"', start);
    if (quote >= lineEnd) {
      onRecord(text.slice(start, lineEnd).split(delimiter), line, line);
      start = lineEnd + 1;
      line += 1;
      continue;
    }
    const record = scanner.quotedRecord(start);
    if (record === null) return line;
    onRecord(record.cells, line, line + record.breaks);
    start = record.end + 1;
    line += record.breaks + 1;
  }
  return null;
}

interface Cell {
  readonly text: string;
  /** Where the delimiter or line break behind it stands, or the end of the text. */
  readonly end: number;
  /** Line breaks inside. */
  readonly breaks: number;
}

/** Reads cells one by one. Searches never go back, nor beyond the line: that is what keeps it linear. */
class Scanner {
  readonly #text: string;
  readonly #delimiter: string;
  #lineEnd = -1;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  lineEnd(at: number): number {
    if (this.#lineEnd < at) this.#lineEnd = positionOf(this.#text, '\n', at);
    return this.#lineEnd;
  }

  /** A record with quotes in it; null where one is never closed. */
  quotedRecord(start: number): { readonly cells: string[]; readonly end: number; readonly breaks: number } | null {
    const cells: string[] = [];
    let breaks = 0;
    let at = start;
    for (;;) {
      const cell = this.#text[at] === '"' ? this.#quotedCell(at, start) : this.#plainCell(at);
      if (cell === null) return null;
      cells.push(cell.text);
      breaks += cell.breaks;
      if (this.#text[cell.end] !== this.#delimiter) return { cells, end: cell.end, breaks };
      at = cell.end + 1;
    }
  }

  #plainCell(start: number): Cell {
    const line = this.#text.slice(start, this.lineEnd(start));
    const length = positionOf(line, this.#delimiter, 0);
    return { text: line.slice(0, length), end: start + length, breaks: 0 };
  }

  #quotedCell(start: number, recordStart: number): Cell | null {
    const text = this.#text;
    const parts: string[] = [];
    let from = start + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote === -1 || quote - recordStart > RECORD_LIMIT) return null;
      parts.push(text.slice(from, quote));
      const next = text[quote + 1];
      if (next === '"') {
        from = quote + 2;
        continue;
      }
      const content = parts.join('"');
      const breaks = breaksIn(content);
      if (next === undefined || next === this.#delimiter || next === '\n')
        return { text: content, end: quote + 1, breaks };
      const rest = this.#plainCell(quote + 1);
      return { text: `"${content}"${rest.text}`, end: rest.end, breaks };
    }
  }
}

function breaksIn(content: string): number {
  let count = 0;
  for (let at = content.indexOf('\n'); at !== -1; at = content.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Where a mark stands next; the end where it stands nowhere. */
function positionOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}
