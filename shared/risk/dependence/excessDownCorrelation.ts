import { sampleVariance } from '../../math/sampleVariance';
import { ok, type Result } from '../../result/result';
import { correlation } from './correlation';
import { type DownsideMeasure, downPeriods } from './downPeriods';
import { truncatedCorrelation } from './truncatedCorrelation';

/**
 * Excess down correlation: the correlation on the benchmark's down days beyond what normal returns would show there.
 * Answers "do they fall together more than chance and the narrower range explain?".
 *
 * @param asset - Simple (or excess) returns per period, decimal fractions, paired; shape [observations]; not modified.
 * @param benchmark - Returns of the same periods, same shape; not modified.
 * @returns Difference of two correlations, from -2 to 2, positive for extra dependence in falls, and the number of down
 *   periods. Example: a perfect line has none, 0. Problems: `lengths-differ`; `too-few-observations` below two pairs or
 *   two down periods; `non-finite-value` at the first NaN or infinity; `zero-variance` when either never moved, over all
 *   or over the down periods.
 *
 * Method: `correlation` of the down periods less `truncatedCorrelation` with the variance ratio of the sample. O(n).
 * Source: Boyer, Gibson and Loretan, Federal Reserve IFDP 597 (1999); D§6.4.
 */
export function excessDownCorrelation(asset: ArrayLike<number>, benchmark: ArrayLike<number>): Result<DownsideMeasure> {
  const whole = correlation(asset, benchmark);
  if (!whole.ok) return whole;
  const down = downPeriods(asset, benchmark);
  if (!down.ok) return down;
  const { first, second } = down.value;
  const observed = correlation(first, second);
  if (!observed.ok) return observed;
  const varianceRatio = sampleVariance(second) / sampleVariance(benchmark);
  return ok({ value: observed.value - truncatedCorrelation(whole.value, varianceRatio), observations: second.length });
}
