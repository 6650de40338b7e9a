import { seededGenerator } from '../../shared/math/seededGenerator';
import { epochDay, isoDateOf } from '../../shared/model/isoDate';
import type { PriceSeries } from '../../shared/model/priceSeries';

/** Last day of every invented series: the day before the invented "today". */
export const LAST_DAY = '2026-11-19';
export const TODAY = '2026-11-20';

interface SeriesOptions {
  readonly lastDay?: string;
  /** High and low this fraction above and below the close; null leaves the file without a range. */
  readonly range?: number | null;
  /** Shares a day; null leaves the file without a volume. */
  readonly volume?: number | null;
  /** Replaces the close column for returns where given. */
  readonly adjusted?: readonly number[];
}

/** Daily bars from closes, oldest first, on consecutive calendar days: the engine knows no weekend of its own. */
export function seriesOf(symbol: string, closes: ArrayLike<number>, options: SeriesOptions = {}): PriceSeries {
  const { lastDay = LAST_DAY, range = 0.01, volume = 1_000_000, adjusted } = options;
  const first = epochDay(lastDay) - closes.length + 1;
  const close = Float64Array.from(closes);
  const column = (value: (price: number) => number): Float64Array => close.map(value);
  const apart = range ?? Number.NaN;
  return {
    symbol,
    days: Int32Array.from(close, (_, index) => first + index),
    open: column((price) => (range === null ? Number.NaN : price)),
    high: column((price) => price * (1 + apart)),
    low: column((price) => price * (1 - apart)),
    close,
    adjustedClose: adjusted === undefined ? close.map(() => Number.NaN) : Float64Array.from(adjusted),
    volume: close.map(() => volume ?? Number.NaN),
  };
}

/** Closes that start at a price and follow returns; shape [returns + 1]. */
export function closesOf(start: number, returns: ArrayLike<number>): number[] {
  const closes = [start];
  for (const value of Array.from(returns)) closes.push((closes.at(-1) ?? start) * (1 + value));
  return closes;
}

/** Seeded normal daily returns. */
export function randomReturns(seed: number, days: number, dailyVolatility = 0.012): number[] {
  const random = seededGenerator(seed);
  return Array.from({ length: days }, () => 0.0003 + dailyVolatility * random.normal());
}

/** A series without one of its days. */
export function withoutDay(series: PriceSeries, isoDate: string): PriceSeries {
  const gone = series.days.indexOf(epochDay(isoDate));
  const kept = <T extends Int32Array | Float64Array>(column: T): T => column.filter((_, index) => index !== gone) as T;
  return {
    symbol: series.symbol,
    days: kept(series.days),
    open: kept(series.open),
    high: kept(series.high),
    low: kept(series.low),
    close: kept(series.close),
    adjustedClose: kept(series.adjustedClose),
    volume: kept(series.volume),
  };
}

/** The day some days before the last one. */
export function daysBefore(count: number): string {
  return isoDateOf(epochDay(LAST_DAY) - count);
}
