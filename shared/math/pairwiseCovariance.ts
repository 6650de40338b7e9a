import { invariant } from '../result/invariant';
import { deviationsFromMean } from './deviationsFromMean';
import { innerProduct } from './innerProduct';

/**
 * Sample covariance of two paired rows.
 *
 * @param first - Finite, at least two; shape [observations]; not modified.
 * @param second - Finite, same length and order; not modified.
 * @returns Covariance with divisor `n - 1`, product of the two units. Example: `pairwiseCovariance([1, 2, 3], [2, 4, 9])`
 *   is 3.5.
 * @throws InvariantError when the lengths differ, there are fewer than two pairs, or a value is not finite.
 *
 * Method: two passes, compensated sums, O(n).
 */
export function pairwiseCovariance(first: ArrayLike<number>, second: ArrayLike<number>): number {
  invariant(first.length >= 2, 'covariance of fewer than two pairs');
  return innerProduct(deviationsFromMean(first), deviationsFromMean(second)) / (first.length - 1);
}
