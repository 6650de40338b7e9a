import { compensatedSum } from '../../math/compensatedSum';
import { innerProduct } from '../../math/innerProduct';
import { weightedQuantile } from '../../math/weightedQuantile';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import type { AgeWeighting } from './ageWeightedValueAtRisk';
import { ageWeights } from './ageWeights';
import { observationsForOneInTail } from './observationsForOneInTail';

/**
 * Age-weighted expected shortfall: the mean loss beyond the age-weighted value at risk. Answers "when a bad period comes,
 * how bad is it on average, going by what happened lately?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param options - Confidence and decay.
 * @returns Loss per period, decimal fraction, positive for a loss, never below the age-weighted value at risk, same horizon
 *   as `returns`. Not floored; with a decay of 1 the historical expected shortfall. Example: returns -0.04, -0.02, 0, 0.04
 *   with decay 0.5 at 0.5 give 0.01142857. Problems: `too-few-observations` when the tail holds less than one whole period;
 *   `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when `confidence` is outside (0, 1) or `decay` not above 0 and at most 1.
 *
 * Method: weighted mean of the returns at or below the weighted quantile of `ageWeightedValueAtRisk`, O(n log n). Source:
 * Boudoukh, Richardson and Whitelaw, Risk 11 (1998), 64-67; D§0, D§6.2.
 */
export function ageWeightedExpectedShortfall(
  returns: ArrayLike<number>,
  { confidence, decay }: AgeWeighting,
): Result<number> {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  const weights = ageWeights(returns.length, decay);
  const tailFraction = 1 - confidence;
  return mapResult(finiteObservations(returns, observationsForOneInTail(tailFraction)), (values) => {
    const quantile = weightedQuantile({ values, weights }, tailFraction);
    const inTail = weights.map((weight, period) => ((values[period] ?? Number.NaN) <= quantile ? weight : 0));
    const weight = compensatedSum(inTail);
    // Weights too old for a double are 0: a tail of these alone is the quantile itself.
    return 0 - (weight > 0 ? innerProduct(inTail, values) / weight : quantile);
  });
}
