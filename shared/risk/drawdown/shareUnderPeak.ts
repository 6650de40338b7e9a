import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import { drawdowns } from './drawdowns';

/**
 * Share of time under the peak: in what part of the periods wealth stood more than a given depth below its highest point.
 * Answers "how usual is it to be this far under water?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param depthFraction - Depth that must be exceeded, 0 or more; 0.1 counts the periods more than 10 % below.
 * @returns Fraction of all periods, from 0 to 1. Example: 0.1, -0.2 with depth 0.1 give 0.5. Problems:
 *   `too-few-observations` without any return; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when the depth is negative or NaN.
 *
 * Method: count of `drawdowns` above the depth, O(n). Source: D§6.5.
 */
export function shareUnderPeak(returns: ArrayLike<number>, depthFraction: number): Result<number> {
  invariant(depthFraction >= 0, 'depth is negative');
  return mapResult(
    finiteObservations(returns, 1),
    (values) => drawdowns(values).filter((depth) => depth > depthFraction).length / values.length,
  );
}
