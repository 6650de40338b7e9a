import type { Figure, FigureInput, Measure, Unit } from '../../report/figure';
import type { Benchmark, Problem } from '../../result/problem';
import type { Result } from '../../result/result';
import { pairedObservations } from '../dependence/pairedObservations';
import type { Backcast } from '../series/backcastReturns';
import { figure, withMinimum } from './figure';
import type { History } from './history';
import type { ReportInput } from './reportInput';

/** What every figure of a back-cast is made from. */
export interface CastScene {
  /** Today's holdings applied to past returns, or why there is none. */
  readonly cast: Result<Backcast>;
  /** Share of gross value that is modelled or proxied. */
  readonly coverageFraction: number | null;
  readonly input: ReportInput;
}

/** One figure of a back-cast. */
export interface CastMeasure {
  readonly unit?: Unit;
  /** The returns it rests on; shape [observations]. */
  readonly returns: Float64Array;
  /** Policy minimum of observations. */
  readonly need: number;
  readonly inputs?: readonly FigureInput[];
  /** Called only when there is a back-cast with enough observations. */
  readonly compute: () => Result<number>;
  /** Further notes of a known value. */
  readonly notes?: readonly Problem[];
}

/**
 * Dresses a measure of the back-cast as a figure: coverage, count, what was proxied, policy minimum.
 *
 * @param scene - Back-cast, coverage, defaults.
 * @param measure - Code name.
 * @param spec - What to compute from which returns.
 * @returns The figure; its problem is that of the back-cast, `too-few-observations` below the policy, or the measure's own.
 */
export function castFigure({ cast, coverageFraction }: CastScene, measure: Measure, spec: CastMeasure): Figure {
  const { returns, need, compute } = spec;
  const result = cast.ok ? withMinimum(returns.length, need, compute) : cast;
  return figure(measure, spec.unit ?? 'fraction', result, {
    coverageFraction,
    observations: cast.ok ? returns.length : null,
    notes: [...castNotes(cast), ...(result.ok ? (spec.notes ?? []) : [])],
    inputs: spec.inputs ?? [],
  });
}

/**
 * The last returns of a back-cast, on which volatility, VaR, beta and correlation are measured.
 *
 * @param cast - Back-cast, or why there is none.
 * @param input - Defaults: the window.
 * @returns A view of at most `window` returns; empty without a back-cast.
 */
export function windowedReturns(cast: Result<Backcast>, input: ReportInput): Float64Array {
  return cast.ok ? cast.value.returns.subarray(-input.reference.defaults.risk.window) : new Float64Array(0);
}

/**
 * What a reader must know of a back-cast.
 *
 * @param cast - Back-cast, or why there is none.
 * @returns `proxied` where holdings follow a benchmark on some days.
 */
export function castNotes(cast: Result<Backcast>): Problem[] {
  return cast.ok && cast.value.proxiedWeightFraction > 0
    ? [{ code: 'proxied', weightFraction: cast.value.proxiedWeightFraction }]
    : [];
}

/** The back-cast's last returns and a benchmark's on the same days, both known. */
export type BenchmarkPairs = ReturnType<typeof pairedObservations>;

/**
 * Pairs the last returns of a back-cast with a benchmark's.
 *
 * @param scene - Back-cast and defaults: the window.
 * @param history - Benchmarks on the calendar.
 * @param name - Which benchmark.
 * @returns Pairs of the window's days on which the benchmark has a return; null without a back-cast or a benchmark.
 */
export function benchmarkPairs({ cast, input }: CastScene, history: History, name: Benchmark): BenchmarkPairs | null {
  const benchmark = history.benchmarks[name];
  if (!cast.ok || benchmark === null) return null;
  const days = cast.value.dayIndexes.subarray(-input.reference.defaults.risk.window);
  const onDays = new Float64Array(days.length);
  for (let at = 0; at < days.length; at++) onDays[at] = benchmark.returns[days[at] ?? 0] ?? Number.NaN;
  return pairedObservations(windowedReturns(cast, input), onDays);
}
