import { compensatedSum } from '../../math/compensatedSum';
import { mean } from '../../math/mean';
import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import { isoDateOf } from '../../model/isoDate';
import type { Figure, Measure } from '../../report/figure';
import type { ReportLine, RiskMeasures } from '../../report/riskMeasures';
import type { Benchmark, Problem } from '../../result/problem';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { beta } from '../dependence/beta';
import { correlation } from '../dependence/correlation';
import { correlationMatrix } from '../dependence/correlationMatrix';
import { pairedObservations } from '../dependence/pairedObservations';
import { drawdowns } from '../drawdown/drawdowns';
import { maximumDrawdown } from '../drawdown/maximumDrawdown';
import { policyMinima } from '../policyMinima';
import { gaussianExpectedShortfall } from '../var/gaussianExpectedShortfall';
import { gaussianValueAtRisk } from '../var/gaussianValueAtRisk';
import { historicalExpectedShortfall } from '../var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../var/historicalValueAtRisk';
import { annualisedVolatility } from '../volatility/annualisedVolatility';
import { ewmaVolatility } from '../volatility/ewmaVolatility';
import { type Backcast, backcast, sleeve } from './backcast';
import { figure, figureInput, withMinimum } from './figure';
import type { History } from './history';
import { isCash } from './position';
import type { ReportInput } from './reportInput';
import type { Totals } from './totals';

const ROLLING_DAYS = 60;
const MATRIX_NAMES = 12;
const WORST_DAYS = 10;

/**
 * The risk page: today's holdings applied to past returns, never the account's own past.
 *
 * @param history - Aligned returns.
 * @param totals - Totals of the selection.
 * @param coverageFraction - Share of gross value that is modelled or proxied.
 * @param input - Reference tables.
 * @returns Figures, chart lines and the correlation of the largest holdings; policy minima applied (D§0).
 *   Source: D§6.1-6.5.
 */
export function riskMeasures(
  history: History,
  totals: Totals,
  coverageFraction: number | null,
  input: ReportInput,
): RiskMeasures {
  const cast = backcast(history, totals);
  const days = cast.ok ? [...cast.value.dayIndexes].map((index) => isoDateOf(history.calendar[index] ?? 0)) : [];
  const small = sleeve(history, 'small');
  const large = sleeve(history, 'large');
  return {
    days,
    returns: cast.ok ? [...cast.value.returns] : [],
    observations: cast.ok ? cast.value.returns.length : 0,
    proxiedFraction: cast.ok ? cast.value.proxiedWeightFraction : 0,
    excludedDays: cast.ok ? cast.value.excludedDays : 0,
    figures: [
      ...[
        ...lossFigures(cast, coverageFraction, input),
        ...dependenceFigures(cast, history, coverageFraction, input),
        ...drawdownFigures(cast, coverageFraction),
      ].map((row) => ({ ...row, asOf: days.at(-1) ?? null })),
      ...sleeveFigures('small', small, input),
      ...sleeveFigures('large', large, input),
    ],
    drawdowns: cast.ok ? chartLines(cast.value, history, small, large, (returns) => [...drawdowns(returns)]) : [],
    rollingVolatility: cast.ok ? chartLines(cast.value, history, small, large, rolling) : [],
    correlation: largestCorrelations(history),
    worstDays: worstDays(cast, days),
  };
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

function sleeveFigures(size: 'small' | 'large', cast: Result<Backcast>, input: ReportInput): Figure[] {
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

/** Lines of a chart on the days of the portfolio's own back-cast; a line without a return that day has a hole. */
function chartLines(
  cast: Backcast,
  history: History,
  small: Result<Backcast>,
  large: Result<Backcast>,
  transform: (returns: Float64Array) => (number | null)[],
): ReportLine[] {
  const place = (returns: Float64Array, indexes: Int32Array): (number | null)[] => {
    const transformed = transform(returns);
    const byDay = new Array<number | null>(history.calendar.length).fill(null);
    indexes.forEach((day, at) => {
      byDay[day] = transformed[at] ?? null;
    });
    return Array.from(cast.dayIndexes, (day) => byDay[day] ?? null);
  };
  const benchmark = (name: Benchmark): (number | null)[] | null => {
    const returns = history.benchmarks[name]?.returns;
    if (returns === undefined) return null;
    const first = cast.dayIndexes[0] ?? 0;
    const indexes = Int32Array.from(returns.keys()).filter((day) => day >= first && Number.isFinite(returns[day]));
    return place(returns.subarray(first).filter(Number.isFinite), indexes);
  };
  const lines: [string, (number | null)[] | null][] = [
    ['portfolio', place(cast.returns, cast.dayIndexes)],
    ['smallSleeve', small.ok ? place(small.value.returns, small.value.dayIndexes) : null],
    ['largeSleeve', large.ok ? place(large.value.returns, large.value.dayIndexes) : null],
    ['russell2000', benchmark('russell2000')],
    ['sp500', benchmark('sp500')],
  ];
  return lines.flatMap(([name, values]) => (values === null ? [] : [{ name, values }]));
}

function rolling(returns: Float64Array): (number | null)[] {
  return Array.from(returns, (_, index) => {
    if (index + 1 < ROLLING_DAYS) return null;
    const volatility = annualisedVolatility(returns.subarray(index + 1 - ROLLING_DAYS, index + 1));
    return volatility.ok ? volatility.value : null;
  });
}

function largestCorrelations(history: History): RiskMeasures['correlation'] {
  const seen = new Set<string>();
  const rows = history.positions
    .filter((row) => row.treatment === 'modelled' && !isCash(row.position))
    .sort((left, right) => magnitude(right) - magnitude(left))
    .filter((row) => !seen.has(row.position.instrument.id) && seen.add(row.position.instrument.id))
    .slice(0, MATRIX_NAMES);
  const matrix = correlationMatrix(rows.map((row) => row.returns));
  const enough = (row: number, column: number): boolean =>
    (matrix.observations[row]?.[column] ?? 0) >= policyMinima.correlationAndBeta;
  return {
    symbols: rows.map((row) => row.position.instrument.symbol),
    values: matrix.correlation.map((line, row) => line.map((value, column) => (enough(row, column) ? value : null))),
    observations: matrix.observations.map((line) => [...line]),
  };
}

function magnitude(row: History['positions'][number]): number {
  return row.position.value.ok ? Math.abs(row.position.value.value) : 0;
}

function worstDays(cast: Result<Backcast>, days: readonly string[]): RiskMeasures['worstDays'] {
  if (!cast.ok) return [];
  return Array.from(cast.value.returns, (value, index) => ({ isoDate: days[index] ?? '', return: value }))
    .sort((left, right) => left.return - right.return)
    .slice(0, WORST_DAYS);
}

/**
 * Share of gross value, cash included, whose risk is modelled from its own history or a named proxy.
 *
 * @param history - Aligned returns.
 * @returns 0 to 1, or null when nothing has a value.
 */
export function modelledCoverage(history: History): number | null {
  const total = compensatedSum(history.positions.map(magnitude));
  const covered = compensatedSum(history.positions.map((row) => (row.treatment === 'excluded' ? 0 : magnitude(row))));
  return total === 0 ? null : covered / total;
}
