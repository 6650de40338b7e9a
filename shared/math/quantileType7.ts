import { invariant } from '../result/invariant';

/**
 * Quantile, R type 7: the value below which a given share of the observations lies, interpolated between neighbours.
 *
 * @param values - Finite, at least one, any order; not modified.
 * @param probability - From 0 (smallest) to 1 (largest).
 * @returns Quantile in the unit of `values`. Example: `quantileType7([4, 1, 3, 2], 0.5)` is 2.5.
 * @throws InvariantError when there is no value, one is not finite, or `probability` is outside [0, 1].
 *
 * Method: sort, then linear interpolation at `(n - 1) * probability`. O(n log n). Source: Hyndman and Fan, The American
 * Statistician 50 (1996), definition 7.
 */
export function quantileType7(values: ArrayLike<number>, probability: number): number {
  return quantileType7OfSorted(Float64Array.from(values).sort(), probability);
}

/**
 * Quantile, R type 7, of values that are sorted already; for several quantiles of one sample.
 *
 * @param sorted - Finite, at least one, ascending; not modified.
 * @param probability - From 0 (smallest) to 1 (largest).
 * @returns Quantile in the unit of `sorted`.
 * @throws InvariantError when there is no value, an end is not finite, or `probability` is outside [0, 1].
 *
 * Method: as `quantileType7`, O(1).
 */
export function quantileType7OfSorted(sorted: ArrayLike<number>, probability: number): number {
  invariant(probability >= 0 && probability <= 1, 'probability outside [0, 1]');
  // NaN sorts last and infinities to the ends: two looks cover the whole row.
  invariant(Number.isFinite(sorted[0]) && Number.isFinite(sorted[sorted.length - 1]), 'quantile of no finite values');
  const position = type7Position(sorted.length, probability);
  const below = Math.floor(position);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[Math.ceil(position)] ?? Number.NaN;
  return lower + (position - below) * (upper - lower);
}

/**
 * Position of the type-7 quantile among sorted values, counted from 0.
 *
 * @param count - Number of values, whole, 1 or more.
 * @param probability - From 0 (smallest) to 1 (largest).
 * @returns From 0 to `count - 1`; a fraction lies between two neighbours. Example: 21 values at `1 - 0.95` give 1.
 *
 * Method: `(count - 1) * probability`, whole where only rounding keeps it from being so, O(1). Source: as `quantileType7`.
 */
export function type7Position(count: number, probability: number): number {
  const position = (count - 1) * probability;
  const whole = Math.round(position);
  // `1 - 0.95` is not quite 0.05: without this, 21 observations would be read a hair beside the second one.
  return Math.abs(position - whole) <= 16 * Number.EPSILON * Math.max(1, whole) ? whole : position;
}
