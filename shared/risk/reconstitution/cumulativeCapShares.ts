import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';

/**
 * Cumulative market-value shares: how much of the whole universe the companies down to each rank make up. Answers "how far
 * from the border does a company lie, in the measure the banding uses?".
 *
 * @param marketCaps - Total market values, largest first, one unit; shape [companies]; not modified.
 * @returns New array of decimal fractions, rising, above 0; the last is 1 up to rounding; empty for an empty universe.
 *   Example: 3, 1 give 0.75, 1.
 * @throws InvariantError when the values are not in falling order or one is not a finite number above 0.
 *
 * Method: running sum over the compensated total, O(companies). Source: D§1.2, D§13 F3.
 */
export function cumulativeCapShares(marketCaps: ArrayLike<number>): Float64Array {
  const caps = Float64Array.from(marketCaps);
  const total = compensatedSum(caps);
  let cumulative = 0;
  return caps.map((cap, index) => {
    invariant(cap > 0, 'market value is not above 0');
    invariant(index === 0 || cap <= (caps[index - 1] ?? Number.NaN), 'companies are not in falling order');
    cumulative += cap;
    return cumulative / total;
  });
}
