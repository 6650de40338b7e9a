import { compensatedSum } from '../../math/compensatedSum';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/**
 * Absolute shares: each holding's size as a share of all sizes, so that shorts count towards concentration.
 *
 * @param weights - Signed weights or values of the holdings, any unit and order; not modified.
 * @returns New array, same shape, 0 or more, sum 1. Example: 3, -1 give 0.75, 0.25. Problems: `no-holdings` when there
 *   are none or all are 0; `non-finite-value` at the first NaN or infinity.
 *
 * Method: `|w| / sum |w|`, O(n). Source: D§6.6. Part of: `herfindahlIndex`.
 */
export function absoluteShares(weights: ArrayLike<number>): Result<Float64Array> {
  const checked = finiteObservations(weights, 0);
  if (!checked.ok) return checked;
  const sizes = Float64Array.from(weights, Math.abs);
  const total = compensatedSum(sizes);
  return total > 0 ? ok(sizes.map((size) => size / total)) : fail({ code: 'no-holdings' });
}
