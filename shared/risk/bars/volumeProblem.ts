import type { Problem } from '../../result/problem';

/**
 * Volume check: the first thing wrong with a column of volumes.
 *
 * @param volumes - Shares per day, oldest first; shape [bars]; NaN where unknown, which is no fault; not modified.
 * @param from - First bar that matters.
 * @returns Null when every known volume is finite and 0 or more, else `bad-bar` or `non-finite-value`.
 *
 * Method: one pass, O(bars).
 */
export function volumeProblem(volumes: Float64Array, from = 0): Problem | null {
  const index = volumes.findIndex((volume, at) => at >= from && (volume < 0 || volume === Number.POSITIVE_INFINITY));
  if (index === -1) return null;
  return Number.isFinite(volumes[index])
    ? { code: 'bad-bar', index, rule: 'negative-volume' }
    : { code: 'non-finite-value', index };
}
