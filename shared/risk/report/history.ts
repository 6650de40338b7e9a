import { epochDay } from '../../model/isoDate';
import type { PriceSeries } from '../../model/priceSeries';
import type { Treatment } from '../../report/reportTerms';
import type { Benchmark, Problem } from '../../result/problem';
import { beta } from '../dependence/beta';
import { pairedObservations } from '../dependence/pairedObservations';
import { policyMinima } from '../policyMinima';
import { alignedReturns } from '../series/alignedReturns';
import { returnInBaseCurrency } from '../series/returnInBaseCurrency';
import { tradingCalendar } from '../series/tradingCalendar';
import { benchmarkSeries, lastDay, sizeClassBenchmark } from './benchmarks';
import { futureContract } from './classification';
import { lastIndexUpTo } from './currency';
import { isCash, type Position } from './position';
import type { ReportInput } from './reportInput';

/** Longest look-back of drawdown and rolling figures: five years of trading days. */
const LONGEST_WINDOW = 1260;

/** One position's daily returns on the report's calendar. */
export interface PositionHistory {
  readonly position: Position;
  /** Simple returns in base currency; shape [days]; NaN where there is none. */
  readonly returns: Float64Array;
  /** Beta times its size-class benchmark, for days without a return of its own; null where none can or need stand in. */
  readonly proxy: Float64Array | null;
  readonly observations: number;
  readonly treatment: Treatment;
  readonly problem: Problem | null;
}

/** Every position's and both benchmarks' returns on one calendar. */
export interface History {
  /** Days since 1970-01-01, increasing; shape [days]. */
  readonly calendar: Int32Array;
  readonly positions: readonly PositionHistory[];
  readonly benchmarks: Record<Benchmark, BenchmarkHistory | null>;
}

export interface BenchmarkHistory {
  readonly symbol: string;
  /** Shape [days]; NaN where there is none. */
  readonly returns: Float64Array;
}

/**
 * Aligns the history of today's holdings on the trading days of the primary benchmark: the one of the two that reaches
 * furthest, the Russell 2000 where both end on one day. A return exists only between two
 * consecutive days that both have a bar; a carried price never makes one.
 *
 * @param positions - Priced holdings of the selection.
 * @param input - Prices, reference tables, today.
 * @returns Calendar of at most 1,260 days and one row per position. Source: D§0 "calendar and gaps", "whose history".
 */
export function historyOf(positions: readonly Position[], input: ReportInput): History {
  const small = benchmarkSeries('russell2000', input.seriesOf);
  const large = benchmarkSeries('sp500', input.seriesOf);
  // A benchmark file that ends years ago must not cut off what the holdings did since.
  const primary = small !== null && large !== null && lastDay(large) > lastDay(small) ? large : (small ?? large);
  const days = tradingCalendar(
    primary?.series.days ?? null,
    positions.flatMap((position) => (position.series === null || isCash(position) ? [] : [position.series.days])),
  );
  const end = lastIndexUpTo(days, epochDay(input.today)) + 1;
  const calendar = days.slice(Math.max(0, end - LONGEST_WINDOW - 1), end);
  const benchmarks = {
    russell2000: small && { symbol: small.symbol, returns: seriesReturns(calendar, small.series) },
    sp500: large && { symbol: large.symbol, returns: seriesReturns(calendar, large.series) },
  };
  const aligned = new Map<PriceSeries, Float64Array>();
  const returnsOf = (series: PriceSeries): Float64Array => {
    const known = aligned.get(series) ?? seriesReturns(calendar, series);
    aligned.set(series, known);
    return known;
  };
  return {
    calendar,
    benchmarks,
    positions: positions.map((position) => positionHistory(position, calendar, benchmarks, returnsOf, input)),
  };
}

/**
 * The price column that returns are taken from: dividend-adjusted where the file has it on every bar, else the close.
 *
 * @param series - Stored prices; not modified.
 * @returns One of its columns. Source: D§6.1, risk uses adjusted prices.
 */
export function returnColumn(series: PriceSeries): Float64Array {
  return series.adjustedClose.every(Number.isFinite) ? series.adjustedClose : series.close;
}

function seriesReturns(calendar: Int32Array, series: PriceSeries): Float64Array {
  return alignedReturns(calendar, series.days, returnColumn(series));
}

function positionHistory(
  position: Position,
  calendar: Int32Array,
  benchmarks: History['benchmarks'],
  returnsOf: (series: PriceSeries) => Float64Array,
  input: ReportInput,
): PositionHistory {
  const none = new Float64Array(calendar.length).fill(Number.NaN);
  const base = { position, returns: none, proxy: null, observations: 0 };
  if (isCash(position)) return { ...base, treatment: 'cash', problem: null };
  const kind = position.instrument.kind;
  if (kind === 'option' || kind === 'warrant')
    return { ...base, treatment: 'excluded', problem: { code: 'not-modelled', kind } };
  if (!position.value.ok) return { ...base, treatment: 'excluded', problem: position.value.problem };

  const local = localReturns(position, benchmarks, returnsOf, input);
  const returns = local === null ? none : inBaseCurrency(local, position, calendar);
  const observations = finiteCount(returns);
  const benchmark = proxyBenchmark(position, benchmarks);
  // No return leads to the calendar's first day, and none of a benchmark either: only a further gap needs a proxy.
  const proxy =
    benchmark === null || observations >= calendar.length - 1
      ? null
      : proxyReturns(position, local ?? none, benchmark, calendar);
  const row = { position, returns, proxy, observations };
  const need = benchmark === null ? withoutProxyNeed(calendar, input) : policyMinima.volatility;
  const have = benchmark === null ? finiteCount(returns.subarray(-input.reference.defaults.risk.window)) : observations;
  if (have >= need) return { ...row, treatment: 'modelled', problem: null };
  const problem: Problem =
    observations > 0
      ? { code: 'too-few-observations', have, need }
      : (input.seriesProblemOf(position.instrument.symbol) ?? { code: 'no-price-history' });
  return { ...row, treatment: benchmark === null ? 'excluded' : 'proxied', problem };
}

/**
 * Days a holding needs when nothing can stand in for its missing ones: each of them is lost to the whole portfolio, so one
 * that misses more of the window than may be proxied is left out by name instead.
 */
function withoutProxyNeed(calendar: Int32Array, input: ReportInput): number {
  const { window, mostProxied } = input.reference.defaults.risk;
  return Math.max(policyMinima.volatility, Math.ceil((1 - mostProxied) * Math.min(window, calendar.length - 1)));
}

function finiteCount(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (Number.isFinite(value)) count++;
  return count;
}

/** Own history; a future without one takes its index's, which is what it is a contract on. */
function localReturns(
  position: Position,
  benchmarks: History['benchmarks'],
  returnsOf: (series: PriceSeries) => Float64Array,
  input: ReportInput,
): Float64Array | null {
  if (position.series !== null) return returnsOf(position.series);
  const isFuture = futureContract(position.instrument.symbol, input.reference) !== null;
  if (position.instrument.kind !== 'index-future' || !isFuture) return null;
  const benchmark = position.classification.index?.benchmark ?? null;
  return benchmark === null ? null : (benchmarks[benchmark]?.returns ?? null);
}

function inBaseCurrency(local: Float64Array, position: Position, calendar: Int32Array): Float64Array {
  if (!position.rate.ok || position.rate.value === null) return local;
  const foreign = alignedReturns(calendar, position.rate.value.days, position.rate.value.rates);
  return local.map((value, index) => returnInBaseCurrency(value, foreign[index] ?? Number.NaN));
}

/** The index that can stand in for a holding's missing days; null where size is unknown or its prices are not there. */
function proxyBenchmark(position: Position, benchmarks: History['benchmarks']): BenchmarkHistory | null {
  const name = sizeClassBenchmark(position.classification);
  return name === null ? null : benchmarks[name];
}

function proxyReturns(
  position: Position,
  local: Float64Array,
  benchmark: BenchmarkHistory,
  calendar: Int32Array,
): Float64Array {
  // In the instrument's own money, as the index stands in its own; the currency's return comes on top.
  const paired = pairedObservations(local, benchmark.returns);
  const own = paired.first.length >= policyMinima.correlationAndBeta ? beta(paired.first, paired.second) : null;
  const sensitivity = own?.ok === true ? own.value : position.classification.factor;
  return inBaseCurrency(
    benchmark.returns.map((value) => sensitivity * value),
    position,
    calendar,
  );
}
