import { invariant } from '../result/invariant';
import { epochDay, type IsoDate } from './isoDate';
import type { PriceSeries } from './priceSeries';

/** Whether a series is in new shares before a split, in old ones, or has nothing from before it. */
export type SplitInPrices = 'restated' | 'raw' | 'nothing-before';

/**
 * Whether the prices before a split are already per new share. Answers "has the source adjusted for this split, or must
 * the earlier prices be divided?".
 *
 * @param series - Bars; not modified.
 * @param effectiveOn - First day that trades in new shares.
 * @param sharesPerShare - New shares per old one, above 0.
 * @returns `raw` where the step over that day is nearer to the split than to none, or where no day after it is there to
 *   show it; `restated` otherwise; `nothing-before` where there is nothing to restate.
 * @throws InvariantError when `sharesPerShare` is not a finite number above 0.
 *
 * Method: |log step + log ratio| against |log step| of the closes on both sides, O(bars). A source that has published no
 * price since the split cannot have adjusted for it.
 */
export function splitInPrices(series: PriceSeries, effectiveOn: IsoDate, sharesPerShare: number): SplitInPrices {
  invariant(sharesPerShare > 0 && Number.isFinite(sharesPerShare), 'a split needs a ratio above 0');
  const boundary = epochDay(effectiveOn);
  const after = series.days.findIndex((day) => day >= boundary);
  if (after === 0 || series.days.length === 0) return 'nothing-before';
  if (after === -1) return 'raw';
  const step = Math.log((series.close[after] ?? Number.NaN) / (series.close[after - 1] ?? Number.NaN));
  return Math.abs(step + Math.log(sharesPerShare)) < Math.abs(step) ? 'raw' : 'restated';
}
