import { quantileType7 } from './quantileType7';

/**
 * Median: the middle value, or the mean of the two in the middle.
 *
 * @param values - Finite, at least one, any order; not modified.
 * @returns Median in the unit of `values`. Example: `median([5, 1, 2])` is 2.
 * @throws InvariantError when there is no value or one is not finite.
 *
 * Method: type-7 quantile at one half, O(n log n).
 */
export function median(values: ArrayLike<number>): number {
  return quantileType7(values, 0.5);
}
