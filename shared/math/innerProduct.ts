import { invariant } from '../result/invariant';
import { compensatedSumOf } from './compensatedSum';

/**
 * Inner product: the sum of products of two rows, such as weights and returns.
 *
 * @param left - Finite, any unit; shape [count]; not modified.
 * @param right - Finite, same length; not modified.
 * @returns `left[0] * right[0] + ...`; of nothing, 0. Example: `innerProduct([1, 2], [3, 4])` is 11.
 * @throws InvariantError when the lengths differ or a product is not finite.
 *
 * Method: compensated sum, O(n).
 */
export function innerProduct(left: ArrayLike<number>, right: ArrayLike<number>): number {
  invariant(left.length === right.length, 'inner product of rows of different length');
  return compensatedSumOf(left.length, (index) => (left[index] ?? Number.NaN) * (right[index] ?? Number.NaN));
}
