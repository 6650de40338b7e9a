import { sampleVariance } from './sampleVariance';

/**
 * Sample standard deviation.
 *
 * @param values - Finite, at least two, any order; not modified.
 * @returns Root of the sample variance (divisor `n - 1`), unit of `values`, 0 or more. Example:
 *   `sampleStandardDeviation([2, 4, 6])` is 2.
 * @throws InvariantError when there are fewer than two values or one is not finite.
 *
 * Method: as `sampleVariance`, O(n).
 */
export function sampleStandardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(sampleVariance(values));
}
