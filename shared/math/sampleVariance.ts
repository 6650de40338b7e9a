import { invariant } from '../result/invariant';
import { deviationsFromMean } from './deviationsFromMean';
import { innerProduct } from './innerProduct';

/**
 * Sample variance.
 *
 * @param values - Finite, at least two, any order; not modified.
 * @returns Variance with divisor `n - 1`, squared unit of `values`, 0 or more; exactly 0 for equal values.
 *   Example: `sampleVariance([1, 2, 6])` is 7.
 * @throws InvariantError when there are fewer than two values or one is not finite.
 *
 * Method: two passes, compensated sums, O(n).
 */
export function sampleVariance(values: ArrayLike<number>): number {
  invariant(values.length >= 2, 'sample variance of fewer than two values');
  const deviations = deviationsFromMean(values);
  return innerProduct(deviations, deviations) / (values.length - 1);
}
