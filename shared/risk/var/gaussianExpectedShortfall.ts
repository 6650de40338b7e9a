import { normalDensity } from '../../math/normalDensity';
import { normalQuantile } from '../../math/normalQuantile';
import { type ReturnMoments, requireMoments } from './gaussianValueAtRisk';

/**
 * Gaussian expected shortfall: the mean loss beyond the value at risk if returns were normal. Answers "when a bad
 * period comes, how bad is it on average if returns are normal?".
 *
 * @param moments - Of simple returns per period, decimal fractions.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the worst 5 %.
 * @returns Loss per period, decimal fraction, positive for a loss, horizon of `moments`. Not floored. Example: mean 0 and
 *   standard deviation 0.01 at 0.95 give 0.02062712...
 * @throws InvariantError when `confidence` is outside (0, 1) or the moments are not finite.
 *
 * Method: `-mean + density(z) / (1 - confidence) * sd`, O(1). Source: McNeil, Frey and Embrechts, Quantitative Risk
 * Management, ch. 2; D§6.2.
 */
export function gaussianExpectedShortfall(moments: ReturnMoments, confidence: number): number {
  requireMoments(moments);
  const tailFraction = 1 - confidence;
  return -moments.mean + (normalDensity(normalQuantile(tailFraction)) / tailFraction) * moments.standardDeviation;
}
