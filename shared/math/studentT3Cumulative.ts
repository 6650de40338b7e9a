import { invariant } from '../result/invariant';

/**
 * Cumulative Student's t distribution with three degrees of freedom: the probability of a value at or below `x`.
 *
 * @param x - In units of the scale (not of the standard deviation, which is `sqrt(3)` scales); infinities are allowed.
 * @returns Probability from 0 to 1; relative error below 1e-9 in the lower tail down to -1000. Example:
 *   `studentT3Cumulative(1)` is 0.8044988905...
 * @throws InvariantError when `x` is NaN.
 *
 * Method: closed form, O(1). Source: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, ch. 28.
 */
export function studentT3Cumulative(x: number): number {
  invariant(!Number.isNaN(x), 'Student t probability of NaN');
  if (x === 0) return 0.5;
  return x > 0 ? 1 - upperTail(x) : upperTail(-x);
}

/** In `sqrt(3) / x` instead of its inverse, so that a far tail is not the difference of two halves. */
function upperTail(x: number): number {
  const inverse = Math.sqrt(3) / x;
  return (Math.atan(inverse) - inverse / (1 + inverse * inverse)) / Math.PI;
}
