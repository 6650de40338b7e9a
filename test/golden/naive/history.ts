import type { PriceSeries } from '../../../shared/model/priceSeries';
import { betaOf } from './statistics';
import {
  dayNumber,
  isForeign,
  isKnownFuture,
  lastAt,
  type NaiveInput,
  type NaivePosition,
  positionsOf,
  ratesOf,
} from './valuation';

/** NaN is a day without a return. */
export type DailyReturns = readonly number[];

export interface NaiveHistory {
  readonly calendar: readonly number[];
  readonly rows: readonly NaiveRow[];
  readonly russell2000: DailyReturns | null;
  readonly sp500: DailyReturns | null;
}

export interface NaiveRow {
  readonly position: NaivePosition;
  readonly returns: DailyReturns;
  /** Stands in on days without a return; null where nothing can. */
  readonly proxy: DailyReturns | null;
  /** Cash that nothing moves. */
  readonly still: boolean;
  readonly excluded: boolean;
}

/** Ten years of trading days. */
const LONGEST = 2520;
const LEAST_RETURNS = 30;
const LEAST_PAIRS = 60;

export function historyOf(input: NaiveInput): NaiveHistory {
  const positions = positionsOf(input);
  const small = benchmark(['IWM', '^RUT', 'RUT', 'VTWO'], input);
  const large = benchmark(['SPY', '^GSPC', 'GSPC', 'SPX', '^SPX', 'VOO', 'IVV'], input);
  const largeIsYounger = small !== null && large !== null && lastDay(large, input) > lastDay(small, input);
  const primary = largeIsYounger ? large : (small ?? large);
  const all = primary === null ? daysOfHalf(positions) : [...primary.days];
  const calendar = all.filter((day) => day <= dayNumber(input.today)).slice(-LONGEST - 1);
  const russell2000 = small === null ? null : returnsOn(calendar, small);
  const sp500 = large === null ? null : returnsOn(calendar, large);
  const benchmarks = { russell2000, sp500 };
  return { calendar, russell2000, sp500, rows: positions.map((one) => rowOf(one, { calendar, benchmarks, input })) };
}

interface Surroundings {
  readonly calendar: readonly number[];
  readonly benchmarks: Record<'russell2000' | 'sp500', DailyReturns | null>;
  readonly input: NaiveInput;
}

/** The imported series that reaches furthest, the first of the list where two end on one day. */
function benchmark(symbols: readonly string[], input: NaiveInput): PriceSeries | null {
  let best: PriceSeries | null = null;
  for (const symbol of symbols) {
    const series = input.seriesOf(symbol);
    if (series !== null && (best === null || lastDay(series, input) > lastDay(best, input))) best = series;
  }
  return best;
}

function lastDay(series: PriceSeries, input: NaiveInput): number {
  return series.days[lastAt(series.days, input.today)] ?? Number.NEGATIVE_INFINITY;
}

/** Days that at least half of the names have. */
function daysOfHalf(positions: readonly NaivePosition[]): number[] {
  const names = new Set(positions.flatMap(({ series, isCash }) => (series === null || isCash ? [] : [series])));
  const count = new Map<number, number>();
  for (const series of names) for (const day of series.days) count.set(day, (count.get(day) ?? 0) + 1);
  return [...count.keys()].filter((day) => (count.get(day) ?? 0) * 2 >= names.size).sort((a, b) => a - b);
}

/** Dividend-adjusted prices where every bar has one, else closes. */
export function priceColumn(series: PriceSeries): number[] {
  const adjusted = [...series.adjustedClose];
  return adjusted.some((price) => Number.isNaN(price)) ? [...series.close] : adjusted;
}

function returnsOn(calendar: readonly number[], series: Pick<PriceSeries, 'days'> & Partial<PriceSeries>): number[] {
  return changes(calendar, [...series.days], priceColumn(series as PriceSeries));
}

/** A return needs a price on the day and on the calendar day before. */
function changes(calendar: readonly number[], days: readonly number[], prices: readonly number[]): number[] {
  const priceOf = new Map<number, number>();
  for (let at = 0; at < days.length; at++) priceOf.set(days[at] ?? 0, prices[at] ?? Number.NaN);
  const returns = [Number.NaN];
  for (let at = 1; at < calendar.length; at++) {
    const before = priceOf.get(calendar[at - 1] ?? 0);
    const now = priceOf.get(calendar[at] ?? 0);
    returns.push(before === undefined || now === undefined ? Number.NaN : now / before - 1);
  }
  return returns.slice(0, calendar.length);
}

function rowOf(position: NaivePosition, around: Surroundings): NaiveRow {
  const { calendar, benchmarks, input } = around;
  const none = calendar.map(() => Number.NaN);
  const { kind } = position.instrument;
  const unmodelled = kind === 'option' || kind === 'warrant' || position.value === null;
  const rates = isForeign(position.instrument.currency, input.document.baseCurrency)
    ? ratesOf(position.instrument.currency, input)
    : null;
  const still = position.isCash && (rates === null || position.value === null);
  if (still || unmodelled) return { position, returns: none, proxy: null, excluded: !position.isCash, still };
  // Foreign money moves with its rate.
  const local = position.isCash
    ? none.map((value, at) => (at === 0 ? value : 0))
    : (localReturns(position, around) ?? none);
  const returns = inBase(local, position, around);
  const stand = position.sizeBenchmark === null ? null : benchmarks[position.sizeBenchmark];
  if (stand !== null) {
    const multiple = sensitivity(local, stand, position);
    const standIn = stand.map((value) => multiple * value);
    const proxy = inBase(standIn, position, around);
    return { position, returns, proxy, excluded: missesTooMuch(returns, proxy, around), still };
  }
  const excluded = missesTooMuch(returns, none, around) || known(returns) < LEAST_RETURNS;
  return { position, returns, proxy: null, excluded, still };
}

/** A holding that misses more than a fifth of the window would cost the portfolio all those days. */
function missesTooMuch(returns: DailyReturns, proxy: DailyReturns, { calendar, input }: Surroundings): boolean {
  const { window, mostProxied } = input.reference.defaults.risk;
  const need = Math.ceil((1 - mostProxied) * Math.min(window, calendar.length - 1));
  const either = returns.map((own, at) => (Number.isNaN(own) ? (proxy[at] ?? Number.NaN) : own));
  return known(either.slice(-window)) < need;
}

/** Own prices; a future without them moves with its index. */
function localReturns(position: NaivePosition, { calendar, benchmarks, input }: Surroundings): DailyReturns | null {
  if (position.series !== null) return returnsOn(calendar, position.series);
  if (!isKnownFuture(position.instrument, input.reference)) return null;
  return position.sizeBenchmark === null ? null : benchmarks[position.sizeBenchmark];
}

function inBase(local: DailyReturns, position: NaivePosition, { calendar, input }: Surroundings): number[] {
  if (!isForeign(position.instrument.currency, input.document.baseCurrency)) return [...local];
  const rates = ratesOf(position.instrument.currency, input);
  if (rates === null) return [...local];
  const foreign = changes(calendar, [...rates.days], rates.rates);
  return local.map((value, at) => (1 + value) * (1 + (foreign[at] ?? Number.NaN)) - 1);
}

/** Own beta from 60 common days on, else the daily multiple the vehicle aims at. */
function sensitivity(local: DailyReturns, stand: DailyReturns, position: NaivePosition): number {
  const [own, index] = bothKnown(local, stand);
  return own.length >= LEAST_PAIRS ? betaOf(own, index) : position.factor;
}

export function bothKnown(first: DailyReturns, second: DailyReturns): [number[], number[]] {
  const pairs: [number[], number[]] = [[], []];
  for (let at = 0; at < first.length; at++) {
    const [a, b] = [first[at] ?? Number.NaN, second[at] ?? Number.NaN];
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    pairs[0].push(a);
    pairs[1].push(b);
  }
  return pairs;
}

export function known(values: DailyReturns): number {
  return values.filter((value) => !Number.isNaN(value)).length;
}
