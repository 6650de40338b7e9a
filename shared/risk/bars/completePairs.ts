import type { RangeBars } from './barProblem';

/**
 * Complete pairs: the bars that, with the bar before, have everything a two-day spread estimator reads.
 *
 * @param bars - Daily bars, oldest first; shape [bars]; not modified.
 * @returns Index of the later bar of each pair, ascending; a pair that misses a high, low, close or (where the column is
 *   given) open on either day is left out, so that no pair reaches across a gap.
 *
 * Method: one pass, O(bars). Part of: `corwinSchultzSpread`.
 */
export function completePairs(bars: RangeBars): Int32Array {
  const columns = [bars.high, bars.low, bars.close, ...(bars.open === undefined ? [] : [bars.open])];
  const complete = Array.from(bars.close, (_, index) => columns.every((column) => Number.isFinite(column[index])));
  return Int32Array.from(complete.keys()).filter((index) => complete[index] === true && complete[index - 1] === true);
}
