import { sampleVariance } from '../../math/sampleVariance';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** How volatility is followed through the returns. */
export interface VolatilityFilter {
  /** Weight of yesterday's variance, strictly between 0 and 1; 0.94 in RiskMetrics for daily returns. */
  readonly decay: number;
  /** First returns whose sample variance starts the recursion, whole, 2 or more; they are not filtered themselves. */
  readonly seedObservations: number;
}

/**
 * Filtered returns: past returns as they would be at today's volatility. Answers "what would past surprises cost today?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param filter - Decay and length of the seed; with 60 as in `ewmaVariance`.
 * @returns New array; shape [observations - seedObservations], decimal fractions, oldest first, zero mean assumed. Example:
 *   returns 0.01, -0.01, 0.03 with seed 2 and decay 0.94 give 0.033. Problems: `too-few-observations` without a return
 *   after the seed; `non-finite-value` at the first NaN or infinity; `zero-variance` when no return had moved before one
 *   that is filtered.
 * @throws InvariantError when `decay` is outside (0, 1) or the seed is not a whole number of 2 or more.
 *
 * Method: each return over the exponentially weighted volatility forecast before it, times the one after the last return.
 * O(n). Source: Hull and White, Journal of Risk 1 (1998), 5-19; Barone-Adesi, Giannopoulos and Vosper, Journal of Futures
 * Markets 19 (1999), 583-602; D§6.1, D§6.2.
 */
export function filteredReturns(returns: ArrayLike<number>, filter: VolatilityFilter): Result<Float64Array> {
  const { decay, seedObservations } = filter;
  invariant(decay > 0 && decay < 1, 'decay outside (0, 1)');
  invariant(Number.isInteger(seedObservations) && seedObservations >= 2, 'seed is not a whole number of 2 or more');
  const checked = finiteObservations(returns, seedObservations + 1);
  if (!checked.ok) return checked;
  const values = Float64Array.from(returns);
  const filtered = values.slice(seedObservations);
  let variance = sampleVariance(values.subarray(0, seedObservations));
  for (const [period, value] of filtered.entries()) {
    if (variance <= 0) return fail({ code: 'zero-variance' });
    filtered[period] = value / Math.sqrt(variance);
    variance = decay * variance + (1 - decay) * value * value;
  }
  const today = Math.sqrt(variance);
  return ok(filtered.map((surprise) => surprise * today));
}
