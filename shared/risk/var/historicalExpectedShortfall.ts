import { mean } from '../../math/mean';
import { quantileType7OfSorted } from '../../math/quantileType7';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import { observationsForOneInTail } from './observationsForOneInTail';

/**
 * Historical expected shortfall: the mean loss over the worst `1 - confidence` share of periods. Answers "when a bad
 * period comes, how bad is it on average?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the worst 5 %.
 * @returns Loss per period, decimal fraction, positive for a loss, never below the value at risk, same horizon as
 *   `returns`. Not floored. Example: returns -0.04, -0.02, 0, 0.04 at 0.5 give 0.03. Problems: `too-few-observations`
 *   when the tail holds less than one whole period; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when `confidence` is outside (0, 1): a caller's bug.
 *
 * Method: mean of the returns at or below the type-7 quantile, O(n log n). Source: Jorion, Value at Risk, 3rd ed., ch. 5;
 * D§0, D§6.2.
 */
export function historicalExpectedShortfall(returns: ArrayLike<number>, confidence: number): Result<number> {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  const tailFraction = 1 - confidence;
  return mapResult(finiteObservations(returns, observationsForOneInTail(tailFraction)), (values) => {
    const sorted = Float64Array.from(values).sort();
    const quantile = quantileType7OfSorted(sorted, tailFraction);
    const firstAbove = sorted.findIndex((value) => value > quantile);
    return 0 - mean(firstAbove === -1 ? sorted : sorted.subarray(0, firstAbove));
  });
}
