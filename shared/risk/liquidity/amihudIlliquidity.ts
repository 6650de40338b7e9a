import { mean } from '../../math/mean';
import type { PriceSeries } from '../../model/priceSeries';
import { fail, ok, type Result } from '../../result/result';
import { closeProblem } from '../bars/closeProblem';
import { volumeProblem } from '../bars/volumeProblem';

/**
 * Amihud illiquidity: how much the price moves for a million traded. Answers "how far does a million traded move the
 * price?".
 *
 * @param bars - Consecutive closes and shares traded, oldest first; shape [bars]; not modified. Days without volume (0 or
 *   NaN) are left out.
 * @returns Mean of |simple return| per million of the price currency, 0 or more. Example: closes 10, 10.2 with 100000
 *   shares on the second day give 0.01960784. Problems: `lengths-differ`; `non-positive-price`, `non-finite-value`;
 *   `bad-bar` for a negative volume; `no-volume` when no day after the first has one.
 *
 * Method: `mean(|r| / (V * P)) * 1e6`. O(bars). Source: Amihud, Journal of Financial Markets 5 (2002), 31-56; D§5.2,
 * D§13 C7.
 */
export function amihudIlliquidity(bars: Pick<PriceSeries, 'close' | 'volume'>): Result<number> {
  const { close, volume } = bars;
  if (close.length !== volume.length)
    return fail({ code: 'lengths-differ', first: close.length, second: volume.length });
  const problem = closeProblem(close) ?? volumeProblem(volume);
  if (problem !== null) return fail(problem);
  const ratios = close
    .map((price, index) => {
      const shares = volume[index] ?? Number.NaN;
      const before = close[index - 1] ?? Number.NaN;
      return shares > 0 ? Math.abs(price / before - 1) / (shares * price) : Number.NaN;
    })
    .filter((ratio) => !Number.isNaN(ratio));
  return ratios.length === 0 ? fail({ code: 'no-volume' }) : ok(mean(ratios) * 1e6);
}
