import { innerProduct } from '../../math/innerProduct';
import { mean } from '../../math/mean';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** What counts as enough, and the scale of the answer. */
export interface SortinoOptions {
  /** Minimum acceptable return per period, decimal fraction, finite. */
  readonly minimumReturn: number;
  /** Above 0; 252 gives the annual ratio of daily returns, 1 the ratio per period. */
  readonly periodsPerYear: number;
}

/**
 * Sortino ratio: mean return beyond the acceptable one per unit of downside deviation. Answers "how much was earned for
 * each unit of disappointment?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @param options - Acceptable return and periods per year.
 * @returns Ratio without unit, any sign. Example: 0.03, -0.01 against 0 give 1.41421356 per period. Problems:
 *   `too-few-observations` without any return; `non-finite-value` at the first NaN or infinity; `zero-variance` when no
 *   return lies below the acceptable one.
 * @throws InvariantError when `periodsPerYear` is not above 0 or the acceptable return is not finite.
 *
 * Method: downside deviation over **all** periods, `sqrt(sum min(0, r - m)^2 / n)`, O(n). Source: Sortino and Price,
 * Journal of Investing 3 (1994), 59-64; D§6.6.
 */
export function sortinoRatio(
  returns: ArrayLike<number>,
  { minimumReturn, periodsPerYear }: SortinoOptions,
): Result<number> {
  invariant(periodsPerYear > 0 && Number.isFinite(minimumReturn), 'Sortino option out of range');
  const checked = finiteObservations(returns, 1);
  if (!checked.ok) return checked;
  const shortfalls = Float64Array.from(returns, (value) => Math.min(0, value - minimumReturn));
  const downside = Math.sqrt(innerProduct(shortfalls, shortfalls) / shortfalls.length);
  if (downside === 0) return fail({ code: 'zero-variance' });
  return ok(((mean(returns) - minimumReturn) / downside) * Math.sqrt(periodsPerYear));
}
