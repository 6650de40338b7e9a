import { mean } from '../../math/mean';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from './finiteObservations';

/**
 * Arithmetic annual return: the mean return times the periods of a year, without compounding. Answers "which mean do the
 * ratios use?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @param periodsPerYear - Above 0; 252 for daily, 52 weekly, 12 monthly.
 * @returns Decimal fraction per year, any sign. Example: 0.01, 0.03 twice a year give 0.04. Problems:
 *   `too-few-observations` without any; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when `periodsPerYear` is not above 0.
 *
 * Method: `mean * periodsPerYear`, O(n). Source: D§6.1.
 */
export function arithmeticAnnualReturn(returns: ArrayLike<number>, periodsPerYear: number): Result<number> {
  invariant(periodsPerYear > 0, 'periods per year not above 0');
  return mapResult(finiteObservations(returns, 1), (values) => mean(values) * periodsPerYear);
}
