import { invariant } from '../result/invariant';

/** Values and how much each counts. */
export interface WeightedValues {
  /** Finite, at least one, any unit and order; shape [count]. */
  readonly values: ArrayLike<number>;
  /** Weight of each value, 0 or more, not all 0, need not sum to one; same shape. */
  readonly weights: ArrayLike<number>;
}

/** A probability this close to that of an observation is the observation: rounding of the cumulative weights. */
const ROUNDING = 1e-12;

/**
 * Weighted quantile: the value below which a given share of the weight lies, interpolated between neighbours.
 *
 * @param sample - Values and weights; not modified.
 * @param probability - From 0 (smallest) to 1 (largest).
 * @returns Quantile in the unit of the values; with equal weights the type-7 quantile. Example: values 1, 2, 4 with weights
 *   1, 2, 1 at 0.75 give 3.
 * @throws InvariantError when there is no value, the shapes differ, a value is not finite, a weight is negative or not
 *   finite, all weights are 0, or `probability` is outside [0, 1].
 *
 * Method: sort, ties in the order given; each value stands at the middle of its weight, and the positions are stretched so
 * that the smallest is at 0 and the largest at 1; linear interpolation. O(n log n). Source: Boudoukh, Richardson and
 * Whitelaw, Risk 11 (1998), 64-67 (middle of the weight); Hyndman and Fan, The American Statistician 50 (1996), definition
 * 7 (stretch).
 */
export function weightedQuantile({ values, weights }: WeightedValues, probability: number): number {
  invariant(values.length > 0 && values.length === weights.length, 'weights do not fit the values');
  invariant(probability >= 0 && probability <= 1, 'probability outside [0, 1]');
  const order = [...Array.from(values).keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const sorted = Float64Array.from(order, (index) => values[index] ?? Number.NaN);
  invariant(sorted.every(Number.isFinite), 'quantile of no finite values');
  const positions = stretchedPositions(Float64Array.from(order, (index) => weights[index] ?? Number.NaN));
  const above = positions.findIndex((position) => position > probability + ROUNDING);
  const lower = sorted[above === -1 ? sorted.length - 1 : above - 1] ?? Number.NaN;
  if (above === -1) return lower;
  const from = positions[above - 1] ?? Number.NaN;
  const offset = probability - from;
  const share = offset <= ROUNDING ? 0 : offset / ((positions[above] ?? Number.NaN) - from);
  return lower + share * ((sorted[above] ?? Number.NaN) - lower);
}

/** Middle of each weight in the cumulated weights, from 0 for the first to 1 for the last. */
function stretchedPositions(weights: Float64Array): Float64Array {
  let cumulated = 0;
  const middles = weights.map((weight) => {
    invariant(weight >= 0 && Number.isFinite(weight), 'a weight is negative or not finite');
    cumulated += weight;
    return cumulated - weight / 2;
  });
  invariant(cumulated > 0, 'all weights are 0');
  const first = middles[0] ?? 0;
  const width = (middles.at(-1) ?? 0) - first;
  return middles.map((middle) => (width > 0 ? (middle - first) / width : 0));
}
