import { quantileType7 } from '../../math/quantileType7';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/**
 * Historical value at risk: the loss that past periods exceeded only with the remaining probability. Answers "how bad is
 * a bad period, going by what happened?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the edge of the worst 5 %.
 * @returns Loss per period, decimal fraction, positive for a loss, same horizon as `returns`. Not floored: negative when
 *   even that quantile is a gain. Example: returns -0.04, 0, 0.04 at 0.75 give 0.02. Problems: `too-few-observations`
 *   without any; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when `confidence` is outside (0, 1): a caller's bug.
 *
 * Method: minus the type-7 quantile at `1 - confidence`, O(n log n). Source: Jorion, Value at Risk, 3rd ed., ch. 10; D§6.2.
 */
export function historicalValueAtRisk(returns: ArrayLike<number>, confidence: number): Result<number> {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  return mapResult(finiteObservations(returns, 1), (values) => 0 - quantileType7(values, 1 - confidence));
}
