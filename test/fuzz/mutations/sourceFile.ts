import type { WrittenOrder } from './changeDates';
import { type CsvDelimiter, type CsvRecord, parseCsv } from './csvRecords';
import type { WrittenMark } from './groupThousands';

/** A table to be mutated, and what a person who has looked at it knows of it. */
export interface SourceFile extends KnownOfFile {
  readonly name: string;
  readonly text: string;
  readonly records: readonly CsvRecord[];
  readonly delimiter: CsvDelimiter;
  readonly lineEnd: string;
}

interface KnownOfFile {
  readonly mark: WrittenMark;
  readonly order: WrittenOrder;
  readonly isActivity: boolean;
  /** Rows of several layouts under one heading: its columns cannot be moved. */
  readonly hasMixedLayouts: boolean;
}

/** A broker file as the corpus mutates it. */
export function sourceFile(name: string, bytes: Uint8Array, known: KnownOfFile): SourceFile {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
  const delimiter: CsvDelimiter = text.split('\n').some((line) => line.split(';').length > 5) ? ';' : ',';
  return {
    name,
    text,
    records: parseCsv(text, delimiter),
    delimiter,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    ...known,
  };
}
