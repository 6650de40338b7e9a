import { invariant } from '../result/invariant';
import { normalCumulative } from './normalCumulative';
import { normalDensity } from './normalDensity';

/**
 * Quantile of the standard normal distribution: the inverse of `normalCumulative`.
 *
 * @param probability - Strictly between 0 and 1.
 * @returns Standard deviations from the mean, negative below one half; absolute error below 1e-12. Example:
 *   `normalQuantile(0.05)` is -1.6448536269...
 * @throws InvariantError when `probability` is outside (0, 1).
 *
 * Method: rational starting value good to 5e-4, then Halley steps, each of which triples the digits. O(1). Source:
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23.
 */
export function normalQuantile(probability: number): number {
  invariant(probability > 0 && probability < 1, 'normal quantile outside (0, 1)');
  // The lower tail alone keeps its digits; 1 - p is exact for p above one half.
  if (probability > 0.5) return -normalQuantile(1 - probability);
  if (probability === 0.5) return 0;
  let x = startingValue(probability);
  for (let step = 0; step < 3; step++) {
    const newton = (normalCumulative(x) - probability) / normalDensity(x);
    x -= newton / (1 + (x * newton) / 2);
  }
  return x;
}

function startingValue(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(probability));
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328);
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return numerator / denominator - t;
}
