import type { Result } from '../../result/result';
import { rollingRatio } from './rollingRatio';

/**
 * Rolling beta: by how much an asset moved with its benchmark over the last periods, period by period. Answers "does it
 * follow the market more strongly than it used to?".
 *
 * @param asset - Simple (or excess) returns per period, decimal fractions, paired, **oldest first**; shape [observations];
 *   not modified.
 * @param benchmark - Returns of the same periods, same shape; not modified.
 * @param window - Periods in the window, whole, 2 or more; 60 days is usual.
 * @returns New array, ratios without unit, any sign, in the order of the last period of the window; shape
 *   [observations - window + 1]; NaN for a window in which the benchmark never moved, with the note `partial-coverage` and
 *   the share of windows that have a value. Example: 0.02, -0.02, 0.01 on 0.01, -0.01, 0.02 with a window of 2 give 2 and
 *   1. Problems: as `rollingCorrelation`.
 * @throws InvariantError when the window is not such a number.
 *
 * Method: joint sum over the benchmark's, `rollingComoments`; O(observations). Source: D§6.4.
 */
export function rollingBeta(
  asset: ArrayLike<number>,
  benchmark: ArrayLike<number>,
  window: number,
): Result<Float64Array> {
  return rollingRatio(asset, benchmark, {
    window,
    ratio: (joint, _, benchmarkSquares) => (benchmarkSquares > 0 ? joint / benchmarkSquares : Number.NaN),
  });
}
