import { mapResult, type Result } from '../../result/result';
import { sampleVolatility } from './sampleVolatility';

/**
 * Annualised volatility: the sample volatility of one period, scaled to a year as if periods were independent. Answers
 * "how widely does the value swing in a typical year?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @param periodsPerYear - Periods in a year, above 0; 252 for daily returns, 52 weekly, 12 monthly.
 * @returns Decimal fraction per year, 0 or more. Example: daily returns 0.01, -0.01 give 0.2245...
 *   Problems: as `sampleVolatility`.
 *
 * Method: `sd * sqrt(periodsPerYear)`, O(n). Source: D§6.1.
 */
export function annualisedVolatility(returns: ArrayLike<number>, periodsPerYear = 252): Result<number> {
  return mapResult(sampleVolatility(returns), (volatility) => volatility * Math.sqrt(periodsPerYear));
}
