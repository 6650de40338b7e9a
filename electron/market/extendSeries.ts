import { type IsoDate, isoDateOf } from '../../shared/model/isoDate';
import type { PriceSeries } from '../../shared/model/priceSeries';
import { invariant } from '../../shared/result/invariant';
import { fail, ok, type Result } from '../../shared/result/result';

const PRICES = ['open', 'high', 'low', 'close', 'adjustedClose', 'volume'] as const;

/** A stored series with later days added to it. */
export interface ExtendedSeries {
  readonly series: PriceSeries;
  /** Days that were not there before. */
  readonly added: number;
}

/**
 * A series with the days of another after its own. Days both have must say the same, to the last bit.
 *
 * @param stored - What is known; not modified.
 * @param bars - Later days, and any stretch of the stored ones; not modified.
 * @returns A series of its own. Problem: `series-contradicted` with the first day on which the two differ, or that lies
 *   between stored days and is none of them.
 */
export function extendSeries(stored: PriceSeries, bars: PriceSeries): Result<ExtendedSeries> {
  const last = stored.days.at(-1);
  invariant(last !== undefined && bars.days.length > 0, 'a series has bars');
  const firstNew = bars.days.findIndex((day) => day > last);
  const overlap = firstNew === -1 ? bars.days.length : firstNew;
  const isoDate = firstDifference(stored, bars, overlap);
  if (isoDate !== null) return fail({ code: 'series-contradicted', symbol: stored.symbol, isoDate });
  const days = new Int32Array(stored.days.length + bars.days.length - overlap);
  days.set(stored.days);
  days.set(bars.days.subarray(overlap), stored.days.length);
  const joined = (name: (typeof PRICES)[number]): Float64Array => {
    const column = new Float64Array(days.length);
    column.set(stored[name]);
    column.set(bars[name].subarray(overlap), stored.days.length);
    return column;
  };
  const [open, high, low] = [joined('open'), joined('high'), joined('low')];
  const [close, adjustedClose, volume] = [joined('close'), joined('adjustedClose'), joined('volume')];
  const series = { symbol: stored.symbol, days, open, high, low, close, adjustedClose, volume };
  return ok({ series, added: bars.days.length - overlap });
}

/** Both are in the order of their days, so one walk along each finds the first that differs. */
function firstDifference(stored: PriceSeries, bars: PriceSeries, overlap: number): IsoDate | null {
  let row = 0;
  for (let bar = 0; bar < overlap; bar++) {
    const day = bars.days[bar] ?? 0;
    while ((stored.days[row] ?? day) < day) row += 1;
    const same = stored.days[row] === day && PRICES.every((name) => isSame(stored[name][row], bars[name][bar]));
    if (!same) return isoDateOf(day);
  }
  return null;
}

/** No price is no price; minus zero is stored as zero. */
function isSame(left: number | undefined, right: number | undefined): boolean {
  return left === right || (Number.isNaN(left) && Number.isNaN(right));
}
