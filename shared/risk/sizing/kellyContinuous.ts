import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** Expected return, rate and volatility. */
export interface KellyContinuousInputs {
  /** Expected return per year, decimal fraction. */
  readonly meanReturn: number;
  /** Risk-free rate per year, decimal fraction. */
  readonly riskFreeRate: number;
  /** Volatility per year, decimal fraction, 0 or more. */
  readonly annualisedVolatility: number;
}

/**
 * Kelly weight of an investment: the share of equity that grows fastest for a given return and volatility. Answers
 * "which weight grows fastest for this return and volatility?".
 *
 * @param inputs - Return, rate and volatility per year.
 * @returns Full Kelly, decimal fraction, 0 or more: no excess return is 0. Take half of it, and cap it: an error in the
 *   expected return passes one to one. Example: 10 %, 4 %, 30 % is 0.66666667. Problem: `zero-variance`.
 * @throws InvariantError when a number is not finite or the volatility negative.
 *
 * Method: `max(0, (mu - r) / s^2)`. O(1). Source: Thorp, Handbook of Asset and Liability Management 1 (2006), ch. 9;
 * D§3, D§13 A7.
 */
export function kellyContinuous(inputs: KellyContinuousInputs): Result<number> {
  const excess = inputs.meanReturn - inputs.riskFreeRate;
  const variance = inputs.annualisedVolatility ** 2;
  invariant(Number.isFinite(excess), 'return is not a number');
  invariant(inputs.annualisedVolatility >= 0 && Number.isFinite(variance), 'volatility out of range');
  const weight = Math.max(0, excess / variance);
  return Number.isFinite(weight) ? ok(weight) : fail({ code: 'zero-variance' });
}
