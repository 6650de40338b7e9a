import type { PriceSeries } from '../../../shared/model/priceSeries';
import type { Dice } from './dice';
import { dayNumber } from './valuation';

export interface PriceTraits {
  readonly start: number;
  readonly dailyVolatility: number;
  /** How strongly the name follows the market that all names share. */
  readonly market: number;
  readonly missingFraction: number;
  /** Bars missing at the beginning: a late listing. */
  readonly lateBars: number;
  /** Bars missing at the end: a stale file. */
  readonly endsBarsAgo: number;
  /** Typical shares a day; null for a file without volume. */
  readonly volume: number | null;
  readonly missingVolumeFraction: number;
  /** High above and low below; null for a file without a range. */
  readonly range: number | null;
  readonly adjusted: 'none' | 'all' | 'partly';
  /** New shares per old share at a split long ago; prices are stored as if it had always been so. */
  readonly splitRatio: number;
}

/** Weekdays up to a day, oldest first, as days since 1970. A few lie after it: the engine must not look ahead. */
export function weekdaysUpTo(isoDate: string, count: number): number[] {
  const days: number[] = [];
  for (let day = dayNumber(isoDate) + 3; days.length < count; day--)
    if ((day + 4) % 7 !== 0 && (day + 4) % 7 !== 6) days.push(day);
  return days.reverse();
}

/** The one thing that all names of a calendar follow: a fixed wave, so that correlations are not 0. */
function marketMove(day: number): number {
  return 0.011 * Math.sin(day * 12.9898 + Math.cos(day * 78.233) * 43.7585);
}

export function randomSeries(
  symbol: string,
  traits: PriceTraits,
  { dice, calendar }: { readonly dice: Dice; readonly calendar: readonly number[] },
): PriceSeries {
  const kept = calendar.filter(
    (_, at) =>
      at >= Math.min(traits.lateBars, calendar.length - 2) &&
      at < calendar.length - traits.endsBarsAgo &&
      !dice.chance(traits.missingFraction),
  );
  const days = kept.length === 0 ? calendar.slice(0, 1) : kept;
  const column = (): Float64Array => new Float64Array(days.length).fill(Number.NaN);
  const [open, high, low, close, adjustedClose, volume] = [column(), column(), column(), column(), column(), column()];
  let price = traits.start / traits.splitRatio;
  let dividends = 0.9;
  for (const [at, day] of days.entries()) {
    const before = price;
    price *= Math.max(0.2, 1 + traits.market * marketMove(day) + traits.dailyVolatility * dice.bell());
    close[at] = price;
    if (at % 63 === 0) dividends = Math.min(1, dividends + 0.01);
    if (traits.adjusted === 'all' || (traits.adjusted === 'partly' && at > 0)) adjustedClose[at] = price * dividends;
    if (traits.volume !== null && !dice.chance(traits.missingVolumeFraction))
      volume[at] = Math.round(traits.volume * traits.splitRatio * Math.exp(dice.bell() / 2));
    if (traits.range === null) continue;
    const first = before * (1 + traits.range * dice.number(-0.5, 0.5));
    open[at] = first;
    high[at] = Math.max(first, price) * (1 + traits.range * dice.next());
    low[at] = Math.min(first, price) * (1 - traits.range * dice.next());
  }
  return { symbol, days: Int32Array.from(days), open, high, low, close, adjustedClose, volume };
}
