import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { absoluteShares } from './absoluteShares';

/**
 * Top share: how much of the holdings the largest few make up. Answers "how much rests on the largest few?".
 *
 * @param weights - Signed weights or values of the holdings, any unit and order; a short counts with its size; cash left
 *   out; not modified.
 * @param count - How many of the largest to add, whole, 1 or more.
 * @returns Decimal fraction, above 0 to 1. Example: 4, 3, 2, 1 with count 2 give 0.7. Problems: `no-holdings` when there
 *   are none or all are 0; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when `count` is not a whole number of 1 or more.
 *
 * Method: sort, O(n log n). Source: D§6.6.
 */
export function topShare(weights: ArrayLike<number>, count: number): Result<number> {
  invariant(Number.isInteger(count) && count >= 1, 'count is not a whole number of 1 or more');
  // A sum of shares may end a hair above 1.
  return mapResult(absoluteShares(weights), (shares) => Math.min(1, compensatedSum(shares.sort().slice(-count))));
}
