import { invariant } from '../result/invariant';
import { epochDay, type IsoDate } from './isoDate';
import type { PriceSeries } from './priceSeries';

/**
 * Prices of the days before a split in the units of the days after it. Answers "what would these prices be per new share?".
 *
 * @param series - Bars in the units of their own day; not modified.
 * @param effectiveOn - First day that trades in new shares; that day and later ones stay as they are.
 * @param sharesPerShare - New shares per old one, above 0: 4 for a split of 4:1, 0.1 for a reverse split of 1:10.
 * @returns Earlier prices divided by `sharesPerShare`, earlier volumes multiplied by it; money traded is unchanged. NaN
 *   stays NaN. Example: a close of 400 on the day before a split of 4:1 is 100.
 * @throws InvariantError when `sharesPerShare` is not a finite number above 0.
 *
 * Method: one pass per column, O(bars). Source: CRSP, factor to adjust prices and shares outstanding.
 */
export function restateSeries(series: PriceSeries, effectiveOn: IsoDate, sharesPerShare: number): PriceSeries {
  invariant(sharesPerShare > 0 && Number.isFinite(sharesPerShare), 'a split needs a ratio above 0');
  const boundary = epochDay(effectiveOn);
  const earlier = series.days.findIndex((day) => day >= boundary);
  const count = earlier === -1 ? series.days.length : earlier;
  const scaled = (column: Float64Array, factor: number): Float64Array =>
    column.map((value, at) => (at < count ? value * factor : value));
  return {
    symbol: series.symbol,
    days: series.days,
    open: scaled(series.open, 1 / sharesPerShare),
    high: scaled(series.high, 1 / sharesPerShare),
    low: scaled(series.low, 1 / sharesPerShare),
    close: scaled(series.close, 1 / sharesPerShare),
    adjustedClose: scaled(series.adjustedClose, 1 / sharesPerShare),
    volume: scaled(series.volume, sharesPerShare),
  };
}
