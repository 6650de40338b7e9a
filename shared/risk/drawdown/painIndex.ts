import { mean } from '../../math/mean';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import { drawdowns } from './drawdowns';

/**
 * Pain index: how far below its peak wealth stood on average. Answers "how far under water was the value on an ordinary
 * day?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @returns Decimal fraction, 0 or more. Example: 0.1, -0.2 give 0.1. Problems: `too-few-observations` without any return;
 *   `non-finite-value` at the first NaN or infinity.
 *
 * Method: mean drawdown over all periods, O(n). Source: Becker, The Zephyr Pain Index (2006); D§6.5.
 */
export function painIndex(returns: ArrayLike<number>): Result<number> {
  return mapResult(finiteObservations(returns, 1), (values) => mean(drawdowns(values)));
}
