import { invariant } from '../result/invariant';
import { compensatedSumOf } from './compensatedSum';
import { deviationsFromMean } from './deviationsFromMean';

/** Means of the powers of the deviations from the mean, divisor `n`. */
export interface CentralMoments {
  /** Population variance, squared unit of the values, 0 or more. */
  readonly second: number;
  /** Cubed unit, positive when the long tail is the upper one. */
  readonly third: number;
  /** Fourth power of the unit, 0 or more. */
  readonly fourth: number;
}

/**
 * Population central moments: the mean square, cube and fourth power of the distance from the mean.
 *
 * @param values - Finite, at least one, any unit and order; shape [count]; not modified.
 * @returns Moments with divisor `n`; exactly 0 for equal values. Example: of 1, 2, 6 they are 14/3, 6 and 98/3.
 * @throws InvariantError when there is no value, one is not finite, or a fourth power overflows.
 *
 * Method: two passes, compensated sums, O(n). Source: Joanes and Gill, The Statistician 47 (1998), 183-189; D§6.2.
 */
export function centralMoments(values: ArrayLike<number>): CentralMoments {
  invariant(values.length > 0, 'moments of no values');
  const deviations = deviationsFromMean(values);
  const moment = (power: number): number =>
    compensatedSumOf(values.length, (index) => (deviations[index] ?? Number.NaN) ** power) / values.length;
  return { second: moment(2), third: moment(3), fourth: moment(4) };
}
