import { normalCumulative } from '../../math/normalCumulative';
import { normalDensity } from '../../math/normalDensity';
import { ok, type Result } from '../../result/result';
import { type GapRisk, scaledGapDistance } from './gapRisk';

/** Beyond this many deviations the normal tail's own digits are gone, and its expansion is good to 1e-8. */
const EXPANSION_FROM = 30;

/**
 * Gap risk, normal nights: how likely and how deep an overnight gap through the stop is if gaps were normal. Answers
 * "how likely, and how deep, is a night beyond the stop if nights were normal?".
 *
 * @param distance - Log distance to the stop, positive (`gapDistance`).
 * @param overnightVolatility - Standard deviation of close-to-open log returns per night, 0 or more.
 * @returns Probability, 0 to 1, and mean overshoot, log distance, positive; their product is the unconditional
 *   overshoot per night. Example: a distance of 0.1 at 0.02 a night gives 2.8665e-7 and 0.00373008. Problem:
 *   `zero-variance` for a volatility of 0.
 * @throws InvariantError when an argument is out of range.
 *
 * Method: `p = Phi(-d/s)`, `E = s * phi(d/s) / p - d`. O(1). Source: D§4.4, D§13 B6.
 */
export function normalGap(distance: number, overnightVolatility: number): Result<GapRisk> {
  const scaled = scaledGapDistance(distance, overnightVolatility);
  if (!scaled.ok) return scaled;
  const x = scaled.value;
  const probability = normalCumulative(-x);
  // phi(x) / Phi(-x) - x, the mean excess in deviations.
  const excess = x > EXPANSION_FROM ? 1 / x - 2 / x ** 3 + 10 / x ** 5 : normalDensity(x) / probability - x;
  return ok({ probability, meanOvershoot: overnightVolatility * excess });
}
