import { fail, mapResult, type Result } from '../../result/result';
import { maximumDrawdown } from '../drawdown/maximumDrawdown';
import { geometricAnnualReturn } from '../series/geometricAnnualReturn';

/**
 * Calmar ratio: yearly growth per unit of the deepest fall. Answers "was the growth worth the worst stretch?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; by convention of the last 36 months;
 *   shape [observations]; not modified.
 * @param periodsPerYear - Periods in a year, above 0; 252 for daily returns.
 * @returns Ratio without unit, any sign. Note: `not-annualised` with less than a year. Example: 0.5, -0.2 in two
 *   half-years give 1. Problems: as `geometricAnnualReturn`; `zero-variance` when wealth never fell.
 *
 * Method: geometric annual return over the maximum drawdown, O(n). Source: Young, Futures 20 (1991), 40; D§6.6.
 */
export function calmarRatio(returns: ArrayLike<number>, periodsPerYear: number): Result<number> {
  const deepest = maximumDrawdown(returns);
  if (!deepest.ok) return deepest;
  const { drawdown } = deepest.value;
  return drawdown === 0
    ? fail({ code: 'zero-variance' })
    : mapResult(geometricAnnualReturn(returns, periodsPerYear), (growth) => growth / drawdown);
}
