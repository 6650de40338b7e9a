import { mapResult, type Result } from '../../result/result';
import { correlation } from './correlation';
import { type DownsideMeasure, downPeriods } from './downPeriods';

/**
 * Downside correlation: the correlation over the periods in which the benchmark fell. Restricting the range lowers a
 * correlation by itself: a value below the full one does not mean that diversification improves in falls. Answers "do
 * these two still part ways when the market falls?".
 *
 * @param asset - Simple (or excess) returns per period, decimal fractions, paired; shape [observations]; not modified.
 * @param benchmark - Returns of the same periods, same shape; not modified.
 * @returns From -1 to 1 and the number of down periods. Example: 0.02, -0.03, 0.01, -0.06 against 0.01, -0.02, 0.02,
 *   -0.04 give 1 over 2 periods. Problems: as `correlation`; `too-few-observations` below two periods with a benchmark
 *   return strictly below 0.
 *
 * Method: `correlation` of the subset, O(n). Source: D§6.4.
 */
export function downsideCorrelation(asset: ArrayLike<number>, benchmark: ArrayLike<number>): Result<DownsideMeasure> {
  const down = downPeriods(asset, benchmark);
  if (!down.ok) return down;
  const { first, second } = down.value;
  return mapResult(correlation(first, second), (value) => ({ value, observations: second.length }));
}
