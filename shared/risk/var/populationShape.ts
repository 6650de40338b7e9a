import { centralMoments } from '../../math/centralMoments';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** How a distribution differs from the normal one, apart from centre and spread. */
export interface ReturnShape {
  /** No unit; negative when the long tail is on the side of losses; 0 for a normal distribution. */
  readonly skewness: number;
  /** No unit; positive for fat tails; 0 for a normal distribution. */
  readonly excessKurtosis: number;
}

/**
 * Population shape: skewness and excess kurtosis of returns. Answers "how lopsided are the returns, and how fat are their
 * tails?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @returns Both measures, no unit. Example: returns -0.02, 0, 0, 0.02 give 0 and -1. Problems: `too-few-observations`
 *   below two; `non-finite-value` at the first NaN or infinity; `zero-variance` when all returns are equal.
 *
 * Method: `m3 / m2^1.5` and `m4 / m2^2 - 3` with divisor `n` in every moment, O(n). Source: Joanes and Gill, The
 * Statistician 47 (1998), 183-189, g1 and g2; D§6.2.
 */
export function populationShape(returns: ArrayLike<number>): Result<ReturnShape> {
  const checked = finiteObservations(returns, 2);
  if (!checked.ok) return checked;
  const largest = Float64Array.from(returns).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // Both measures have no unit: at scale one the fourth powers neither overflow nor vanish.
  const { second, third, fourth } = centralMoments(Float64Array.from(returns, (value) => value / (largest || 1)));
  if (second === 0) return fail({ code: 'zero-variance' });
  return ok({ skewness: third / second ** 1.5, excessKurtosis: fourth / second ** 2 - 3 });
}
