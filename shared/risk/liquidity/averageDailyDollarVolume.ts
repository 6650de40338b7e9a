import type { PriceSeries } from '../../model/priceSeries';
import { fail, type Result } from '../../result/result';
import { averageDailyVolume } from './averageDailyVolume';

/**
 * Average daily dollar volume (ADDV): how much money changes hands on an ordinary day. Answers "how much money changes
 * hands on an ordinary day?".
 *
 * @param bars - Close per share and shares traded, oldest first; shape [bars]; not modified.
 * @param window - Last bars looked at, whole, 1 or more; 60 for tiers.
 * @returns Median of volume x close, in the currency of the prices, 0 or more. Example: closes 10, 10, 20 with 100,
 *   900, 200 shares give 4000. Notes and problems: those of `averageDailyVolume`; `lengths-differ`.
 * @throws InvariantError when `window` is not a positive whole number.
 *
 * Method: median of the products, O(window log window). Source: D§5.1, D§13 C1.
 */
export function averageDailyDollarVolume(bars: Pick<PriceSeries, 'close' | 'volume'>, window: number): Result<number> {
  const { close, volume } = bars;
  if (close.length !== volume.length)
    return fail({ code: 'lengths-differ', first: close.length, second: volume.length });
  // As long as the bars, so that a problem names the bar of the file; what lies before the window is never read.
  const dollars = new Float64Array(volume.length);
  for (let index = Math.max(0, volume.length - window); index < volume.length; index++)
    dollars[index] = (volume[index] ?? Number.NaN) * (close[index] ?? Number.NaN);
  return averageDailyVolume(dollars, window);
}
