import { requireShape } from './cornishFisherQuantile';
import type { ReturnShape } from './populationShape';

/**
 * Slope of the Cornish-Fisher quantile: how fast the corrected quantile moves with the normal one.
 *
 * @param z - Standard normal quantile, negative in the lower tail.
 * @param shape - Skewness and excess kurtosis, population or sample.
 * @returns No unit; 1 for a normal distribution; 0 or less where the expansion no longer describes a distribution.
 *   Example: z = -2 with skewness -0.6 and excess kurtosis 0 gives 1.21.
 * @throws InvariantError when a number is not finite.
 *
 * Method: `1 + z S / 3 + (3 z^2 - 3) K / 24 - (6 z^2 - 5) S^2 / 36`, O(1). Source: Maillard, A User's Guide to the
 * Cornish Fisher Expansion (2012); D§6.2. Part of: `modifiedValueAtRisk`.
 */
export function cornishFisherSlope(z: number, shape: ReturnShape): number {
  requireShape(z, shape);
  const { constant, linear, square } = slopePolynomial(shape);
  return constant + z * (linear + z * square);
}

/**
 * Smallest slope of the Cornish-Fisher quantile between two mirrored quantiles: positive where the corrected quantile
 * keeps its order throughout. Answers "does the corrected quantile keep its order throughout?".
 *
 * @param z - Either end of the range, which runs from `-|z|` to `|z|`.
 * @param shape - Skewness and excess kurtosis, population or sample.
 * @returns No unit, never above the slope at an end or in between. Example: z = -2 with skewness 0 and excess kurtosis 8
 *   gives 0, at the centre, although the slope at the ends is 4.
 * @throws InvariantError when a number is not finite.
 *
 * Method: the slope is a quadratic in `z`; its vertex where that is a minimum inside the range, else the lower end.
 * O(1). Source: Maillard, A User's Guide to the Cornish Fisher Expansion (2012); D§6.2.
 */
export function leastCornishFisherSlope(z: number, shape: ReturnShape): number {
  requireShape(z, shape);
  const { constant, linear, square } = slopePolynomial(shape);
  const vertex = -linear / (2 * square);
  if (square > 0 && Math.abs(vertex) < Math.abs(z)) return constant - (linear * linear) / (4 * square);
  return constant - Math.abs(linear * z) + square * z * z;
}

function slopePolynomial({ skewness, excessKurtosis }: ReturnShape): Record<'constant' | 'linear' | 'square', number> {
  const squaredSkewness = skewness * skewness;
  return {
    constant: 1 - excessKurtosis / 8 + (5 * squaredSkewness) / 36,
    linear: skewness / 3,
    square: excessKurtosis / 8 - squaredSkewness / 6,
  };
}
