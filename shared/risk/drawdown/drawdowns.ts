import { invariant } from '../../result/invariant';

/**
 * Drawdowns: how far wealth stands below its highest point so far, after each period. Answers "how far under water was
 * the value on each day?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; finite; shape [observations]; not
 *   modified.
 * @returns New array, same shape: fraction of the peak that is lost, 0 at a new peak, positive below it. The starting
 *   wealth counts as a peak. A loss of 100 % or more is final: later returns have nothing left to act on.
 *   Example: 0.1, -0.2, 0.1 give 0, 0.2, 0.12.
 * @throws InvariantError when a return is not finite (callers check).
 *
 * Method: wealth as a fraction of its peak, carried from period to period so that long histories cannot overflow. O(n).
 * Source: D§6.5.
 */
export function drawdowns(returns: ArrayLike<number>): Float64Array {
  const result = new Float64Array(returns.length);
  let shareOfPeak = 1;
  for (let index = 0; index < returns.length; index++) {
    const change = returns[index] ?? Number.NaN;
    invariant(Number.isFinite(change), 'drawdown of a return that is not finite');
    if (shareOfPeak > 0) shareOfPeak = Math.min(1, shareOfPeak * (1 + change));
    result[index] = 1 - shareOfPeak;
  }
  return result;
}
