import { compensatedSum } from '../../math/compensatedSum';
import { mean } from '../../math/mean';
import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import { isoDateOf } from '../../model/isoDate';
import type { PriceSeries } from '../../model/priceSeries';
import type { SeriesMeasure, SeriesMeasures } from '../../report/seriesMeasures';
import { invariant } from '../../result/invariant';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { beta } from '../dependence/beta';
import { correlation } from '../dependence/correlation';
import { downsideBeta } from '../dependence/downsideBeta';
import { downsideCorrelation } from '../dependence/downsideCorrelation';
import { pairedObservations } from '../dependence/pairedObservations';
import { trackingError } from '../dependence/trackingError';
import { drawdowns } from '../drawdown/drawdowns';
import { maximumDrawdown } from '../drawdown/maximumDrawdown';
import { painIndex } from '../drawdown/painIndex';
import { ulcerIndex } from '../drawdown/ulcerIndex';
import { abdiRanaldoSpread } from '../liquidity/abdiRanaldoSpread';
import { amihudIlliquidity } from '../liquidity/amihudIlliquidity';
import { averageDailyDollarVolume } from '../liquidity/averageDailyDollarVolume';
import { averageDailyVolume } from '../liquidity/averageDailyVolume';
import { corwinSchultzSpread } from '../liquidity/corwinSchultzSpread';
import { edgeSpread } from '../liquidity/edgeSpread';
import { estimatedSpread } from '../liquidity/estimatedSpread';
import { rollSpread } from '../liquidity/rollSpread';
import { alignedReturns } from '../series/alignedReturns';
import { geometricAnnualReturn } from '../series/geometricAnnualReturn';
import { simpleReturns } from '../series/simpleReturns';
import { averageTrueRange } from '../stops/averageTrueRange';
import { gaussianExpectedShortfall } from '../var/gaussianExpectedShortfall';
import { gaussianValueAtRisk } from '../var/gaussianValueAtRisk';
import { historicalExpectedShortfall } from '../var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../var/historicalValueAtRisk';
import { annualisedVolatility } from '../volatility/annualisedVolatility';
import { ewmaVolatility } from '../volatility/ewmaVolatility';
import { garmanKlassVolatility } from '../volatility/garmanKlassVolatility';
import { parkinsonVolatility } from '../volatility/parkinsonVolatility';
import { sampleVolatility } from '../volatility/sampleVolatility';
import { returnColumn } from './seriesReturns';

/** What is measured, against what, how surely. */
export interface SeriesMeasuresRequest {
  readonly series: PriceSeries;
  readonly benchmark: PriceSeries | null;
  /** Strictly between 0 and 1. */
  readonly confidence: number;
}

const TRADING_DAYS = 252;
const LIQUIDITY_WINDOW = 20;
const TIER_WINDOW = 60;
const ATR_PERIOD = 14;

/**
 * Every measure of one price series, from its mathematical minimum of data; the policy minima of the report do not apply.
 * Returns run from bar to bar of the file (a file alone has no calendar to miss a day on); pairs with a benchmark run on
 * the benchmark's days.
 *
 * @param request - Series, benchmark, confidence; not modified.
 * @returns Measures under their function names, each with unit, sign, count and the code of the reason where it has no
 *   value. Source: D§4.1, D§5, D§6.
 * @throws InvariantError when the confidence is outside (0, 1).
 */
export function createSeriesMeasures(request: SeriesMeasuresRequest): SeriesMeasures {
  const { series, benchmark, confidence } = request;
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  const prices = returnColumn(series);
  const returns = simpleReturns(prices);
  return {
    schema: 1,
    symbol: series.symbol,
    benchmark: benchmark?.symbol ?? null,
    priceColumn: prices === series.close ? 'close' : 'adjustedClose',
    firstDate: isoDateOf(series.days[0] ?? 0),
    lastDate: isoDateOf(series.days.at(-1) ?? 0),
    bars: series.days.length,
    confidence,
    measures: [
      ...returnMeasures(returns, confidence),
      ...barMeasures(series),
      ...(benchmark === null ? [] : pairMeasures(series, benchmark)),
    ],
  };
}

type Row = readonly [measure: string, unit: string, sign: string, result: Result<number>];

function rows(observations: number, table: readonly Row[]): SeriesMeasure[] {
  return table.map(([measure, unit, sign, result]) => ({
    measure,
    value: result.ok ? result.value : null,
    unit,
    sign,
    observations,
    problem: result.ok ? null : result.problem.code,
  }));
}

const GAIN = 'positive is a gain';
const LOSS = 'positive is a loss, not floored';
const SIZE = 'not negative';
const DEPTH = 'positive is below the peak';

function returnMeasures(returns: Result<Float64Array>, confidence: number): SeriesMeasure[] {
  const of = (measure: (values: Float64Array) => Result<number>): Result<number> =>
    returns.ok ? measure(returns.value) : returns;
  const fromTwo = (measure: (values: Float64Array) => number) =>
    of((values) =>
      values.length < 2 ? fail({ code: 'too-few-observations', have: values.length, need: 2 }) : ok(measure(values)),
    );
  const moments = (values: Float64Array) => ({
    mean: mean(values),
    standardDeviation: sampleStandardDeviation(values),
  });
  const perDay = 'decimal fraction per day';
  const perYear = 'decimal fraction per year';
  return rows(returns.ok ? returns.value.length : 0, [
    ['mean', perDay, GAIN, fromTwo(mean)],
    ['sampleVolatility', perDay, SIZE, of(sampleVolatility)],
    ['annualisedVolatility', perYear, SIZE, of((values) => annualisedVolatility(values))],
    ['ewmaVolatility', perYear, SIZE, of((values) => ewmaVolatility(values))],
    [
      'arithmeticAnnualReturn',
      perYear,
      GAIN,
      fromTwo((values) => (compensatedSum(values) / values.length) * TRADING_DAYS),
    ],
    ['geometricAnnualReturn', perYear, GAIN, of((values) => geometricAnnualReturn(values))],
    ['historicalValueAtRisk', perDay, LOSS, of((values) => historicalValueAtRisk(values, confidence))],
    ['historicalExpectedShortfall', perDay, LOSS, of((values) => historicalExpectedShortfall(values, confidence))],
    ['gaussianValueAtRisk', perDay, LOSS, fromTwo((values) => gaussianValueAtRisk(moments(values), confidence))],
    [
      'gaussianExpectedShortfall',
      perDay,
      LOSS,
      fromTwo((values) => gaussianExpectedShortfall(moments(values), confidence)),
    ],
    [
      'maximumDrawdown',
      'decimal fraction',
      DEPTH,
      of((values) => mapResult(maximumDrawdown(values), (row) => row.drawdown)),
    ],
    ['currentDrawdown', 'decimal fraction', DEPTH, of((values) => ok(drawdowns(values).at(-1) ?? 0))],
    ['ulcerIndex', 'decimal fraction', DEPTH, of(ulcerIndex)],
    ['painIndex', 'decimal fraction', DEPTH, of(painIndex)],
  ]);
}

function barMeasures(series: PriceSeries): SeriesMeasure[] {
  const atr = averageTrueRange(series, ATR_PERIOD);
  const spread = corwinSchultzSpread(series);
  const fraction = 'decimal fraction of price';
  return rows(series.days.length, [
    ['parkinsonVolatility', 'decimal fraction per year', SIZE, parkinsonVolatility(series)],
    ['garmanKlassVolatility', 'decimal fraction per year', SIZE, garmanKlassVolatility(series)],
    ['averageTrueRange', 'price', SIZE, atr.ok ? lastOf(atr.value) : atr],
    ['averageDailyVolume', 'shares per day', SIZE, averageDailyVolume(series.volume, LIQUIDITY_WINDOW)],
    ['averageDailyDollarVolume', 'money per day', SIZE, averageDailyDollarVolume(series, TIER_WINDOW)],
    ['corwinSchultzSpread', fraction, SIZE, mapResult(spread, (value) => value.flooredFraction)],
    ['abdiRanaldoSpread', fraction, SIZE, mapResult(abdiRanaldoSpread(series), (value) => value.pairwiseFraction)],
    ['rollSpread', fraction, SIZE, mapResult(rollSpread(series.close), (value) => value.spreadFraction)],
    ['edgeSpread', fraction, 'signed estimate', edgeSpread(series)],
    ['estimatedSpread', fraction, SIZE, mapResult(estimatedSpread(series), (value) => value.spreadFraction)],
    ['amihudIlliquidity', 'per million of money traded', SIZE, amihudIlliquidity(series)],
  ]);
}

function lastOf(values: Float64Array): Result<number> {
  const last = values.at(-1);
  return last === undefined || Number.isNaN(last) ? fail({ code: 'no-price-range' }) : ok(last);
}

function pairMeasures(series: PriceSeries, benchmark: PriceSeries): SeriesMeasure[] {
  const calendar = benchmark.days;
  const { first, second } = pairedObservations(
    alignedReturns(calendar, series.days, returnColumn(series)),
    alignedReturns(calendar, benchmark.days, returnColumn(benchmark)),
  );
  return rows(first.length, [
    ['beta', 'ratio', 'positive moves with the benchmark', beta(first, second)],
    ['correlation', 'ratio', 'positive moves with the benchmark', correlation(first, second)],
    [
      'downsideBeta',
      'ratio',
      'positive moves with the benchmark',
      mapResult(downsideBeta(first, second), (row) => row.value),
    ],
    [
      'downsideCorrelation',
      'ratio',
      'positive moves with the benchmark',
      mapResult(downsideCorrelation(first, second), (row) => row.value),
    ],
    ['trackingError', 'decimal fraction per year', SIZE, trackingError(first, second)],
  ]);
}
