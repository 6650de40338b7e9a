import type { Treatment } from '../../report/reportTerms';
import type { Benchmark, Problem } from '../../result/problem';
import { beta } from '../dependence/beta';
import { pairedObservations } from '../dependence/pairedObservations';
import { policyMinima } from '../policyMinima';
import { alignedReturns } from '../series/alignedReturns';
import { returnInBaseCurrency } from '../series/returnInBaseCurrency';
import { benchmarkSeries, sizeClassBenchmark } from './benchmarks';
import { futureContract } from './classification';
import { withMinimum } from './figure';
import { isCash, type Position } from './position';
import { reportCalendar } from './reportCalendar';
import type { ReportInput } from './reportInput';
import { seriesReturns } from './seriesReturns';

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

/** A benchmark's series on the report's calendar. */
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
 * @returns Calendar of at most 2,520 days and one row per position. Source: D§0 "calendar and gaps", "whose history".
 */
export function historyOf(positions: readonly Position[], input: ReportInput): History {
  const scene = historyScene(positions, input);
  const { calendar, benchmarks } = scene;
  return { calendar, benchmarks, positions: positions.map((position) => positionHistory(position, scene)) };
}

/** What every position is laid on. */
export interface HistoryScene {
  readonly calendar: Int32Array;
  readonly benchmarks: History['benchmarks'];
  /** A row without any return. */
  readonly none: Float64Array;
  readonly input: ReportInput;
}

/**
 * The calendar and the benchmarks that positions are laid on.
 *
 * @param positions - Priced holdings of the selection; read only without a benchmark.
 * @param input - Prices, reference tables, today.
 * @returns The scene; the same rows for the same prices.
 */
export function historyScene(positions: readonly Position[], input: ReportInput): HistoryScene {
  const small = benchmarkSeries('russell2000', input);
  const large = benchmarkSeries('sp500', input);
  const calendar = reportCalendar(positions, small, large, input);
  const benchmarks = {
    russell2000: small && { symbol: small.symbol, returns: seriesReturns(calendar, small.series, input) },
    sp500: large && { symbol: large.symbol, returns: seriesReturns(calendar, large.series, input) },
  };
  const none = input.preparation.returns([calendar], ['none'], () =>
    new Float64Array(calendar.length).fill(Number.NaN),
  );
  return { calendar, benchmarks, none, input };
}

/**
 * One position's daily returns on the calendar, and what stands in for missing ones.
 *
 * @param position - A priced holding.
 * @param scene - Calendar, benchmarks, prices.
 * @returns Returns in base currency and how far the engine follows the holding. Source: product.md §7, D§0.
 */
export function positionHistory(position: Position, scene: HistoryScene): PositionHistory {
  const { calendar, benchmarks, none, input } = scene;
  const base = { position, returns: none, proxy: null, observations: 0 };
  // Cash in the base currency never moves; other money moves with its exchange rate.
  if (isCash(position) && !(position.value.ok && isForeign(position)))
    return { ...base, treatment: 'cash', problem: null };
  const kind = position.instrument.kind;
  if (kind === 'option' || kind === 'warrant')
    return { ...base, treatment: 'excluded', problem: { code: 'not-modelled', kind } };
  if (!position.value.ok) return { ...base, treatment: 'excluded', problem: position.value.problem };

  const local = localReturns(position, scene);
  const returns = local === null ? none : inBaseCurrency(local, position, scene);
  const observations = knownDays(returns, calendar.length, input);
  const benchmark = proxyBenchmark(position, benchmarks);
  // No return leads to the calendar's first day, and none of a benchmark either: only a further gap needs a proxy.
  const proxy =
    benchmark === null || observations >= calendar.length - 1
      ? null
      : proxyReturns(position, local ?? none, benchmark, scene);
  const row = { position, returns, proxy, observations };
  const lost = daysLost(row, scene);
  if (lost !== null) return { ...row, treatment: 'excluded', problem: lost };
  const need = policyMinima.volatility;
  if (observations >= need) return { ...row, treatment: 'modelled', problem: null };
  const problem: Problem =
    observations > 0 ? { code: 'too-few-observations', have: observations, need } : missingHistory(position, input);
  return { ...row, treatment: benchmark === null ? 'excluded' : 'proxied', problem };
}

/**
 * Why a holding would cost the portfolio too many days: on each day on which it has neither a return nor a stand-in nothing
 * is known of the whole, so one that misses more of the window than may be proxied is left out by name instead.
 */
function daysLost(row: Pick<PositionHistory, 'position' | 'returns' | 'proxy'>, scene: HistoryScene): Problem | null {
  const { calendar, input } = scene;
  const { returns, proxy, position } = row;
  const { window, mostProxied } = input.reference.defaults.risk;
  const need = Math.ceil((1 - mostProxied) * Math.min(window, calendar.length - 1));
  const have = proxy === null ? knownDays(returns, window, input) : filledDays(returns, proxy, window, input);
  if (have >= need) return null;
  return have > 0 ? { code: 'too-few-observations', have, need } : missingHistory(position, input);
}

function filledDays(returns: Float64Array, proxy: Float64Array, window: number, input: ReportInput): number {
  return input.preparation.counts([returns, proxy], [window], () => {
    let count = 0;
    for (let day = Math.max(0, returns.length - window); day < returns.length; day++) {
      if (Number.isFinite(returns[day]) || Number.isFinite(proxy[day])) count++;
    }
    return count;
  });
}

function missingHistory({ instrument }: Position, input: ReportInput): Problem {
  return input.seriesProblemOf(instrument.symbol) ?? { code: 'no-price-history' };
}

function isForeign({ rate }: Position): boolean {
  return rate.ok && rate.value !== null;
}

/** Days with a return among the last ones. */
function knownDays(returns: Float64Array, window: number, input: ReportInput): number {
  return input.preparation.counts([returns], [window], () => {
    let count = 0;
    for (let day = Math.max(0, returns.length - window); day < returns.length; day++) {
      if (Number.isFinite(returns[day])) count++;
    }
    return count;
  });
}

/** Own history; a future without one takes its index's, which is what it is a contract on. */
function localReturns(position: Position, { calendar, benchmarks, input }: HistoryScene): Float64Array | null {
  if (isCash(position))
    return input.preparation.returns([calendar], ['still'], () =>
      new Float64Array(calendar.length).map((_, day) => (day === 0 ? Number.NaN : 0)),
    );
  if (position.series !== null) return seriesReturns(calendar, position.series, input);
  const isFuture = futureContract(position.instrument.symbol, input.reference) !== null;
  if (position.instrument.kind !== 'index-future' || !isFuture) return null;
  const benchmark = position.classification.index?.benchmark ?? null;
  return benchmark === null ? null : (benchmarks[benchmark]?.returns ?? null);
}

function inBaseCurrency(local: Float64Array, { rate }: Position, { calendar, input }: HistoryScene): Float64Array {
  const series = rate.ok ? rate.value : null;
  if (series === null) return local;
  const foreign = input.preparation.returns([series, calendar], [], () =>
    alignedReturns(calendar, series.days, series.rates),
  );
  return input.preparation.returns([local, foreign], ['base'], () =>
    local.map((value, index) => returnInBaseCurrency(value, foreign[index] ?? Number.NaN)),
  );
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
  scene: HistoryScene,
): Float64Array {
  const { preparation } = scene.input;
  // In the instrument's own money, as the index stands in its own; the currency's return comes on top.
  const own = preparation.numbers([local, benchmark.returns], ['proxy beta'], () => {
    const { first, second } = pairedObservations(local, benchmark.returns);
    return withMinimum(first.length, policyMinima.correlationAndBeta, () => beta(first, second));
  });
  const sensitivity = own.ok ? own.value : position.classification.factor;
  const scaled = preparation.returns([local, benchmark.returns], ['times', sensitivity], () =>
    benchmark.returns.map((value) => sensitivity * value),
  );
  return inBaseCurrency(scaled, position, scene);
}
