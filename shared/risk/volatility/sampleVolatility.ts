import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/**
 * Sample volatility: how far returns typically lie from their mean in one period. Answers "how far does an ordinary
 * period stray from the mean?".
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @returns Standard deviation per period with divisor `n - 1`, decimal fraction, 0 or more. Example: returns 0.01, -0.01
 *   give 0.01414... Problems: `too-few-observations` below two; `non-finite-value` at the first NaN or infinity.
 *
 * Method: two passes, compensated sums, O(n). Source: D§6.1.
 */
export function sampleVolatility(returns: ArrayLike<number>): Result<number> {
  return mapResult(finiteObservations(returns, 2), sampleStandardDeviation);
}
