import { mapResult, type Result } from '../../result/result';
import { populationShape } from './populationShape';

/**
 * Population skewness: how lopsided returns are around their mean. Answers "is the long tail on the side of losses?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @returns No unit; negative when the long tail is on the side of losses, 0 for symmetry. Example: returns -0.03, 0.01,
 *   0.01, 0.01 give -1.1547. Problems: `too-few-observations` below two; `non-finite-value` at the first NaN or infinity;
 *   `zero-variance` when all returns are equal.
 *
 * Method: `m3 / m2^1.5` with divisor `n`, O(n). Source: Joanes and Gill, The Statistician 47 (1998), 183-189, g1; D§6.2.
 */
export function populationSkewness(returns: ArrayLike<number>): Result<number> {
  return mapResult(populationShape(returns), ({ skewness }) => skewness);
}
