import { normalQuantile } from '../../math/normalQuantile';
import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';
import { ok, type Result } from '../../result/result';
import { cornishFisherQuantile } from './cornishFisherQuantile';
import { leastCornishFisherSlope } from './cornishFisherSlope';
import { requireMoments } from './gaussianValueAtRisk';
import { historicalValueAtRisk } from './historicalValueAtRisk';
import type { ReturnShape } from './populationShape';
import { type ShapedMoments, sampleReturnMoments } from './sampleReturnMoments';

/** What a figure carries when the historical one stands in its place. */
export const FALLEN_BACK: Problem = { code: 'expansion-invalid', fallback: 'historical' };

/**
 * Modified value at risk: the loss exceeded only with the remaining probability, from the normal one corrected for
 * lopsided returns and fat tails. Answers "how bad is a bad period, given the shape of past returns?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the edge of the worst 5 %.
 * @returns Loss per period, decimal fraction, positive for a loss, same horizon as `returns`. Not floored. Note:
 *   `expansion-invalid` when the correction does not describe a distribution at this confidence and the historical value
 *   at risk stands in its place. Example: returns -0.02, 0, 0, 0.02 at 0.95 give 0.02718990. Problems:
 *   `too-few-observations` below two; `non-finite-value` at the first NaN or infinity; `zero-variance` when all returns
 *   are equal.
 * @throws InvariantError when `confidence` is outside (0, 1): a caller's bug.
 *
 * Method: `-mean - z_cf * sd` with the Cornish-Fisher quantile and sample moments, O(n); O(n log n) when it falls back.
 * Source: Zangari, RiskMetrics Monitor (second quarter 1996), 5-12; D§0, D§6.2.
 */
export function modifiedValueAtRisk(returns: ArrayLike<number>, confidence: number): Result<number> {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  const moments = sampleReturnMoments(returns);
  if (!moments.ok) return moments;
  if (isExpansionValid(moments.value, confidence)) return ok(modifiedValueAtRiskOfMoments(moments.value, confidence));
  const historical = historicalValueAtRisk(returns, confidence);
  return historical.ok ? ok(historical.value, [FALLEN_BACK]) : historical;
}

/**
 * Modified value at risk of given moments, whether or not the expansion is valid for them.
 *
 * @param moments - Of simple returns per period, decimal fractions; sample or population.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the edge of the worst 5 %.
 * @returns Loss per period, decimal fraction, positive for a loss, horizon of `moments`. Not floored. Example: mean 0,
 *   standard deviation 0.01, skewness and excess kurtosis 0 at 0.95 give 0.01644853...
 * @throws InvariantError when `confidence` is outside (0, 1) or the moments are not finite.
 *
 * Method: `-mean - z_cf * sd`, O(1). Source: Zangari, RiskMetrics Monitor (second quarter 1996), 5-12; D§6.2. Part of:
 * `modifiedValueAtRisk`.
 */
export function modifiedValueAtRiskOfMoments(moments: ShapedMoments, confidence: number): number {
  requireMoments(moments);
  return -moments.mean - cornishFisherQuantile(normalQuantile(1 - confidence), moments) * moments.standardDeviation;
}

/**
 * Whether the Cornish-Fisher expansion describes a distribution. Answers "may the modified figures be used?".
 *
 * @param shape - Skewness and excess kurtosis.
 * @param confidence - Strictly between 0 and 1.
 * @returns Whether it is valid: true when the corrected quantile rises everywhere between the two tails of this
 *   confidence. Example: skewness 0 and excess kurtosis 8 at 0.95 are not valid.
 * @throws InvariantError when `confidence` is outside (0, 1) or the shape is not finite.
 *
 * Method: the smallest slope on `[z, -z]` is above 0, O(1). Source: Maillard, A User's Guide to the Cornish Fisher
 * Expansion (2012); D§6.2.
 */
export function isExpansionValid(shape: ReturnShape, confidence: number): boolean {
  return leastCornishFisherSlope(normalQuantile(1 - confidence), shape) > 0;
}
