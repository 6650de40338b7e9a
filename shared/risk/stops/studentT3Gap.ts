import { studentT3Cumulative } from '../../math/studentT3Cumulative';
import { studentT3Density } from '../../math/studentT3Density';
import { ok, type Result } from '../../result/result';
import { type GapRisk, scaledGapDistance } from './gapRisk';

/** Beyond this many scales the tail is its own power law to 1e-7, and the closed form has lost its digits. */
const POWER_LAW_FROM = 1e4;

/**
 * Gap risk, fat-tailed nights: as `normalGap`, with Student's t of three degrees of freedom scaled to the same standard
 * deviation. Small companies gap like this: the overshoot is some three times the normal one. Answers "how likely, and
 * how deep, is a night beyond the stop if nights have fat tails?".
 *
 * @param distance - Log distance to the stop, positive.
 * @param overnightVolatility - Standard deviation per night, 0 or more.
 * @returns Probability, 0 to 1, and mean overshoot, log distance, positive. Example: a distance of 0.1 at 0.02 a night
 *   gives 0.00161952 and 0.05118923. Problem: `zero-variance` for a volatility of 0.
 * @throws InvariantError when an argument is out of range.
 *
 * Method: scale `s / sqrt(3)`, `x = d / scale`, `E = f(x) * (3 + x^2) / (2 * F(-x)) * scale - d`. O(1).
 * Source: D§4.4, D§13 B11.
 */
export function studentT3Gap(distance: number, overnightVolatility: number): Result<GapRisk> {
  const scale = overnightVolatility / Math.sqrt(3);
  const scaled = scaledGapDistance(distance, scale);
  if (!scaled.ok) return scaled;
  const x = scaled.value;
  // The far tail falls with the cube of the distance, so that its mean excess is half of it.
  if (x > POWER_LAW_FROM) {
    return ok({ probability: (2 * Math.sqrt(3)) / (Math.PI * x ** 3), meanOvershoot: distance / 2 });
  }
  const probability = studentT3Cumulative(-x);
  const meanOvershoot = ((studentT3Density(x) * (3 + x * x)) / (2 * probability)) * scale - distance;
  return ok({ probability, meanOvershoot });
}
