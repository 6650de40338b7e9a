/** How two rows with gaps move together over the days both have. */
export interface GappedCorrelation {
  /** From -1 to 1; NaN where the days are too few or too alike for these sums to tell. */
  readonly correlation: number;
  readonly observations: number;
}

/** Below this share of a sum of squares, a variance is what rounding left of nothing. */
const RESIDUE = 1e-12;

/**
 * Correlation of two rows over the days both have, in one pass without copies.
 *
 * @param left - Deviations from the row's own mean, NaN on days without a value; shape [days]; not modified.
 * @param right - The same for the other row; same shape; not modified.
 * @returns Correlation and count. NaN where either hardly moves on those days: `correlation` on the pairs themselves then
 *   tells. Example: -1, 0, 1, NaN and 2, 0, -2, 5 give -1 over 3 days.
 *
 * Method: sums of products of values that are near 0 already, so that no digits are lost; O(days). Source: D§0, pair
 * statistics; D§6.4. Part of: `correlationMatrix`.
 */
export function gappedCorrelation(left: Float64Array, right: Float64Array): GappedCorrelation {
  let observations = 0;
  let sumLeft = 0;
  let sumRight = 0;
  let squaresLeft = 0;
  let squaresRight = 0;
  let products = 0;
  for (let day = 0; day < left.length; day++) {
    const a = left[day] ?? Number.NaN;
    const b = right[day] ?? Number.NaN;
    const product = a * b;
    if (Number.isNaN(product)) continue;
    observations++;
    sumLeft += a;
    sumRight += b;
    squaresLeft += a * a;
    squaresRight += b * b;
    products += product;
  }
  const variationLeft = squaresLeft - (sumLeft * sumLeft) / observations;
  const variationRight = squaresRight - (sumRight * sumRight) / observations;
  const clear = variationLeft > RESIDUE * squaresLeft && variationRight > RESIDUE * squaresRight;
  if (observations < 2 || !clear) return { correlation: Number.NaN, observations };
  const covariation = products - (sumLeft * sumRight) / observations;
  const value = covariation / (Math.sqrt(variationLeft) * Math.sqrt(variationRight));
  return { correlation: Math.max(-1, Math.min(1, value)), observations };
}
