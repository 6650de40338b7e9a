import { quantileType7 } from '../../math/quantileType7';
import { invariant } from '../../result/invariant';

/** Probabilities of the two quantiles beyond which values are drawn in. */
export interface Tails {
  readonly lowerTail: number;
  readonly upperTail: number;
}

/**
 * Winsorised values: the outermost ones drawn in to a quantile, so that one odd figure does not set the scale for all.
 * Answers "what would the row look like without its extremes?".
 *
 * @param values - Null where unknown, any unit and order; finite otherwise; not modified.
 * @param tails - Probabilities of the lower and upper quantile, 0 to 1, the lower one smaller (`style` of the reference:
 *   0.05 and 0.95).
 * @returns New row, same length and order; unknown stays unknown. Example: 0, 1, 2, 3, 100 at 0.25 and 0.75 give 1, 1, 2,
 *   3, 3.
 * @throws InvariantError when a value is not finite or the tails are not probabilities in order.
 *
 * Method: clamp to the type-7 quantiles of the known values, O(n log n). Source: D§8.
 */
export function winsorised(values: readonly (number | null)[], tails: Tails): readonly (number | null)[] {
  invariant(tails.lowerTail < tails.upperTail, 'tails are not in order');
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [...values];
  const lowest = quantileType7(known, tails.lowerTail);
  const highest = quantileType7(known, tails.upperTail);
  return values.map((value) => (value === null ? null : Math.min(highest, Math.max(lowest, value))));
}
