import { describe, expect, it } from 'vitest';
import type { Figure, Measure } from '../../../../shared/report/figure';
import type { RiskReport } from '../../../../shared/report/riskReport';
import { downsideBeta } from '../../../../shared/risk/dependence/downsideBeta';
import { downsideCorrelation } from '../../../../shared/risk/dependence/downsideCorrelation';
import { excessDownCorrelation } from '../../../../shared/risk/dependence/excessDownCorrelation';
import { painIndex } from '../../../../shared/risk/drawdown/painIndex';
import { ulcerIndex } from '../../../../shared/risk/drawdown/ulcerIndex';
import { createWhatIf, prepareWhatIf } from '../../../../shared/risk/report/createWhatIf';
import { filteredHistoricalExpectedShortfall } from '../../../../shared/risk/var/filteredHistoricalExpectedShortfall';
import { filteredHistoricalValueAtRisk } from '../../../../shared/risk/var/filteredHistoricalValueAtRisk';
import { historicalValueAtRisk } from '../../../../shared/risk/var/historicalValueAtRisk';
import { modifiedExpectedShortfall } from '../../../../shared/risk/var/modifiedExpectedShortfall';
import { modifiedValueAtRisk } from '../../../../shared/risk/var/modifiedValueAtRisk';
import { archLmTest } from '../../../../shared/risk/volatility/archLmTest';
import { garchFit } from '../../../../shared/risk/volatility/garchFit';
import { sampleVolatility } from '../../../../shared/risk/volatility/sampleVolatility';
import { obtained } from '../../../support/outcome';
import { inputOf, type Piece, REFERENCE, reportOf } from '../../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf } from '../../../support/priceBuilder';

const DAYS = 1100;
const WINDOW = 500;
const PREFERRED_WINDOW = 1000;
const SMALL = randomReturns(31, DAYS, 0.014);
const LARGE = randomReturns(32, DAYS, 0.009);
const FIRST = randomReturns(33, DAYS, 0.02);
const SECOND = randomReturns(34, DAYS, 0.03);
const SERIES = [
  seriesOf('IWM', closesOf(200, SMALL)),
  seriesOf('SPY', closesOf(500, LARGE)),
  seriesOf('ZZA', closesOf(10, FIRST)),
  seriesOf('ZZB', closesOf(40, SECOND)),
];
const PIECES: readonly Piece[] = [
  { symbol: 'ZZA', quantity: '100', cap: 9e8 },
  { symbol: 'ZZB', quantity: '20', cap: 8e9 },
];

function figure(report: RiskReport, measure: Measure): Figure {
  const found = report.risk.figures.find((one) => one.measure === measure);
  if (found === undefined) throw new Error(`${measure} is missing`);
  return found;
}

function input(found: Figure, name: string) {
  return found.inputs.find((one) => one.name === name);
}

/** A report on the first days of the scene's prices. */
function reportOfDays(days: number, returns: readonly number[] = FIRST): RiskReport {
  return reportOf({
    pieces: [{ symbol: 'ZZA', quantity: '1' }],
    series: [seriesOf('ZZA', closesOf(10, returns.slice(0, days))), seriesOf('IWM', closesOf(9, SMALL.slice(0, days)))],
  });
}

const report = reportOf({ pieces: PIECES, series: SERIES });
const returns = report.risk.returns;
const last = returns.slice(-WINDOW);

describe('losses by the modified and the filtered method', () => {
  it('rest on the last 500 days at both confidences', () => {
    const filter = { decay: 0.94, seedObservations: 60 };
    expect(figure(report, 'modifiedValueAtRisk95').value).toBe(obtained(modifiedValueAtRisk(last, 0.95)));
    expect(figure(report, 'modifiedExpectedShortfall95').value).toBe(obtained(modifiedExpectedShortfall(last, 0.95)));
    expect(figure(report, 'modifiedValueAtRisk99').value).toBe(obtained(modifiedValueAtRisk(last, 0.99)));
    expect(figure(report, 'modifiedExpectedShortfall99').value).toBe(obtained(modifiedExpectedShortfall(last, 0.99)));
    const filtered = [
      ['filteredValueAtRisk95', filteredHistoricalValueAtRisk, 0.95],
      ['filteredExpectedShortfall95', filteredHistoricalExpectedShortfall, 0.95],
      ['filteredValueAtRisk99', filteredHistoricalValueAtRisk, 0.99],
      ['filteredExpectedShortfall99', filteredHistoricalExpectedShortfall, 0.99],
    ] as const;
    for (const [measure, compute, confidence] of filtered)
      expect(figure(report, measure).value).toBe(obtained(compute(last, { ...filter, confidence })));
  });

  it('name a tail of fewer than five expected days, and only that', () => {
    expect(figure(report, 'filteredValueAtRisk99').notes).toEqual([
      { code: 'thin-tail', expected: 440 * (1 - 0.99), need: 5 },
    ]);
    expect(figure(report, 'filteredValueAtRisk95').notes).toEqual([]);
    expect(figure(report, 'historicalValueAtRisk99').notes).toEqual([]);
  });

  it('say when the correction does not hold and the historical figure stands in its place', () => {
    const wild = FIRST.map((value, day) => (day % 100 === 7 ? -0.3 : value / 10));
    const fallen = reportOfDays(600, wild);
    for (const [modified, historical] of [
      ['modifiedValueAtRisk95', 'historicalValueAtRisk95'],
      ['modifiedExpectedShortfall99', 'historicalExpectedShortfall99'],
    ] as const) {
      expect(figure(fallen, modified).notes).toContainEqual({ code: 'expansion-invalid', fallback: 'historical' });
      expect(figure(fallen, modified).value).toBe(figure(fallen, historical).value);
    }
  });

  it.each([
    ['modifiedValueAtRisk95', 250],
    ['filteredExpectedShortfall95', 250],
    ['modifiedExpectedShortfall99', 500],
    ['filteredValueAtRisk99', 500],
    ['archTestProbability', 500],
    ['garchVolatility', 500],
    ['valueAtRisk99Exceedances', 750],
  ] as const)('and the tests of the page let %s be known from %d observations', (measure, need) => {
    expect(figure(reportOfDays(need), measure).value).not.toBeNull();
    expect(figure(reportOfDays(need - 1), measure)).toMatchObject({
      value: null,
      problem: { code: 'too-few-observations', have: need - 1, need },
    });
  });
});

describe('every figure of the page', () => {
  it('names its window and confidence with their source and day', () => {
    const { source, asOf } = REFERENCE.defaults;
    const found = figure(report, 'modifiedValueAtRisk99');
    expect(input(found, 'windowDays')).toEqual({ name: 'windowDays', value: WINDOW, unit: 'count', source, asOf });
    expect(input(found, 'confidence')).toEqual({ name: 'confidence', value: 0.99, unit: 'fraction', source, asOf });
    expect(input(found, 'skewness')?.unit).toBe('ratio');
    expect(input(figure(report, 'ewmaVolatility'), 'ewmaDecay')).toMatchObject({ value: 0.94, source, asOf });
    expect(input(figure(report, 'gaussianValueAtRisk95'), 'standardDeviation')?.value).toBe(
      obtained(sampleVolatility(last)),
    );
  });

  it('carries the day of the youngest return', () => {
    expect(new Set(report.risk.figures.map(({ asOf }) => asOf))).toEqual(new Set([report.risk.days.at(-1)]));
  });

  it('is no part of a what-if, which must stay quick', () => {
    const scene = prepareWhatIf(inputOf({ pieces: PIECES, series: SERIES }));
    const tried = createWhatIf([{ holdingId: 'h-1', quantity: 10 }], scene).after.map(({ measure }) => measure);
    expect(tried).toContain('historicalValueAtRisk99');
    for (const heavy of ['garchVolatility', 'valueAtRisk99Exceedances', 'filteredValueAtRisk95'])
      expect(tried).not.toContain(heavy);
  });
});

describe('the backtest', () => {
  const exceeded = returns.slice(WINDOW).map((value, at) => {
    const known = returns.slice(at, at + WINDOW);
    return -value > obtained(historicalValueAtRisk(known, 0.99));
  });
  const count = (days: readonly boolean[]): number => days.filter(Boolean).length;

  it('counts the days beyond a forecast that knew nothing of them', () => {
    expect(figure(report, 'valueAtRisk99Exceedances')).toMatchObject({ value: count(exceeded), observations: 600 });
    expect(figure(report, 'valueAtRisk99RecentExceedances')).toMatchObject({
      value: count(exceeded.slice(-250)),
      observations: 250,
    });
    expect(report.risk.backtest).toMatchObject({ forecasts: 600, recentForecasts: 250, problem: null });
    expect(report.risk.backtest.expected).toBeCloseTo(6, 12);
  });

  it('gives the probabilities of both tests with what they rest on', () => {
    const coverage = figure(report, 'valueAtRisk99CoverageProbability');
    expect(coverage.value).toBeGreaterThan(0);
    expect(coverage.value).toBeLessThanOrEqual(1);
    expect(input(coverage, 'exceedances')?.value).toBe(count(exceeded));
    expect(input(coverage, 'expectedExceedances')?.value).toBeCloseTo(6, 12);
    expect(figure(report, 'valueAtRisk99IndependenceProbability').value).not.toBe(coverage.value);
  });

  it.each([
    [4, 'green'],
    [5, 'yellow'],
    [9, 'yellow'],
    [10, 'red'],
  ] as const)('with %d losses in 250 days beyond anything before is %s', (losses, zone) => {
    // Calm until the last 250 days; then deeper and deeper falls, each beyond every forecast.
    const days = FIRST.slice(0, 750).map((value, day) => {
      if (day < 500) return value / 20;
      return day < 500 + losses ? -0.02 - day / 10_000 : value / 2000;
    });
    const tested = reportOfDays(750, days);
    expect(tested.risk.backtest.zone).toBe(zone);
    expect(figure(tested, 'valueAtRisk99RecentExceedances').value).toBe(losses);
    const inputs = figure(tested, 'valueAtRisk99RecentExceedances').inputs.map(({ name, value }) => [name, value]);
    expect(inputs).toContainEqual(['trafficLight', zone]);
    expect(inputs).toContainEqual(['yellowFrom', 0.95]);
    expect(inputs).toContainEqual(['redFrom', 0.9999]);
  });

  it('says how many days it wants', () => {
    expect(reportOfDays(749).risk.backtest).toEqual({
      zone: null,
      recentForecasts: 0,
      forecasts: 0,
      expected: 0,
      problem: { code: 'too-few-observations', have: 749, need: 750 },
    });
  });
});

describe('dependence on falling days', () => {
  it('carries the count of those days', () => {
    const [small, large] = [SMALL.slice(-WINDOW), LARGE.slice(-WINDOW)];
    const beta = obtained(downsideBeta(last, small));
    expect(figure(report, 'downsideBetaToRussell2000')).toMatchObject({ observations: beta.observations });
    expect(figure(report, 'downsideBetaToRussell2000').value).toBeCloseTo(beta.value, 10);
    expect(figure(report, 'downsideCorrelationToSp500').value).toBeCloseTo(
      obtained(downsideCorrelation(last, large)).value,
      10,
    );
    expect(figure(report, 'excessDownCorrelationToSp500').value).toBeCloseTo(
      obtained(excessDownCorrelation(last, large)).value,
      10,
    );
    expect(input(figure(report, 'downsideBetaToRussell2000'), 'benchmarkSeries')?.value).toBe('IWM');
    expect(input(figure(report, 'downsideBetaToRussell2000'), 'daysInCommon')?.value).toBe(WINDOW);
  });

  it('is unknown without the index, with few days, or with few falling ones', () => {
    const alone = reportOf({ pieces: PIECES, series: SERIES.slice(2) });
    expect(figure(alone, 'downsideBetaToSp500').problem).toEqual({ code: 'no-benchmark', benchmark: 'sp500' });
    expect(figure(reportOfDays(59), 'downsideCorrelationToRussell2000').problem).toEqual({
      code: 'too-few-observations',
      have: 59,
      need: 60,
    });
    const rising = SMALL.slice(0, 100).map((value, day) => (day < 29 ? -Math.abs(value) : Math.abs(value)));
    const few = reportOf({
      pieces: [{ symbol: 'ZZA', quantity: '1' }],
      series: [seriesOf('ZZA', closesOf(10, FIRST.slice(0, 100))), seriesOf('IWM', closesOf(9, rising))],
    });
    expect(figure(few, 'excessDownCorrelationToRussell2000').problem).toEqual({
      code: 'too-few-observations',
      have: 29,
      need: 30,
    });
  });
});

describe('depth over time', () => {
  it('is measured over all days', () => {
    expect(figure(report, 'ulcerIndex').value).toBe(obtained(ulcerIndex(returns)));
    expect(figure(report, 'painIndex').value).toBe(obtained(painIndex(returns)));
    expect(figure(report, 'painIndex').observations).toBe(DAYS);
  });
});

describe('contributions', () => {
  const [first, second] = report.risk.contributions.largest;

  it('name the holding that carries most', () => {
    const largest = figure(report, 'largestRiskShare');
    expect(largest.value).toBe(Math.max(first?.share ?? 0, second?.share ?? 0));
    expect(input(largest, 'holding')?.value).toBe(first?.symbol);
    expect(input(largest, 'weight')?.value).toBe(first?.weight);
  });

  it('give the volatility saved by holding two things', () => {
    const own = new Map([
      ['ZZA', obtained(sampleVolatility(FIRST.slice(-WINDOW)))],
      ['ZZB', obtained(sampleVolatility(SECOND.slice(-WINDOW)))],
    ]);
    const apart = report.risk.contributions.largest.reduce(
      (sum, { symbol, weight }) => sum + weight * (own.get(symbol) ?? Number.NaN),
      0,
    );
    const ratio = figure(report, 'diversificationRatio');
    expect(ratio.value).toBeCloseTo(apart / obtained(sampleVolatility(last)), 10);
    expect(input(ratio, 'dailyVolatilityApart')?.value).toBeCloseTo(apart, 12);
    expect(figure(reportOfDays(100), 'diversificationRatio').value).toBeCloseTo(1, 10);
  });

  it('count a short with its size, as it has a volatility of its own', () => {
    const short = reportOf({
      pieces: [PIECES[0] ?? { symbol: 'ZZA', quantity: '1' }, { symbol: 'ZZB', quantity: '-5', cap: 8e9 }],
      series: SERIES,
    });
    expect(figure(short, 'diversificationRatio').value).toBeGreaterThan(1);
  });

  it('take an instrument of two accounts as one', () => {
    const split = reportOf({
      pieces: [
        { symbol: 'ZZA', quantity: '60', cap: 9e8 },
        { symbol: 'ZZB', quantity: '20', cap: 8e9 },
        { symbol: 'ZZA', quantity: '40', cap: 9e8, account: 'Second' },
      ],
      series: SERIES,
    });
    const listed = split.risk.contributions.largest;
    expect(listed.map(({ symbol }) => symbol)).toEqual([first?.symbol, second?.symbol]);
    expect(listed[0]?.share).toBeCloseTo(first?.share ?? Number.NaN, 10);
    expect(listed[1]?.weight).toBeCloseTo(second?.weight ?? Number.NaN, 10);
    expect(split.risk.contributions).toMatchObject({ others: 0, othersWeight: 0, otherCount: 0 });
  });

  it('put what the list has no room for in one row', () => {
    const pieces = Array.from({ length: 17 }, (_, at): Piece => ({ symbol: `ZZ${at}`, quantity: '10' }));
    const series = pieces.map(({ symbol }, at) => seriesOf(symbol, closesOf(10, randomReturns(at + 50, 300))));
    const { largest, others, othersWeight, otherCount } = reportOf({ pieces, series }).risk.contributions;
    expect(otherCount).toBe(2);
    expect(largest.reduce((sum, { share }) => sum + share, others)).toBeCloseTo(1, 10);
    expect(largest.reduce((sum, { weight }) => sum + weight, othersWeight)).toBeCloseTo(1, 10);
  });
});

describe('clustering', () => {
  const shown = returns.slice(-PREFERRED_WINDOW);

  it('rests on the preferred window, longer than that of the losses', () => {
    const fit = obtained(garchFit(shown, { minimumObservations: WINDOW, decay: 0.94 }));
    expect(figure(report, 'garchVolatility')).toMatchObject({ observations: PREFERRED_WINDOW });
    expect(figure(report, 'garchVolatility').value).toBeCloseTo(Math.sqrt(fit.currentVariance * 252), 12);
    expect(figure(report, 'garchHalfLife').value).toBe(fit.halfLifeDays);
    expect(input(figure(report, 'garchHalfLife'), 'persistence')?.value).toBe(fit.persistence);
    expect(figure(report, 'archTestProbability').value).toBe(obtained(archLmTest(shown, 5)).pValue);
  });

  it('has no half-life where volatility returns to no level, and says so', () => {
    const dying = FIRST.map((value, day) => value * 0.99 ** day);
    const restless = reportOfDays(1000, dying);
    expect(figure(restless, 'garchHalfLife')).toMatchObject({
      value: null,
      problem: { code: 'not-stationary', fallback: 'ewma' },
    });
    expect(figure(restless, 'garchVolatility').notes).toContainEqual(
      expect.objectContaining({ code: 'not-stationary' }),
    );
  });
});
