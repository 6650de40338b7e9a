import { invariant } from '../result/invariant';
import { compensatedSum } from './compensatedSum';

/**
 * Arithmetic mean.
 *
 * @param values - Finite, at least one, any order; not modified.
 * @returns Mean in the unit of `values`. Example: `mean([1, 2, 6])` is 3.
 * @throws InvariantError when there is no value or one is not finite.
 *
 * Method: compensated sum over count, O(n).
 */
export function mean(values: ArrayLike<number>): number {
  invariant(values.length > 0, 'mean of no values');
  return compensatedSum(values) / values.length;
}
