import { innerProduct } from '../../math/innerProduct';
import { mapResult, type Result } from '../../result/result';
import { absoluteShares } from './absoluteShares';

/**
 * Herfindahl index: how concentrated holdings are, as the sum of squared shares. Answers "how concentrated are the
 * holdings?".
 *
 * @param weights - Signed weights or values of the holdings, any unit and order; cash left out; not modified.
 * @returns From 1 / count (all equal) to 1 (one holding). Example: 0.4, 0.35, 0.25 give 0.345. Problems: `no-holdings`
 *   when there are none or all are 0; `non-finite-value` at the first NaN or infinity.
 *
 * Method: squares of `|w|` normalised to 1, O(n). Source: D§6.6.
 */
export function herfindahlIndex(weights: ArrayLike<number>): Result<number> {
  return mapResult(absoluteShares(weights), (shares) => innerProduct(shares, shares));
}
