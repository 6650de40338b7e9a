import { innerProduct } from '../../math/innerProduct';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import { drawdowns } from './drawdowns';

/**
 * Ulcer index: the root mean square of drawdowns, which counts both how deep and how long wealth stayed under its peak.
 * Answers "how deep and how long were the falls together?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @returns Decimal fraction, 0 or more; times 100 is the classic percentage. Example: 0.1, -0.2 give 0.1414...
 *   Problems: `too-few-observations` without any return; `non-finite-value` at the first NaN or infinity.
 *
 * Method: root of the mean squared drawdown over all periods, O(n). Source: Martin and McCann, The Investor's Guide to
 * Fidelity Funds (1989); D§6.5.
 */
export function ulcerIndex(returns: ArrayLike<number>): Result<number> {
  return mapResult(finiteObservations(returns, 1), (values) => {
    const depths = drawdowns(values);
    return Math.sqrt(innerProduct(depths, depths) / depths.length);
  });
}
