import { compensatedSum } from '../../math/compensatedSum';
import type { Figure, Measure, Unit } from '../../report/figure';
import type { Backtest } from '../../report/riskMeasures';
import { fail, mapResult, type Result } from '../../result/result';
import { type BacktestSummary, backtestSummary } from '../backtest/backtestSummary';
import type { ExceedanceCount } from '../backtest/kupiecTest';
import { rollingHistoricalValueAtRisk } from '../backtest/rollingHistoricalValueAtRisk';
import { type TrafficLight, trafficLight } from '../backtest/trafficLight';
import type { Backcast } from '../series/backcastReturns';
import { type CastScene, castNotes } from './castFigure';
import { defaultInput } from './defaultInput';
import { figure, figureInput } from './figure';
import type { ReportInput } from './reportInput';

/**
 * The supervisor's rule: how many of the latest forecasts are judged, and from which cumulative probability a count is
 * yellow or red. Source: Basel Committee, Supervisory framework for the use of backtesting (1996); D§6.9.
 */
const BASEL = { days: 250, yellowFrom: 0.95, redFrom: 0.9999 } as const;

/** How the 99 % value at risk would have fared on days it had not seen. */
export interface CastBacktest {
  /** Over all forecasts. */
  readonly summary: BacktestSummary;
  /** Over the latest ones. */
  readonly recent: ExceedanceCount;
  readonly light: TrafficLight;
}

/**
 * Backtest of the historical value at risk of the report: each day's forecast knows only the window of days before it.
 *
 * @param cast - Today's holdings applied to past returns, or why there is none.
 * @param input - Defaults: window and the stricter confidence.
 * @returns Tests over all forecasts and the traffic light over the latest 250. Problems: those of `cast`;
 *   `too-few-observations` with fewer than a window and 250 days.
 *
 * Method: `rollingHistoricalValueAtRisk`, `backtestSummary`, `trafficLight`; O(days x window) moves. Source: D§6.9.
 */
export function castBacktest(cast: Result<Backcast>, input: ReportInput): Result<CastBacktest> {
  if (!cast.ok) return cast;
  const { window, secondConfidence: confidence } = input.reference.defaults.risk;
  const { returns } = cast.value;
  const need = window + BASEL.days;
  if (returns.length < need) return fail({ code: 'too-few-observations', have: returns.length, need });
  const forecasts = rollingHistoricalValueAtRisk(returns, { window, confidence });
  if (!forecasts.ok) return forecasts;
  const summary = backtestSummary(returns, forecasts.value, confidence);
  if (!summary.ok) return summary;
  const recent = {
    observations: BASEL.days,
    exceedances: compensatedSum(summary.value.flags.subarray(-BASEL.days)),
  };
  return mapResult(trafficLight(recent, { confidence, ...BASEL }), (light) => ({
    summary: summary.value,
    recent,
    light,
  }));
}

/**
 * The figures of a backtest.
 *
 * @param backtest - From `castBacktest`.
 * @param scene - Back-cast, coverage, defaults.
 * @returns Exceedances lately and over all forecasts, and the probabilities of both tests. Source: D§6.9.
 */
export function backtestFigures(backtest: Result<CastBacktest>, scene: CastScene): Figure[] {
  const { window, secondConfidence } = scene.input.reference.defaults.risk;
  const dress = (measure: Measure, unit: Unit, reading: (found: CastBacktest) => Reading): Figure => {
    const read = mapResult(backtest, reading);
    return figure(
      measure,
      unit,
      mapResult(read, ({ value }) => value),
      {
        coverageFraction: scene.coverageFraction,
        observations: read.ok ? read.value.forecasts : null,
        notes: castNotes(scene.cast),
        inputs: [
          ...(read.ok ? read.value.inputs.map(([name, value, as]) => figureInput(name, value, as)) : []),
          defaultInput('confidence', secondConfidence, 'fraction', scene.input.reference.defaults),
          defaultInput('windowDays', window, 'count', scene.input.reference.defaults),
        ],
      },
    );
  };
  return [
    dress('valueAtRisk99RecentExceedances', 'count', recentReading),
    dress('valueAtRisk99Exceedances', 'count', allReading),
    dress('valueAtRisk99CoverageProbability', 'fraction', ({ summary }) => testReading(summary, 'coverage')),
    dress('valueAtRisk99IndependenceProbability', 'fraction', ({ summary }) => testReading(summary, 'independence')),
  ];
}

/** A value of a backtest with what it rests on. */
interface Reading {
  readonly value: number;
  readonly forecasts: number;
  readonly inputs: readonly (readonly [name: string, value: number | string, unit: Unit | null])[];
}

function recentReading({ recent, light }: CastBacktest): Reading {
  return {
    value: recent.exceedances,
    forecasts: recent.observations,
    inputs: [
      ['trafficLight', light.zone, null],
      ['probabilityOfAtMostAsMany', light.cumulativeProbability, 'fraction'],
      ['yellowFrom', BASEL.yellowFrom, 'fraction'],
      ['redFrom', BASEL.redFrom, 'fraction'],
    ],
  };
}

function allReading({ summary }: CastBacktest): Reading {
  return {
    value: summary.exceedances,
    forecasts: summary.observations,
    inputs: [['expectedExceedances', summary.expected, 'ratio']],
  };
}

function testReading(summary: BacktestSummary, test: 'coverage' | 'independence'): Reading {
  return {
    value: summary[test].pValue,
    forecasts: summary.observations,
    inputs: [
      ['likelihoodRatio', summary[test].statistic, 'ratio'],
      ['exceedances', summary.exceedances, 'count'],
      ['expectedExceedances', summary.expected, 'ratio'],
    ],
  };
}

/**
 * What the page says of a backtest beside its figures.
 *
 * @param backtest - From `castBacktest`.
 * @returns The zone over the latest forecasts, how many there were and how many are to be expected, or the problem.
 */
export function backtestVerdict(backtest: Result<CastBacktest>): Backtest {
  const verdict = mapResult(backtest, ({ light, recent, summary }) => ({
    zone: light.zone,
    recentForecasts: recent.observations,
    forecasts: summary.observations,
    expected: summary.expected,
  }));
  return verdict.ok
    ? { ...verdict.value, problem: null }
    : { zone: null, recentForecasts: 0, forecasts: 0, expected: 0, problem: verdict.problem };
}
