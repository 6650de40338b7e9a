import { invariant } from '../../result/invariant';
import type { ReturnShape } from './populationShape';

/**
 * Cornish-Fisher quantile: a normal quantile corrected for lopsided returns and fat tails.
 *
 * @param z - Standard normal quantile, negative in the lower tail.
 * @param shape - Skewness and excess kurtosis, population or sample.
 * @returns Standard deviations from the mean, negative in the lower tail where the expansion holds. Example: z = -2 with
 *   skewness -0.6 and excess kurtosis 0 gives -2.24.
 * @throws InvariantError when a number is not finite.
 *
 * Method: `z + (z^2 - 1) S / 6 + (z^3 - 3 z) K / 24 - (2 z^3 - 5 z) S^2 / 36`, O(1). Source: Zangari, RiskMetrics
 * Monitor (second quarter 1996), 5-12; D§6.2. Part of: `modifiedValueAtRisk`.
 */
export function cornishFisherQuantile(z: number, shape: ReturnShape): number {
  const { skewness, excessKurtosis } = shape;
  requireShape(z, shape);
  return (
    z +
    ((z * z - 1) * skewness) / 6 +
    ((z ** 3 - 3 * z) * excessKurtosis) / 24 -
    ((2 * z ** 3 - 5 * z) * skewness * skewness) / 36
  );
}

/**
 * States that a quantile and a shape are usable.
 *
 * @param z - Standard normal quantile.
 * @param shape - Skewness and excess kurtosis.
 * @throws InvariantError when one is not finite.
 *
 * Part of: `modifiedValueAtRisk`.
 */
export function requireShape(z: number, shape: ReturnShape): void {
  const numbers = [z, shape.skewness, shape.excessKurtosis];
  invariant(numbers.every(Number.isFinite), 'expansion of a number that is not finite');
}
