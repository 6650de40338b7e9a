import { invariant } from '../result/invariant';

/**
 * Compensated sum: the total of many numbers without the rounding error of adding them one after the other.
 *
 * @param values - Finite, any unit and order; shape [count]; not modified.
 * @returns Their sum, same unit; of nothing, 0. Example: `compensatedSum([1, 1e100, 1, -1e100])` is 2.
 * @throws InvariantError when a value is NaN or infinite, or the sum overflows.
 *
 * Method: Neumaier's variant of Kahan summation, O(n). Source: Neumaier, ZAMM 54 (1974), 39-51.
 */
export function compensatedSum(values: ArrayLike<number>): number {
  return compensatedSumOf(values.length, (index) => values[index] ?? Number.NaN);
}

/**
 * Compensated sum of terms that are computed on the way, so that products need no array of their own.
 *
 * @param count - Number of terms, whole, 0 or more.
 * @param term - The term at an index from 0 to `count - 1`; finite.
 * @returns Their sum; of nothing, 0. Example: `compensatedSumOf(3, (index) => index)` is 3.
 * @throws InvariantError when a term is NaN or infinite, or the sum overflows.
 *
 * Method: as `compensatedSum`, O(count).
 */
export function compensatedSumOf(count: number, term: (index: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < count; index++) {
    const value = term(index);
    const next = sum + value;
    // The low digits that `next` could not hold are those of the smaller of the two.
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  const total = sum + lost;
  invariant(Number.isFinite(total), 'sum of a value that is not finite');
  return total;
}
