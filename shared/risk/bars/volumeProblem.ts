import type { Problem } from '../../result/problem';

/**
 * Volume check: the first thing wrong with a column of volumes.
 *
 * @param volumes - Shares per day, oldest first; shape [bars]; NaN where unknown, which is no fault; not modified.
 * @param from - First bar that matters.
 * @returns Null when every known volume is finite and 0 or more, else `bad-bar` or `non-finite-value`.
 *
 * Method: one pass, O(bars - from). Part of: `averageDailyVolume`.
 */
export function volumeProblem(volumes: Float64Array, from = 0): Problem | null {
  for (let index = Math.max(0, from); index < volumes.length; index++) {
    const volume = volumes[index] ?? Number.NaN;
    if (volume === Number.NEGATIVE_INFINITY || volume === Number.POSITIVE_INFINITY)
      return { code: 'non-finite-value', index };
    if (volume < 0) return { code: 'bad-bar', index, rule: 'negative-volume' };
  }
  return null;
}
