/** A cell of the mutated file; `quoted` as it stood in the original. */
export interface CsvCell {
  readonly text: string;
  readonly quoted: boolean;
}

/** A record with the physical line it starts on, 1-based. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly CsvCell[];
}

export type CsvDelimiter = ',' | ';' | '\t' | '|';

/** Splits delimited text by the rules of RFC 4180; of its own, so that the corpus does not hang on the readers. */
export function parseCsv(text: string, delimiter: CsvDelimiter): CsvRecord[] {
  const records: CsvRecord[] = [];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let [line, startLine, position] = [1, 1, 0];
  let cells: CsvCell[] = [];
  while (position <= source.length) {
    const cell = source[position] === '"' ? quotedCell(source, position) : plainCell(source, position, delimiter);
    cells.push({ text: cell.text, quoted: cell.quoted });
    line += cell.text.split('\n').length - 1;
    position = cell.end;
    if (source[position] === delimiter) position++;
    else {
      records.push({ line: startLine, cells });
      [cells, line, position] = [[], line + 1, position + 1];
      startLine = line;
    }
  }
  return records;
}

/** The records as text, quoted where the original was or where a cell would break the record. */
export function writeCsv(records: readonly CsvRecord[], delimiter: CsvDelimiter, lineEnd: string): string {
  const lines = records.map(({ cells }) => cells.map((cell) => writeCell(cell, delimiter)).join(delimiter));
  return `${lines.join(lineEnd)}${lineEnd}`;
}

function writeCell({ text, quoted }: CsvCell, delimiter: CsvDelimiter): string {
  const needsQuotes = text.includes(delimiter) || text.includes('\n') || text.startsWith('"');
  return quoted || needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

interface ReadCell extends CsvCell {
  readonly end: number;
}

function plainCell(source: string, start: number, delimiter: CsvDelimiter): ReadCell {
  let end = start;
  while (end < source.length && source[end] !== delimiter && source[end] !== '\n') end++;
  return { text: source.slice(start, end), quoted: false, end };
}

function quotedCell(source: string, start: number): ReadCell {
  let [text, position] = ['', start + 1];
  while (position < source.length) {
    if (source[position] !== '"') text += source[position++];
    else if (source[position + 1] === '"') [text, position] = [`${text}"`, position + 2];
    else break;
  }
  return { text, quoted: true, end: position + 1 };
}
