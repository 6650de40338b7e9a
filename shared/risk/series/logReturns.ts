import { mapResult, type Result } from '../../result/result';
import { simpleReturns } from './simpleReturns';

/**
 * Log returns: the growth of each price in logarithms, which adds up over time. Answers "what adds to the growth of a
 * longer stretch?".
 *
 * @param prices - Consecutive prices without gaps, oldest first, one currency; shape [prices]; not modified.
 * @returns New array, shape [prices - 1], logarithms per period. Example: prices 100, 110 give 0.09531018. Problems: as
 *   `simpleReturns`.
 *
 * Method: `ln(1 + r)` of the simple return, exact for small ones, O(n). Source: D§6.1.
 */
export function logReturns(prices: ArrayLike<number>): Result<Float64Array> {
  return mapResult(simpleReturns(prices), (returns) => returns.map((value) => Math.log1p(value)));
}
