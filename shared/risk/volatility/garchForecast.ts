import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** The three numbers of a GARCH(1,1) model. */
export interface GarchParameters {
  /** Constant part of the variance, squared fraction per period, 0 or more. */
  readonly omega: number;
  /** Weight of yesterday's squared surprise, 0 or more. */
  readonly alpha: number;
  /** Weight of yesterday's variance, 0 or more. */
  readonly beta: number;
}

/** Where the series stands today. */
export interface GarchState {
  /** Last return less its mean, decimal fraction. */
  readonly surprise: number;
  /** Variance the model had for that period, squared fraction, 0 or more. */
  readonly variance: number;
}

/** Variances ahead. */
export interface GarchForecast {
  /** Of the next period, squared fraction. */
  readonly nextVariance: number;
  /** The level variance returns to, squared fraction per period. */
  readonly longRunVariance: number;
  /** Of the last period of the horizon alone, squared fraction. */
  readonly lastVariance: number;
  /** Of the whole horizon: root of the sum of its variances, decimal fraction. */
  readonly horizonVolatility: number;
  /** Periods in which half of the distance to the long-run level is gone. */
  readonly halfLife: number;
}

/**
 * GARCH(1,1) forecast: how variance goes back from today's level to its usual one. Answers "how wild will the next days
 * be, given how wild the last ones were?".
 *
 * @param parameters - Of the model.
 * @param state - Last surprise and variance.
 * @param horizonPeriods - Periods ahead, whole, 1 or more.
 * @returns Variances per period and the volatility of the horizon. Example: omega 2e-6, alpha 0.08, beta 0.9, surprise
 *   0.03 and variance 0.0002 give 0.000254 for the next period. Problem: `input-out-of-range` when `alpha + beta` is 1 or
 *   more: variance has no level to return to.
 * @throws InvariantError when a number is negative or not finite, or the horizon is not a whole number of 1 or more.
 *
 * Method: `h_k = V + (alpha + beta)^(k - 1) (h_1 - V)`, O(1). Source: Bollerslev, Journal of Econometrics 31 (1986),
 * 307-327; D§6.8.
 */
export function garchForecast(
  { omega, alpha, beta }: GarchParameters,
  { surprise, variance }: GarchState,
  horizonPeriods: number,
): Result<GarchForecast> {
  const numbers = [omega, alpha, beta, variance];
  invariant(
    numbers.every((value) => value >= 0 && Number.isFinite(value)) && Number.isFinite(surprise),
    'GARCH number is negative or not finite',
  );
  invariant(Number.isInteger(horizonPeriods) && horizonPeriods >= 1, 'horizon is not a whole number of periods');
  const persistence = alpha + beta;
  if (persistence >= 1) return fail({ code: 'input-out-of-range', input: 'persistence', value: persistence });
  const nextVariance = omega + alpha * surprise * surprise + beta * variance;
  const longRunVariance = omega / (1 - persistence);
  const gap = nextVariance - longRunVariance;
  const lastVariance = longRunVariance + persistence ** (horizonPeriods - 1) * gap;
  const total = horizonPeriods * longRunVariance + (gap * (1 - persistence ** horizonPeriods)) / (1 - persistence);
  // Without memory the logarithm is -Infinity and the half-life 0.
  const halfLife = Math.log(0.5) / Math.log(persistence);
  return ok({ nextVariance, longRunVariance, lastVariance, horizonVolatility: Math.sqrt(total), halfLife });
}
