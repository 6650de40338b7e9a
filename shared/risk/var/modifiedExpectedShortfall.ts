import { normalDensity } from '../../math/normalDensity';
import { normalQuantile } from '../../math/normalQuantile';
import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';
import { cornishFisherQuantile } from './cornishFisherQuantile';
import { requireMoments } from './gaussianValueAtRisk';
import { historicalExpectedShortfall } from './historicalExpectedShortfall';
import { FALLEN_BACK, isExpansionValid } from './modifiedValueAtRisk';
import { type ShapedMoments, sampleReturnMoments } from './sampleReturnMoments';

/**
 * Modified expected shortfall: the mean loss beyond the modified value at risk, operational form, never below it. Answers
 * "when a bad period comes, how bad is it on average, given the shape of past returns?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the worst 5 %.
 * @returns Loss per period, decimal fraction, positive for a loss, same horizon as `returns`. Not floored. Note:
 *   `expansion-invalid` when the correction does not describe a distribution at this confidence and the historical
 *   expected shortfall stands in its place. Example: returns -0.02, 0, 0, 0.02 at 0.95 give 0.03102852.
 *   Problems: `too-few-observations` below two, or when it falls back and the tail holds less than one whole period;
 *   `non-finite-value` at the first NaN or infinity; `zero-variance` when all returns are equal.
 * @throws InvariantError when `confidence` is outside (0, 1): a caller's bug.
 *
 * Method: second-order Edgeworth expansion of the tail mean with sample moments, O(n); O(n log n) when it falls back.
 * Source: Boudt, Peterson and Croux, Journal of Risk 11 (2008), 79-103; D§0, D§6.2.
 */
export function modifiedExpectedShortfall(returns: ArrayLike<number>, confidence: number): Result<number> {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  const moments = sampleReturnMoments(returns);
  if (!moments.ok) return moments;
  if (isExpansionValid(moments.value, confidence)) return ok(operationalShortfallOfMoments(moments.value, confidence));
  const historical = historicalExpectedShortfall(returns, confidence);
  return historical.ok ? ok(historical.value, [FALLEN_BACK]) : historical;
}

/**
 * Modified expected shortfall of given moments, operational form: the raw one, or the modified value at risk where that is
 * the larger loss.
 *
 * @param moments - Of simple returns per period, decimal fractions; sample or population.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the worst 5 %.
 * @returns Loss per period, decimal fraction, positive for a loss, never below the modified value at risk. Not floored.
 *   Example: mean 0, standard deviation 0.01, skewness and excess kurtosis 0 at 0.95 give 0.02062712...
 * @throws InvariantError when `confidence` is outside (0, 1) or the moments are not finite.
 *
 * Method: `-mean + sd * max(tail factor, -z_cf)`, O(1). Source: Boudt, Peterson and Croux, Journal of Risk 11 (2008),
 * 79-103; D§6.2. Part of: `modifiedExpectedShortfall`.
 */
export function operationalShortfallOfMoments(moments: ShapedMoments, confidence: number): number {
  requireMoments(moments);
  const quantile = cornishFisherQuantile(normalQuantile(1 - confidence), moments);
  return -moments.mean + moments.standardDeviation * Math.max(tailFactor(moments, quantile, 1 - confidence), -quantile);
}

/**
 * Modified expected shortfall of given moments, raw form, whether or not the expansion is valid for them.
 *
 * @param moments - Of simple returns per period, decimal fractions; sample or population.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the worst 5 %.
 * @returns Loss per period, decimal fraction, positive for a loss; may lie below the modified value at risk where the
 *   expansion strains. Not floored. Example: mean 0, standard deviation 0.01, skewness and excess kurtosis 0 at 0.95 give
 *   0.02062712...
 * @throws InvariantError when `confidence` is outside (0, 1) or the moments are not finite.
 *
 * Method: `-mean + sd / alpha * density(g) * (1 + g^3 S / 6 + (g^6 - 9 g^4 + 9 g^2 + 3) S^2 / 72 + (g^4 - 2 g^2 - 1) K
 * / 24)` with `g = z_cf`, O(1). Source: Boudt, Peterson and Croux, Journal of Risk 11 (2008), 79-103; D§6.2. Part of:
 * `modifiedExpectedShortfall`.
 */
export function rawShortfallOfMoments(moments: ShapedMoments, confidence: number): number {
  requireMoments(moments);
  const quantile = cornishFisherQuantile(normalQuantile(1 - confidence), moments);
  return -moments.mean + moments.standardDeviation * tailFactor(moments, quantile, 1 - confidence);
}

function tailFactor({ skewness, excessKurtosis }: ShapedMoments, quantile: number, tailFraction: number): number {
  const square = quantile * quantile;
  const bySkewness = (quantile ** 3 * skewness) / 6;
  const bySquaredSkewness = ((square ** 3 - 9 * square ** 2 + 9 * square + 3) * skewness ** 2) / 72;
  const byKurtosis = ((square ** 2 - 2 * square - 1) * excessKurtosis) / 24;
  return (normalDensity(quantile) / tailFraction) * (1 + bySkewness + bySquaredSkewness + byKurtosis);
}
