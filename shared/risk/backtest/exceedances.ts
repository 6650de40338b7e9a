import { mapResult, type Result } from '../../result/result';
import { finitePairs } from '../dependence/finitePairs';

/**
 * Exceedances: the periods in which the loss was larger than the value at risk forecast for it. Answers "on which days did
 * the forecast not hold?".
 *
 * @param returns - Simple returns per period, decimal fractions, oldest first; shape [periods]; not modified.
 * @param valuesAtRisk - Forecast made before each period, loss positive, decimal fraction; same shape; not modified.
 * @returns 1 where the loss was strictly larger than the forecast, else 0; shape [periods], same order. Example: returns
 *   -0.03, -0.02, 0.01 against 0.02 each give 1, 0, 0. Problems: `lengths-differ` with both lengths;
 *   `too-few-observations` without any; `non-finite-value` at the first NaN or infinity of `returns`, else of the
 *   forecasts.
 *
 * Method: comparison, O(n). Source: Christoffersen, International Economic Review 39 (1998), 841-862; D§6.9.
 */
export function exceedances(returns: ArrayLike<number>, valuesAtRisk: ArrayLike<number>): Result<Uint8Array> {
  return mapResult(finitePairs(returns, valuesAtRisk, 1), ({ first, second }) =>
    Uint8Array.from(first, (value, period) => (-value > (second[period] ?? Number.NaN) ? 1 : 0)),
  );
}
