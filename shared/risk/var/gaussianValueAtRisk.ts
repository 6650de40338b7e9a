import { normalQuantile } from '../../math/normalQuantile';
import { invariant } from '../../result/invariant';

/** Mean and spread of returns per period, decimal fractions; the caller chooses sample or population moments. */
export interface ReturnMoments {
  readonly mean: number;
  /** 0 or more. */
  readonly standardDeviation: number;
}

/**
 * Gaussian value at risk: the loss exceeded only with the remaining probability if returns were normal. Answers "which
 * loss is rarely exceeded if returns are normal?".
 *
 * @param moments - Of simple returns per period, decimal fractions.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the edge of the worst 5 %.
 * @returns Loss per period, decimal fraction, positive for a loss, horizon of `moments`. Not floored. Example: mean 0 and
 *   standard deviation 0.01 at 0.95 give 0.01644853...
 * @throws InvariantError when `confidence` is outside (0, 1) or the moments are not finite.
 *
 * Method: `-mean - z * sd` with `z` the normal quantile of `1 - confidence`, O(1). Source: Jorion, Value at Risk, 3rd ed.,
 * ch. 5; D§6.2.
 */
export function gaussianValueAtRisk(moments: ReturnMoments, confidence: number): number {
  requireMoments(moments);
  return -moments.mean - normalQuantile(1 - confidence) * moments.standardDeviation;
}

/**
 * States that moments are usable.
 *
 * @param moments - Of returns per period.
 * @throws InvariantError when one is not finite or the standard deviation is negative.
 *
 * Part of: `gaussianValueAtRisk`.
 */
export function requireMoments(moments: ReturnMoments): void {
  const { mean, standardDeviation } = moments;
  invariant(Number.isFinite(mean) && Number.isFinite(standardDeviation), 'moments are not finite');
  invariant(standardDeviation >= 0, 'negative standard deviation');
}
