import { mean } from '../../math/mean';
import { sampleVariance } from '../../math/sampleVariance';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/**
 * Sharpe ratio: mean excess return per unit of volatility. Answers "how much was earned for each unit of risk?".
 *
 * @param excessReturns - Simple returns per period less the risk-free return of the same period, decimal fractions, any
 *   order; shape [observations]; not modified.
 * @param periodsPerYear - Above 0; 252 for daily returns gives the annual ratio, 1 the ratio per period.
 * @returns Ratio without unit, any sign. Example: 0.01, 0.03 per period give 1.41421356. Problems:
 *   `too-few-observations` below two returns; `non-finite-value` at the first NaN or infinity; `zero-variance` when the
 *   returns never change.
 * @throws InvariantError when `periodsPerYear` is not above 0.
 *
 * Method: arithmetic mean over the sample deviation times `sqrt(periodsPerYear)`, O(n). Source: Sharpe, Journal of
 * Portfolio Management 21 (1994), 49-58; D§6.6.
 */
export function sharpeRatio(excessReturns: ArrayLike<number>, periodsPerYear: number): Result<number> {
  invariant(periodsPerYear > 0, 'periods per year not above 0');
  const checked = finiteObservations(excessReturns, 2);
  if (!checked.ok) return checked;
  const deviation = Math.sqrt(sampleVariance(excessReturns));
  if (deviation === 0) return fail({ code: 'zero-variance' });
  return ok((mean(excessReturns) / deviation) * Math.sqrt(periodsPerYear));
}
