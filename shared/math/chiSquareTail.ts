import { invariant } from '../result/invariant';
import { errorFunctionComplement } from './errorFunctionComplement';

/**
 * Tail of the chi-square distribution: the probability that chance alone gives a larger statistic. Answers "how
 * surprising is this test statistic?".
 *
 * @param statistic - Of a test, no unit, 0 or more; infinity is allowed.
 * @param degrees - Degrees of freedom, whole, 1 or more.
 * @returns Probability from 0 to 1; relative error below 1e-11 for statistics up to 700. Example: a statistic of
 *   3.841458820694124 with 1 degree gives 0.05.
 * @throws InvariantError when the statistic is negative or NaN, or `degrees` is not a whole number of 1 or more.
 *
 * Method: regularised incomplete gamma function `Q(degrees / 2, statistic / 2)` by the recurrence
 * `Q(a + 1, y) = Q(a, y) + y^a exp(-y) / gamma(a + 1)`, started at `erfc(sqrt(y))` or `exp(-y)`; all terms are positive.
 * O(degrees). Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.21, 26.4.4, 26.4.5; D§6.9.
 */
export function chiSquareTail(statistic: number, degrees: number): number {
  invariant(statistic >= 0, 'chi-square statistic is negative or NaN');
  invariant(Number.isInteger(degrees) && degrees >= 1, 'degrees of freedom are not a whole number of 1 or more');
  if (statistic === 0) return 1;
  if (statistic === Number.POSITIVE_INFINITY) return 0;
  const half = statistic / 2;
  const odd = degrees % 2 === 1;
  let tail = odd ? errorFunctionComplement(Math.sqrt(half)) : Math.exp(-half);
  // In logarithms: with many degrees the first terms are too small for a double and the later ones are not.
  let logTerm = odd ? Math.log(2 * Math.sqrt(half / Math.PI)) - half : Math.log(half) - half;
  for (let order = odd ? 0.5 : 1; order < degrees / 2; order++) {
    tail += Math.exp(logTerm);
    logTerm += Math.log(half / (order + 1));
  }
  return Math.min(1, tail);
}
