import { invariant } from '../../result/invariant';
import type { Result } from '../../result/result';
import type { FilteredOptions } from './filteredHistoricalValueAtRisk';
import { filteredReturns } from './filteredReturns';
import { historicalExpectedShortfall } from './historicalExpectedShortfall';

/**
 * Filtered historical expected shortfall: the mean loss over the worst periods, rescaled to today's volatility. Answers
 * "when a bad period comes, how bad is it on average at today's volatility?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param options - Confidence, decay and length of the seed.
 * @returns Loss per period, decimal fraction, positive for a loss, never below the filtered value at risk, same horizon as
 *   `returns`. Not floored. Example: returns 0.01, -0.01, -0.03, 0 with seed 2 and decay 0.94 at 0.5 give 0.03199469.
 *   Problems: `too-few-observations` without a return after the seed, or when the tail of those after it holds less than
 *   one whole period; `non-finite-value` at the first NaN or infinity; `zero-variance` when no return had moved before one
 *   that is filtered.
 * @throws InvariantError when an option is out of its range.
 *
 * Method: mean of the `filteredReturns` at or below their type-7 quantile, O(n log n). Source: Hull and White, Journal of
 * Risk 1 (1998), 5-19; D§6.1, D§6.2.
 */
export function filteredHistoricalExpectedShortfall(
  returns: ArrayLike<number>,
  options: FilteredOptions,
): Result<number> {
  invariant(options.confidence > 0 && options.confidence < 1, 'confidence outside (0, 1)');
  const filtered = filteredReturns(returns, options);
  return filtered.ok ? historicalExpectedShortfall(filtered.value, options.confidence) : filtered;
}
