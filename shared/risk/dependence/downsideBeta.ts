import { mapResult, type Result } from '../../result/result';
import { beta } from './beta';
import { type DownsideMeasure, downPeriods } from './downPeriods';

/**
 * Downside beta: the beta over the periods in which the benchmark fell. Answers "how much does it fall when the market
 * falls one per cent?".
 *
 * @param asset - Simple (or excess) returns per period, decimal fractions, paired; shape [observations]; not modified.
 * @param benchmark - Returns of the same periods, same shape; not modified.
 * @returns Ratio without unit, any sign, and the number of down periods. Example: 0.02, -0.03, 0.01, -0.06 against
 *   0.01, -0.02, 0.02, -0.04 give 1.5 over 2 periods. Problems: as `beta`; `too-few-observations` below two periods
 *   with a benchmark return strictly below 0.
 *
 * Method: `beta` of the subset, O(n). Source: D§6.4 (bear beta).
 */
export function downsideBeta(asset: ArrayLike<number>, benchmark: ArrayLike<number>): Result<DownsideMeasure> {
  const down = downPeriods(asset, benchmark);
  if (!down.ok) return down;
  const { first, second } = down.value;
  return mapResult(beta(first, second), (value) => ({ value, observations: second.length }));
}
