import { compensatedSumOf } from '../../math/compensatedSum';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from './finiteObservations';

/**
 * Geometric annual return: the steady yearly growth that ends at the same wealth. Answers "what did the money grow by
 * in a year, on average?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @param periodsPerYear - Periods in a year, above 0; 252 for daily returns.
 * @returns Decimal fraction per year, -1 when a period lost everything. With less than a year of observations the note
 *   `not-annualised` says that the figure stretches them. Example: 0.21 in one period of two years is 0.1.
 *   Problems: `too-few-observations` without any; `non-finite-value` at the first NaN or infinity, at a return below -1,
 *   which no growth rate describes, or when the growth cannot be represented.
 *
 * Method: `prod(1 + r)^(periods / n) - 1` through logarithms, O(n). Source: D§6.1.
 */
export function geometricAnnualReturn(returns: ArrayLike<number>, periodsPerYear = 252): Result<number> {
  const checked = finiteObservations(returns, 1);
  if (!checked.ok) return checked;
  const values = Float64Array.from(returns);
  const impossible = values.findIndex((value) => value < -1);
  if (impossible !== -1) return fail({ code: 'non-finite-value', index: impossible });
  if (values.includes(-1)) return ok(-1);
  const logGrowth = compensatedSumOf(values.length, (index) => Math.log1p(values[index] ?? Number.NaN));
  const growth = Math.expm1((logGrowth * periodsPerYear) / values.length);
  if (!Number.isFinite(growth)) return fail({ code: 'non-finite-value', index: 0 });
  return ok(growth, values.length < periodsPerYear ? [{ code: 'not-annualised', have: values.length }] : []);
}
