import type { Result } from '../../result/result';
import { annualisedVolatility } from '../volatility/annualisedVolatility';
import { finitePairs } from './finitePairs';

/**
 * Tracking error: how far a portfolio's returns typically stray from its benchmark's in a year. Answers "how far can a
 * year differ from the benchmark’s?".
 *
 * @param portfolio - Simple returns per period, decimal fractions, paired; shape [observations]; not modified.
 * @param benchmark - Returns of the same periods, same shape; not modified.
 * @param periodsPerYear - Periods in a year, above 0; 252 for daily returns.
 * @returns Decimal fraction per year, 0 or more. Example: returns that differ by a constant give 0. Problems:
 *   `lengths-differ`; `too-few-observations` below two pairs; `non-finite-value` at the first NaN or infinity.
 *
 * Method: annualised sample deviation of the differences, O(n). Source: D§6.6.
 */
export function trackingError(
  portfolio: ArrayLike<number>,
  benchmark: ArrayLike<number>,
  periodsPerYear = 252,
): Result<number> {
  const pairs = finitePairs(portfolio, benchmark, 2);
  if (!pairs.ok) return pairs;
  const active = Float64Array.from(portfolio, (value, index) => value - (benchmark[index] ?? Number.NaN));
  return annualisedVolatility(active, periodsPerYear);
}
