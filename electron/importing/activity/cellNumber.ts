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
  const text = cell.replace(/^@\s*/, '');
  if (forced !== null) return readNumber(text, forced);
  const mark = ownMark(text);
  return mark === 'ambiguous' ? { status: 'ambiguous', text } : readNumber(text, mark ?? '.');
}

/** The mark a cell shows by itself; null where it has none, `ambiguous` where "1.234" could be either. */
export function ownMark(cell: string): DecimalMark | 'ambiguous' | null {
  const digits = /\d[\d.,'’\s]*/u.exec(cell.replace(/^[^\d.,]*(?=[.,]?\d)/, ''))?.[0] ?? cell;
  const lead = /(?:^|[^\d])([.,])\d/.exec(cell);
  if (lead !== null && !/\d[.,]/.test(cell)) return lead[1] as DecimalMark;
  const [dot, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
  if (dot === -1 && comma === -1) return null;
  if (dot !== -1 && comma !== -1) return dot > comma ? '.' : ',';
  const mark: DecimalMark = dot === -1 ? ',' : '.';
  const parts = digits.trim().split(mark);
  if (parts.length > 2) return mark === '.' ? ',' : '.';
  const [before = '', after = ''] = parts;
  return after.length === 3 && /^[1-9]\d{0,2}$/.test(before) ? 'ambiguous' : mark;
}
