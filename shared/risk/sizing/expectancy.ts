import { mean } from '../../math/mean';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/**
 * Expectancy: the average R-multiple of past trades. Answers "what does a trade bring on average, per unit of risk?".
 *
 * @param rMultiples - Of `rMultiple`, one per closed trade, any order; shape [trades]; not modified.
 * @returns Multiple of the risk per trade, negative for a losing system. Example: 2, -1, -1, 3 give 0.75. Problems:
 *   `too-few-observations` without any trade; `non-finite-value` at the first NaN or infinity.
 *
 * Method: mean, O(trades). Source: Tharp, Trade Your Way to Financial Freedom, 2nd ed., ch. 7; D§3.
 */
export function expectancy(rMultiples: ArrayLike<number>): Result<number> {
  return mapResult(finiteObservations(rMultiples, 1), mean);
}
