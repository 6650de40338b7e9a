import { mean } from '../../math/mean';
import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import type { Figure, Measure } from '../../report/figure';
import type { Benchmark, Problem } from '../../result/problem';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { beta } from '../dependence/beta';
import { correlation } from '../dependence/correlation';
import { pairedObservations } from '../dependence/pairedObservations';
import { drawdowns } from '../drawdown/drawdowns';
import { maximumDrawdown } from '../drawdown/maximumDrawdown';
import { policyMinima } from '../policyMinima';
import type { Backcast } from '../series/backcastReturns';
import { gaussianExpectedShortfall } from '../var/gaussianExpectedShortfall';
import { gaussianValueAtRisk } from '../var/gaussianValueAtRisk';
import { historicalExpectedShortfall } from '../var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../var/historicalValueAtRisk';
import { annualisedVolatility } from '../volatility/annualisedVolatility';
import { ewmaVolatility } from '../volatility/ewmaVolatility';
import { figure, figureInput, withMinimum } from './figure';
import type { History } from './history';
import type { ReportInput } from './reportInput';

/**
 * The figures of a back-cast: losses, dependence on the benchmarks, drawdowns.
 *
 * @param cast - Today's holdings applied to past returns, or why there is none.
 * @param history - Calendar and benchmarks.
 * @param coverageFraction - Share of gross value that is modelled or proxied.
 * @param input - Reference tables.
 * @returns One figure per measure, in the order of the page; policy minima applied (D§0). Source: D§6.1-6.5.
 */
export function riskFigures(
  cast: Result<Backcast>,
  history: History,
  coverageFraction: number | null,
  input: ReportInput,
): Figure[] {
  return [
    ...lossFigures(cast, coverageFraction, input),
    ...dependenceFigures(cast, history, coverageFraction, input),
    ...drawdownFigures(cast, coverageFraction),
  ];
}

/** The last `window` returns of a back-cast, on which volatility, VaR, beta and correlation are measured. */
function windowed(cast: Result<Backcast>, input: ReportInput): Float64Array {
  return cast.ok ? cast.value.returns.slice(-input.reference.defaults.risk.window) : new Float64Array(0);
}

function lossFigures(cast: Result<Backcast>, coverageFraction: number | null, input: ReportInput): Figure[] {
  const returns = windowed(cast, input);
  const { confidence, secondConfidence, ewmaDecay, window } = input.reference.defaults.risk;
  const moments = (): { mean: number; standardDeviation: number } => ({
    mean: mean(returns),
    standardDeviation: sampleStandardDeviation(returns),
  });
  const dress = (measure: Measure, need: number, compute: () => Result<number>): Figure =>
    figure(measure, 'fraction', cast.ok ? withMinimum(returns.length, need, compute) : cast, {
      coverageFraction,
      observations: returns.length,
      notes: castNotes(cast),
      inputs: [figureInput('windowDays', window, 'count'), figureInput('observations', returns.length, 'count')],
    });
  const { volatility, valueAtRisk95, valueAtRisk99 } = policyMinima;
  return [
    dress('annualisedVolatility', volatility, () => annualisedVolatility(returns)),
    dress('ewmaVolatility', volatility, () => ewmaVolatility(returns, { decay: ewmaDecay })),
    dress('historicalValueAtRisk95', valueAtRisk95, () => historicalValueAtRisk(returns, confidence)),
    dress('historicalExpectedShortfall95', valueAtRisk95, () => historicalExpectedShortfall(returns, confidence)),
    dress('historicalValueAtRisk99', valueAtRisk99, () => historicalValueAtRisk(returns, secondConfidence)),
    dress('historicalExpectedShortfall99', valueAtRisk99, () => historicalExpectedShortfall(returns, secondConfidence)),
    dress('gaussianValueAtRisk95', valueAtRisk95, () => ok(gaussianValueAtRisk(moments(), confidence))),
    dress('gaussianExpectedShortfall95', valueAtRisk95, () => ok(gaussianExpectedShortfall(moments(), confidence))),
    dress('gaussianValueAtRisk99', valueAtRisk99, () => ok(gaussianValueAtRisk(moments(), secondConfidence))),
    dress('gaussianExpectedShortfall99', valueAtRisk99, () =>
      ok(gaussianExpectedShortfall(moments(), secondConfidence)),
    ),
  ];
}

function dependenceFigures(
  cast: Result<Backcast>,
  history: History,
  coverageFraction: number | null,
  input: ReportInput,
): Figure[] {
  const rows: readonly [Benchmark, Measure, Measure][] = [
    ['russell2000', 'betaToRussell2000', 'correlationToRussell2000'],
    ['sp500', 'betaToSp500', 'correlationToSp500'],
  ];
  return rows.flatMap(([name, betaMeasure, correlationMeasure]) => {
    const benchmark = history.benchmarks[name];
    const paired = cast.ok && benchmark !== null ? pairWithBenchmark(cast.value, benchmark.returns, input) : null;
    const dress = (measure: Measure, compute: (pair: NonNullable<typeof paired>) => Result<number>): Figure => {
      const result: Result<number> = !cast.ok
        ? cast
        : paired === null
          ? fail({ code: 'no-benchmark', benchmark: name })
          : withMinimum(paired.first.length, policyMinima.correlationAndBeta, () => compute(paired));
      return figure(measure, 'ratio', result, {
        coverageFraction,
        observations: paired?.first.length ?? null,
        notes: castNotes(cast),
        inputs: benchmark === null ? [] : [figureInput('benchmarkSeries', benchmark.symbol)],
      });
    };
    return [
      dress(betaMeasure, (pair) => beta(pair.first, pair.second)),
      dress(correlationMeasure, (pair) => correlation(pair.first, pair.second)),
    ];
  });
}

function pairWithBenchmark(cast: Backcast, benchmark: Float64Array, input: ReportInput) {
  const window = input.reference.defaults.risk.window;
  const onDays = Float64Array.from(cast.dayIndexes, (index) => benchmark[index] ?? Number.NaN);
  return pairedObservations(cast.returns.slice(-window), onDays.slice(-window));
}

function drawdownFigures(cast: Result<Backcast>, coverageFraction: number | null): Figure[] {
  const dress = (measure: Measure, compute: (returns: Float64Array) => Result<number>): Figure =>
    figure(
      measure,
      'fraction',
      cast.ok
        ? withMinimum(cast.value.returns.length, policyMinima.volatility, () => compute(cast.value.returns))
        : cast,
      { coverageFraction, observations: cast.ok ? cast.value.returns.length : null, notes: castNotes(cast) },
    );
  return [
    dress('maximumDrawdown', (returns) => mapResult(maximumDrawdown(returns), (row) => row.drawdown)),
    dress('currentDrawdown', (returns) => ok(drawdowns(returns).at(-1) ?? 0)),
  ];
}

/**
 * Volatility and worst drawdown of the small or the large part by itself.
 *
 * @param size - Which part.
 * @param cast - Its back-cast, or why there is none.
 * @param input - Reference tables.
 * @returns Two figures.
 */
export function sleeveFigures(size: 'small' | 'large', cast: Result<Backcast>, input: ReportInput): Figure[] {
  const observations = cast.ok ? cast.value.returns.length : 0;
  const context = { observations, notes: castNotes(cast) };
  const guarded = (compute: (returns: Float64Array) => Result<number>): Result<number> =>
    cast.ok ? withMinimum(observations, policyMinima.volatility, () => compute(cast.value.returns)) : cast;
  return [
    figure(
      `${size}SleeveVolatility`,
      'fraction',
      guarded(() => annualisedVolatility(windowed(cast, input))),
      context,
    ),
    figure(
      `${size}SleeveDrawdown`,
      'fraction',
      guarded((returns) => mapResult(maximumDrawdown(returns), (row) => row.drawdown)),
      context,
    ),
  ];
}

function castNotes(cast: Result<Backcast>): Problem[] {
  return cast.ok && cast.value.proxiedWeightFraction > 0
    ? [{ code: 'proxied', weightFraction: cast.value.proxiedWeightFraction }]
    : [];
}
