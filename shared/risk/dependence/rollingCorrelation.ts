import type { Result } from '../../result/result';
import { rollingRatio } from './rollingRatio';

/**
 * Rolling correlation: how closely two rows of returns moved together over the last periods, period by period. Answers
 * "is the link between these two getting closer?".
 *
 * @param first - Simple returns per period, decimal fractions, paired, **oldest first**; shape [observations]; not modified.
 * @param second - Returns of the same periods, same shape; not modified.
 * @param window - Periods in the window, whole, 2 or more; 60 days is usual.
 * @returns New array, each from -1 to 1, in the order of the last period of the window; shape [observations - window + 1];
 *   NaN for a window in which either never moved, with the note `partial-coverage` and the share of windows that have a
 *   value. Example: 0.01, -0.01, 0.02 and 0.02, -0.02, -0.04 with a window of 2 give 1 and -1. Problems: `lengths-differ`;
 *   `too-few-observations` below one window; `non-finite-value` at the first NaN or infinity (drop gaps with
 *   `pairedObservations`); `zero-variance` when no window has a value.
 * @throws InvariantError when the window is not such a number.
 *
 * Method: `rollingComoments`, O(observations). Source: D§6.4, rolling 60-day correlation.
 */
export function rollingCorrelation(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  window: number,
): Result<Float64Array> {
  return rollingRatio(first, second, { window, ratio: correlationOf });
}

function correlationOf(joint: number, firstSquares: number, secondSquares: number): number {
  const scale = Math.sqrt(firstSquares) * Math.sqrt(secondSquares);
  // Rounding may carry a perfect correlation a hair beyond 1.
  return scale > 0 ? Math.max(-1, Math.min(1, joint / scale)) : Number.NaN;
}
