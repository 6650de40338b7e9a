import { type DecimalMark, readNumber, toDouble } from '../text/numberText';

/** Where an amount stands and how it is written. */
export interface AmountColumn {
  readonly column: number | undefined;
  readonly mark: DecimalMark;
  /** What one unit of the cells is worth: 1e6 under a heading that says "in millions". */
  readonly scale: number;
}

/** A number of a cell, null where the cell is empty, `bad` where it is no number. */
export function amountOf(cells: readonly string[], { column, mark, scale }: AmountColumn): number | null | 'bad' {
  const cell = column === undefined ? '' : (cells[column] ?? '');
  const reading = readNumber(cell, mark);
  if (reading.status === 'missing') return null;
  const value = reading.status === 'bad' ? Number.NaN : toDouble(reading.text) * scale;
  return Number.isFinite(value) ? value : 'bad';
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:bn|bil|billions?)\b|\(\s*\$?b\s*\)/i, 1e9],
  [/\b(?:mm|mn|mil|mio|millions?)\b|\(\s*\$?m\s*\)/i, 1e6],
  [/\b(?:thousands?|000s)\b|\(\s*\$?k\s*\)/i, 1e3],
];

/** The unit a heading states: 1e6 for "Market Cap ($mm)", 1 for "Market Cap". */
export function scaleOfHeading(heading: string): number {
  return SCALES.find(([pattern]) => pattern.test(heading))?.[1] ?? 1;
}
