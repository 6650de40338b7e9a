import { mapResult, type Result } from '../../result/result';
import { populationShape } from './populationShape';

/**
 * Population excess kurtosis: how much fatter the tails of returns are than those of a normal distribution. Answers "do
 * extreme periods come more often than the volatility suggests?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @returns No unit, -2 or more; 0 for a normal distribution. Example: returns -0.02, 0, 0, 0.02 give -1. Problems:
 *   `too-few-observations` below two; `non-finite-value` at the first NaN or infinity; `zero-variance` when all returns
 *   are equal.
 *
 * Method: `m4 / m2^2 - 3` with divisor `n`, O(n). Source: Joanes and Gill, The Statistician 47 (1998), 183-189, g2; D§6.2.
 */
export function populationExcessKurtosis(returns: ArrayLike<number>): Result<number> {
  return mapResult(populationShape(returns), ({ excessKurtosis }) => excessKurtosis);
}
