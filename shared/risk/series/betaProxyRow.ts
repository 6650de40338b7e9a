import { deviationsFromMean } from '../../math/deviationsFromMean';
import { innerProduct } from '../../math/innerProduct';
import { mean } from '../../math/mean';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { beta } from '../dependence/beta';
import { pairedObservations } from '../dependence/pairedObservations';

/** A row of returns made whole for a covariance matrix. */
export interface BetaProxyRow {
  /** Own returns, and on the line of the benchmark where there are none; shape [days]. */
  readonly row: Float64Array;
  /** Slope on the benchmark over the days both have, without unit. */
  readonly beta: number;
  /** Sample deviation of the name's own part, what the benchmark does not explain, decimal fraction per period. */
  readonly idiosyncraticVolatility: number;
  /** What to add to the row's sample variance, because days on the line lack the own part; squared fraction, 0 or more. */
  readonly missingVariance: number;
  /** Days that were put on the line. */
  readonly proxiedDays: number;
}

/**
 * Beta proxy of a newer name: its returns before it was listed, drawn from its size or sector index, so that it can stand
 * in one covariance matrix with older names. Answers "how would this newer share have moved with the others?".
 *
 * @param own - Simple returns per period on a calendar, decimal fractions, NaN where the name has none; shape [days]; not
 *   modified.
 * @param benchmark - Returns of the index on the same calendar, NaN where it has none; same shape; not modified.
 * @param minimumObservations - Days asked for that both have, whole, 2 or more; 60 by the policy of the report.
 * @returns The row and what it was made with. For covariances, not for performance: the line keeps the name's own mean.
 *   With `missingVariance` added, the variance of the row is `beta^2` times the benchmark's plus the idiosyncratic one.
 *   Example: own 0.02, -0.02, NaN on 0.01, -0.01, 0.03 gives 0.06 for the last day. Note: `partial-coverage` with the share
 *   of days that are the name's own. Problems: `too-few-observations` below the minimum; `zero-variance` when the benchmark
 *   never moved on those days; `non-finite-value` at the first infinity among them (its place among the shared days), or at
 *   the first day on which neither has a return.
 * @throws InvariantError when the rows differ in length or the minimum is not such a number.
 *
 * Method: least squares on the shared days, O(days); a name's residuals have no mean and no covariance with the benchmark,
 * so the missing variance is exact. Source: D§6.7, missing data.
 */
export function betaProxyRow(
  own: ArrayLike<number>,
  benchmark: ArrayLike<number>,
  minimumObservations: number,
): Result<BetaProxyRow> {
  invariant(Number.isInteger(minimumObservations) && minimumObservations >= 2, 'minimum is not 2 or more observations');
  const { first, second } = pairedObservations(own, benchmark);
  if (first.length < minimumObservations)
    return fail({ code: 'too-few-observations', have: first.length, need: minimumObservations });
  const slope = beta(first, second);
  if (!slope.ok) return slope;
  const origin = mean(first) - slope.value * mean(second);
  const row = Float64Array.from(own, (value, day) =>
    Number.isNaN(value) ? origin + slope.value * (benchmark[day] ?? Number.NaN) : value,
  );
  const unknown = row.findIndex((value) => !Number.isFinite(value));
  if (unknown !== -1) return fail({ code: 'non-finite-value', index: unknown });
  const proxiedDays = Array.from(own).filter(Number.isNaN).length;
  const value = { row, beta: slope.value, proxiedDays, ...ownPart(first, second, { slope: slope.value, row }) };
  return ok(
    value,
    proxiedDays === 0 ? [] : [{ code: 'partial-coverage', coverageFraction: 1 - proxiedDays / row.length }],
  );
}

function ownPart(
  first: Float64Array,
  second: Float64Array,
  { slope, row }: { readonly slope: number; readonly row: Float64Array },
) {
  const market = deviationsFromMean(second);
  const residuals = deviationsFromMean(first).map((value, at) => value - slope * (market[at] ?? 0));
  const squares = innerProduct(residuals, residuals);
  const variance = squares / (first.length - 1);
  return { idiosyncraticVolatility: Math.sqrt(variance), missingVariance: variance - squares / (row.length - 1) };
}
