import { invariant } from '../../result/invariant';
import type { Result } from '../../result/result';
import { filteredReturns, type VolatilityFilter } from './filteredReturns';
import { historicalValueAtRisk } from './historicalValueAtRisk';

/** Confidence and volatility filter. */
export interface FilteredOptions extends VolatilityFilter {
  /** Strictly between 0 and 1; 0.95 reads the worst 5 %. */
  readonly confidence: number;
}

/**
 * Filtered historical value at risk: the historical value at risk of past returns rescaled to today's volatility. Answers
 * "how bad is a bad period at today's volatility?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param options - Confidence, decay and length of the seed.
 * @returns Loss per period, decimal fraction, positive for a loss, same horizon as `returns`. Not floored. Example: returns
 *   0.01, -0.01, -0.03 with seed 2 and decay 0.94 give 0.033. Problems: `too-few-observations` without a return after the
 *   seed; `non-finite-value` at the first NaN or infinity; `zero-variance` when no return had moved before one that is
 *   filtered.
 * @throws InvariantError when an option is out of its range.
 *
 * Method: minus the type-7 quantile of `filteredReturns`, O(n log n). Source: Hull and White, Journal of Risk 1 (1998),
 * 5-19; D§6.1, D§6.2.
 */
export function filteredHistoricalValueAtRisk(returns: ArrayLike<number>, options: FilteredOptions): Result<number> {
  invariant(options.confidence > 0 && options.confidence < 1, 'confidence outside (0, 1)');
  const filtered = filteredReturns(returns, options);
  return filtered.ok ? historicalValueAtRisk(filtered.value, options.confidence) : filtered;
}
