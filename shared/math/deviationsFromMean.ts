import { invariant } from '../result/invariant';
import { mean } from './mean';

/**
 * Deviations from the mean: how far each value lies above or below their average.
 *
 * @param values - Finite, at least one; shape [count]; not modified.
 * @returns New array, same length, order and unit, mean 0; exactly 0 throughout when all values are equal.
 *   Example: `deviationsFromMean([1, 2, 6])` is `[-2, -1, 3]`.
 * @throws InvariantError when there is no value or one is not finite.
 *
 * Method: differences to the first value, then to their mean, so that a constant row leaves no rounding residue that
 * could pass for a variance. O(n).
 */
export function deviationsFromMean(values: ArrayLike<number>): Float64Array {
  const origin = values[0];
  invariant(origin !== undefined, 'deviations of no values');
  const deviations = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) deviations[index] = (values[index] ?? Number.NaN) - origin;
  const centre = mean(deviations);
  for (let index = 0; index < deviations.length; index++)
    deviations[index] = (deviations[index] ?? Number.NaN) - centre;
  return deviations;
}
