import { normalCumulative } from '../../math/normalCumulative';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { gapDistance } from './gapDistance';
import type { StopDistance } from './side';

/** Volatility and horizon. */
export interface TouchOptions {
  /** Decimal fraction per year, 0 or more. */
  readonly annualisedVolatility: number;
  /** Trading days ahead, positive. */
  readonly days: number;
}

const DAYS_PER_YEAR = 252;

/**
 * Touch probability: how likely the price is to reach the stop within some days by ordinary wandering. Answers "how
 * likely is the stop to be reached by wandering alone?".
 *
 * @param distance - Price, stop and side.
 * @param options - Volatility and horizon.
 * @returns Probability from 0 to 1. Example: price 100, stop 90, 40 % a year and 21 days give 0.36153249. Problems:
 *   `stop-wrong-side` when the stop has been reached already; `zero-variance` for a volatility of 0.
 * @throws InvariantError when volatility or horizon is out of range.
 *
 * Method: `2 * Phi(-|ln(P/S)| / (s * sqrt(T)))`: reflection principle for a log price without drift, watched all the
 * time, without gaps. O(1). Source: D§4.3.
 */
export function touchProbability(distance: StopDistance, options: TouchOptions): Result<number> {
  const deviation = options.annualisedVolatility * Math.sqrt(options.days / DAYS_PER_YEAR);
  invariant(options.annualisedVolatility >= 0 && options.days > 0 && Number.isFinite(deviation), 'no such horizon');
  const away = gapDistance(distance);
  if (!away.ok) return away;
  return deviation === 0 ? fail({ code: 'zero-variance' }) : ok(2 * normalCumulative(-away.value / deviation));
}
