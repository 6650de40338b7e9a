import { weightedQuantile } from '../../math/weightedQuantile';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import { ageWeights } from './ageWeights';

/** Confidence and decay. */
export interface AgeWeighting {
  /** Strictly between 0 and 1; 0.95 reads the worst 5 %. */
  readonly confidence: number;
  /** Weight of a period relative to the next younger one, above 0, at most 1. */
  readonly decay: number;
}

/**
 * Age-weighted value at risk: the historical value at risk when recent periods count more than old ones. Answers "how bad
 * is a bad period, going by what happened lately?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param options - Confidence and decay.
 * @returns Loss per period, decimal fraction, positive for a loss, same horizon as `returns`. Not floored; with a decay of
 *   1 the historical value at risk. Example: returns 0, -0.04, 0.04 with decay 0.5 at 0.75 give 0.01333333. Problems:
 *   `too-few-observations` without any; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when `confidence` is outside (0, 1) or `decay` not above 0 and at most 1.
 *
 * Method: minus the weighted quantile at `1 - confidence`; each return stands at the middle of its weight, stretched so
 * that equal weights give type 7, which the authors do not do. O(n log n). Source: Boudoukh, Richardson and Whitelaw,
 * Risk 11 (1998), 64-67; D§6.2.
 */
export function ageWeightedValueAtRisk(
  returns: ArrayLike<number>,
  { confidence, decay }: AgeWeighting,
): Result<number> {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  const weights = ageWeights(returns.length, decay);
  return mapResult(
    finiteObservations(returns, 1),
    (values) => 0 - weightedQuantile({ values, weights }, 1 - confidence),
  );
}
