import { type DecimalMark, type NumberReading, readNumber } from '../text/numberText';

/** A number cell that can be read with either mark, such as "1.234". */
export interface AmbiguousNumber {
  readonly status: 'ambiguous';
  readonly text: string;
}

export type CellNumber = NumberReading | AmbiguousNumber;

/**
 * Reads one cell by its own marks: files that were put together from several countries use both in one column.
 *
 * @param cell - The text; a leading "@" ("@5.00") is passed over.
 * @param forced - The mark the user chose; it is then used for every cell.
 */
export function readCellNumber(cell: string, forced: DecimalMark | null): CellNumber {
  const text = cell.startsWith('@') ? cell.slice(1).trim() : cell;
  if (forced !== null) return readNumber(text, forced);
  const mark = ownMark(text);
  return mark === 'ambiguous' ? { status: 'ambiguous', text } : readNumber(text, mark ?? '.');
}

const PLAIN = /^-?\d+(?:\.(?:\d{1,2}|\d{4,}))?$/;

/** The mark a cell shows by itself; null where it has none, `ambiguous` where "1.234" could be either. */
export function ownMark(cell: string): DecimalMark | 'ambiguous' | null {
  if (!cell.includes('.') && !cell.includes(',')) return null;
  if (PLAIN.test(cell)) return '.';
  const lead = /(?:^|\D)([.,])\d/.exec(cell);
  if (lead !== null && !/\d[.,]/.test(cell)) return lead[1] as DecimalMark;
  const digits = /\d[\d.,'’\s]*/u.exec(cell)?.[0] ?? cell;
  const [dot, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
  if (dot === -1 && comma === -1) return null;
  if (dot !== -1 && comma !== -1) return dot > comma ? '.' : ',';
  const mark: DecimalMark = dot === -1 ? ',' : '.';
  const parts = digits.trim().split(mark);
  if (parts.length > 2) return mark === '.' ? ',' : '.';
  const [before = '', after = ''] = parts;
  return after.length === 3 && /^[1-9]\d{0,2}$/.test(before) ? 'ambiguous' : mark;
}
