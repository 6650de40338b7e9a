import type { Side } from './side';

/** From when closes count, and for which side. */
export interface HighWaterOptions {
  /** First bar whose close counts. */
  readonly from: number;
  /** Mark recorded before, price per share; null when there is none. */
  readonly recorded: number | null;
  readonly side: Side;
}

/**
 * High-water marks: the highest close (short: lowest) since a day, as it stood on each bar. What trailing stops hang on.
 *
 * @param closes - Price per share, positive and finite, oldest first; shape [bars]; not modified.
 * @param options - First bar, recorded mark and side. A recorded mark is a fact: replaced prices never undo it.
 * @returns Mark per bar, price per share; shape [bars]; NaN before `from`.
 *
 * Method: running extreme, O(bars). Source: D§0 (stops and splits), D§4.2. Part of: `stopLevel`.
 */
export function highWaterMarks(closes: Float64Array, options: HighWaterOptions): Float64Array {
  const { from, side } = options;
  const marks = new Float64Array(closes.length).fill(Number.NaN);
  let mark = options.recorded;
  for (let index = Math.max(0, from); index < closes.length; index++) {
    const close = closes[index] ?? Number.NaN;
    mark = mark === null ? close : side === 'long' ? Math.max(mark, close) : Math.min(mark, close);
    marks[index] = mark;
  }
  return marks;
}
