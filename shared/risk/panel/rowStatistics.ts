import { deviationsFromMean } from '../../math/deviationsFromMean';
import { sampleVariance } from '../../math/sampleVariance';
import { invariant } from '../../result/invariant';

/** Per-row statistics of many return rows; every array has shape [rows]. */
export interface RowStatistics {
  /** Sample standard deviation per period. */
  readonly volatility: Float64Array;
  /** Exponentially weighted volatility per period after the last return. */
  readonly ewmaVolatility: Float64Array;
  /** Sensitivity to the reference; NaN where the reference never moved. */
  readonly beta: Float64Array;
  /** Correlation with the reference; NaN where either never moved. */
  readonly correlation: Float64Array;
}

/** How the exponential weights start and fade. */
export interface RowWeights {
  /** Weight of yesterday's variance, strictly between 0 and 1. */
  readonly decay: number;
  /** First returns whose sample variance starts the recursion, 2 or more, which then runs over all returns. */
  readonly seedObservations: number;
}

/**
 * Row statistics: volatility, exponentially weighted volatility, beta and correlation of many rows in one pass each.
 *
 * @param rows - Simple returns, oldest first, finite; shape [rows][days]; not modified.
 * @param reference - Benchmark returns on the same days; not modified.
 * @param weights - Of the exponentially weighted volatility.
 * @returns Decimal fractions per period and ratios. Example: the reference itself has beta and correlation 1.
 * @throws InvariantError when shapes differ, there are fewer days than the seed needs, or the decay is outside (0, 1).
 *
 * Method: sums of differences to the row's first return, so that rows far from 0 lose no digits; `v = decay v + (1 -
 * decay) r^2`. O(rows x days). Source: D§6.1, D§6.4. Part of: `sampleVolatility`.
 */
export function rowStatistics(
  rows: readonly Float64Array[],
  reference: Float64Array,
  weights: RowWeights,
): RowStatistics {
  const { decay, seedObservations } = weights;
  invariant(decay > 0 && decay < 1, 'decay outside (0, 1)');
  invariant(seedObservations >= 2 && reference.length >= seedObservations, 'too few days for the seed');
  const centred = deviationsFromMean(reference);
  const spread = Math.sqrt(sampleVariance(reference));
  const [volatility, ewmaVolatility, beta, correlation] = [
    new Float64Array(rows.length),
    new Float64Array(rows.length),
    new Float64Array(rows.length),
    new Float64Array(rows.length),
  ];
  rows.forEach((row, at) => {
    invariant(row.length === reference.length, 'rows on different days');
    const sums = sumsOf(row, centred, decay, sampleVariance(row.subarray(0, seedObservations)));
    const covariance = sums.product / (row.length - 1);
    const deviation = Math.sqrt(sums.squares / (row.length - 1));
    volatility[at] = deviation;
    ewmaVolatility[at] = Math.sqrt(sums.ewmaVariance);
    beta[at] = covariance / (spread * spread);
    correlation[at] = covariance / (deviation * spread);
  });
  return { volatility, ewmaVolatility, beta, correlation };
}

/** Sum of squared deviations from the mean, of products with the centred reference, and the last weighted variance. */
function sumsOf(row: Float64Array, centred: Float64Array, decay: number, seedVariance: number) {
  const origin = row[0] ?? Number.NaN;
  const fresh = 1 - decay;
  let sum = 0;
  let squares = 0;
  let product = 0;
  let ewmaVariance = seedVariance;
  for (let day = 0; day < row.length; day++) {
    const value = row[day] ?? Number.NaN;
    const difference = value - origin;
    sum += difference;
    squares += difference * difference;
    product += difference * (centred[day] ?? Number.NaN);
    ewmaVariance = decay * ewmaVariance + fresh * (value * value);
  }
  return { squares: Math.max(0, squares - (sum * sum) / row.length), product, ewmaVariance };
}
