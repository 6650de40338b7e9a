import { describe, expect, it } from 'vitest';
import { epochDay, isoDateOf } from '../../../../shared/model/isoDate';
import type { Measure } from '../../../../shared/report/figure';
import type { RiskReport } from '../../../../shared/report/riskReport';
import { beta } from '../../../../shared/risk/dependence/beta';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { maximumDrawdown } from '../../../../shared/risk/drawdown/maximumDrawdown';
import { historicalExpectedShortfall } from '../../../../shared/risk/var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../../../../shared/risk/var/historicalValueAtRisk';
import { annualisedVolatility } from '../../../../shared/risk/volatility/annualisedVolatility';
import { ewmaVolatility } from '../../../../shared/risk/volatility/ewmaVolatility';
import { obtained } from '../../../support/outcome';
import { type Piece, reportOf } from '../../../support/portfolioBuilder';
import { closesOf, daysBefore, LAST_DAY, randomReturns, seriesOf, withoutDay } from '../../../support/priceBuilder';

const DAYS = 620;
const WINDOW = 500;
const SMALL = randomReturns(21, DAYS, 0.014);
const LARGE = randomReturns(22, DAYS, 0.009);
const IWM = seriesOf('IWM', closesOf(200, SMALL));
const SPY = seriesOf('SPY', closesOf(500, LARGE));
const FIRST = randomReturns(23, DAYS, 0.02);
const SECOND = randomReturns(24, DAYS, 0.03);
const BOTH = [seriesOf('ZZA', closesOf(10, FIRST)), seriesOf('ZZB', closesOf(40, SECOND))];
const PIECES: readonly Piece[] = [
  { symbol: 'ZZA', quantity: '100', cap: 9e8 },
  { symbol: 'ZZB', quantity: '-10', cap: 8e9 },
  { symbol: 'CASH', kind: 'cash', quantity: '2000' },
];

function value(report: RiskReport, measure: Measure): number {
  const found = figure(report, measure);
  if (found.value === null) throw new Error(`${measure} is unknown: ${found.problem?.code}`);
  return found.value;
}

function figure(report: RiskReport, measure: Measure) {
  const found = report.risk.figures.find((one) => one.measure === measure);
  if (found === undefined) throw new Error(`${measure} is missing`);
  return found;
}

describe('the back-cast', () => {
  const report = reportOf({ pieces: PIECES, series: [IWM, SPY, ...BOTH] });
  const values = report.holdings.map((row) => (row.value.ok ? row.value.value : Number.NaN));
  const equity = values.reduce((sum, one) => sum + one, 0);
  const byHand = FIRST.map(
    (one, day) => ((values[0] ?? 0) * one + (values[1] ?? 0) * (SECOND[day] ?? Number.NaN)) / equity,
  );

  it('is the weighted sum of today’s weights and past returns, shorts negative, cash at zero', () => {
    expect(report.risk.observations).toBe(DAYS);
    expect(report.risk.days.at(-1)).toBe(LAST_DAY);
    report.risk.returns.forEach((one, day) => {
      expect(one).toBeCloseTo(byHand[day] ?? Number.NaN, 12);
    });
  });

  it('feeds each measure its last 500 days', () => {
    const window = report.risk.returns.slice(-WINDOW);
    expect(value(report, 'annualisedVolatility')).toBe(obtained(annualisedVolatility(window)));
    expect(value(report, 'ewmaVolatility')).toBe(obtained(ewmaVolatility(window, { decay: 0.94 })));
    expect(value(report, 'historicalValueAtRisk95')).toBe(obtained(historicalValueAtRisk(window, 0.95)));
    expect(value(report, 'historicalValueAtRisk99')).toBe(obtained(historicalValueAtRisk(window, 0.99)));
    expect(value(report, 'historicalExpectedShortfall95')).toBe(obtained(historicalExpectedShortfall(window, 0.95)));
    expect(figure(report, 'historicalValueAtRisk95')).toMatchObject({ observations: WINDOW, asOf: LAST_DAY });
  });

  it('measures drawdown over all of its days and dependence over the window', () => {
    const window = report.risk.returns.slice(-WINDOW);
    expect(value(report, 'maximumDrawdown')).toBe(obtained(maximumDrawdown(report.risk.returns)).drawdown);
    expect(value(report, 'betaToRussell2000')).toBeCloseTo(obtained(beta(window, SMALL.slice(-WINDOW))), 10);
    expect(value(report, 'correlationToSp500')).toBeCloseTo(obtained(correlation(window, LARGE.slice(-WINDOW))), 10);
  });

  it('puts chart lines and the worst days on its own days', () => {
    for (const line of [...report.risk.drawdowns, ...report.risk.rollingVolatility])
      expect(line.values).toHaveLength(DAYS);
    expect(report.risk.drawdowns.map((line) => line.name)).toEqual([
      'portfolio',
      'smallSleeve',
      'russell2000',
      'sp500',
    ]);
    const sorted = [...report.risk.returns].sort((left, right) => left - right);
    expect(report.risk.worstDays.map((day) => day.return)).toEqual(sorted.slice(0, 10));
    const worst = report.risk.worstDays[0];
    expect(report.risk.days[report.risk.returns.indexOf(worst?.return ?? 0)]).toBe(worst?.isoDate);
  });

  it('correlates the largest holdings pair by pair with counts', () => {
    const { symbols, values: matrix, observations } = report.risk.correlation;
    expect(symbols).toEqual(['ZZA', 'ZZB']);
    expect(matrix[0]?.[1]).toBeCloseTo(obtained(correlation(FIRST, SECOND)), 10);
    expect(observations).toEqual([
      [DAYS, DAYS],
      [DAYS, DAYS],
    ]);
  });
});

describe('a day without a price', () => {
  const gap = daysBefore(5);
  const heavy = { symbol: 'ZZA', quantity: '100', cap: 9e8 } as const;
  const holed = withoutDay(seriesOf('ZZA', closesOf(10, FIRST)), gap);

  it('is proxied by beta times the size-class benchmark and counted, where little of the weight is missing', () => {
    const report = reportOf({
      pieces: [heavy, { symbol: 'CASH', kind: 'cash', quantity: '100000' }],
      series: [IWM, SPY, holed],
    });
    const [equity, held] = [report.totals.equity.value ?? Number.NaN, report.holdings[0]?.value];
    const weight = (held?.ok === true ? held.value : Number.NaN) / equity;
    const missing = new Set([DAYS - 6, DAYS - 5]);
    const kept = FIRST.map((_, day) => day).filter((day) => !missing.has(day));
    const sensitivity = obtained(
      beta(
        kept.map((day) => FIRST[day] ?? Number.NaN),
        kept.map((day) => SMALL[day] ?? Number.NaN),
      ),
    );
    expect(report.risk).toMatchObject({ observations: DAYS, excludedDays: 0 });
    // The day itself and the day after have no return of their own.
    for (const day of missing)
      expect(report.risk.returns[day]).toBeCloseTo(weight * sensitivity * (SMALL[day] ?? Number.NaN), 12);
    expect(report.risk.proxiedFraction).toBeCloseTo((2 * weight) / DAYS, 12);
    expect(figure(report, 'historicalValueAtRisk95').notes).toEqual([
      { code: 'proxied', weightFraction: report.risk.proxiedFraction },
    ]);
  });

  it('is left out and counted where more than a fifth of the weight is missing', () => {
    const report = reportOf({ pieces: [heavy], series: [IWM, SPY, holed] });
    expect(report.risk).toMatchObject({ observations: DAYS - 2, excludedDays: 2, proxiedFraction: 0 });
    expect(report.risk.days).not.toContain(gap);
  });

  it('is no zero return', () => {
    const report = reportOf({ pieces: [heavy], series: [IWM, SPY, holed] });
    expect(report.risk.returns).not.toContain(0);
  });
});

describe('a holding without enough history', () => {
  const short = seriesOf('ZZS', closesOf(5, randomReturns(25, 20)));
  const large = { symbol: 'ZZA', quantity: '1000', cap: 9e8 } as const;

  it('is proxied by its benchmark when its size is known', () => {
    const report = reportOf({
      pieces: [large, { symbol: 'ZZS', quantity: '10', cap: 9e8 }],
      series: [IWM, SPY, ...BOTH, short],
    });
    expect(report.holdings[1]).toMatchObject({
      treatment: 'proxied',
      treatmentProblem: { code: 'too-few-observations', have: 20, need: 30 },
    });
    expect(report.risk.observations).toBe(DAYS);
  });

  it('is left out by name when its size is unknown, rather than costing the portfolio its days', () => {
    const young = seriesOf('ZZS', closesOf(5, randomReturns(25, 60)));
    const report = reportOf({
      pieces: [large, { symbol: 'ZZS', quantity: '10' }],
      series: [IWM, SPY, ...BOTH, young],
    });
    expect(report.excluded).toMatchObject([
      { symbol: 'ZZS', problem: { code: 'too-few-observations', have: 60, need: 400 } },
    ]);
    expect(report.risk.observations).toBe(DAYS);
    expect(figure(report, 'historicalValueAtRisk95').value).not.toBeNull();
    expect(report.coverageFraction).toBeLessThan(1);
  });

  it('of one price alone is like one without a history', () => {
    const report = reportOf({ pieces: [{ symbol: 'ZZA', quantity: '1' }], series: [seriesOf('ZZA', [10])] });
    expect(report.excluded[0]?.problem).toEqual({ code: 'no-price-history' });
    expect(report.holdings[0]?.value).toEqual({ ok: true, value: 10 });
  });
});

describe('policy minima', () => {
  const reportWith = (days: number): RiskReport =>
    reportOf({
      pieces: [{ symbol: 'ZZA', quantity: '1' }],
      series: [seriesOf('ZZA', closesOf(10, FIRST.slice(0, days))), seriesOf('IWM', closesOf(9, SMALL.slice(0, days)))],
    });

  it.each([
    ['annualisedVolatility', 30],
    ['maximumDrawdown', 30],
    ['betaToRussell2000', 60],
    ['historicalValueAtRisk95', 250],
    ['gaussianExpectedShortfall95', 250],
    ['historicalValueAtRisk99', 500],
  ] as const)('let %s be known from %d observations', (measure, need) => {
    expect(figure(reportWith(need), measure).value).not.toBeNull();
    const below = figure(reportWith(need - 1), measure);
    expect(below.value).toBeNull();
    expect(below.problem).toMatchObject({ code: need === 30 ? 'nothing-modelled' : 'too-few-observations' });
  });
});

describe('benchmarks', () => {
  it('that are missing leave beta unknown and say which file to drop', () => {
    const report = reportOf({ pieces: PIECES, series: BOTH });
    expect(report.benchmarks).toEqual({ russell2000: null, sp500: null });
    expect(figure(report, 'betaToRussell2000').problem).toEqual({ code: 'no-benchmark', benchmark: 'russell2000' });
    expect(figure(report, 'correlationToSp500').problem).toEqual({ code: 'no-benchmark', benchmark: 'sp500' });
    expect(report.holdings[0]?.beta).toEqual({
      ok: false,
      problem: { code: 'no-benchmark', benchmark: 'russell2000' },
    });
    expect(value(report, 'annualisedVolatility')).toBeGreaterThan(0);
  });

  it('stand under several symbols, and the one that reaches furthest is taken', () => {
    const old = seriesOf('IWM', closesOf(200, SMALL), { lastDay: '2021-02-22' });
    const current = seriesOf('^RUT', closesOf(2000, SMALL));
    const report = reportOf({ pieces: PIECES, series: [...BOTH, old, current] });
    expect(report.benchmarks.russell2000).toBe('^RUT');
    expect(report.risk.observations).toBe(DAYS);
  });

  it('that end early do not cut off the other one’s calendar', () => {
    const old = seriesOf('^RUT', closesOf(200, SMALL), { lastDay: '2021-02-22' });
    const report = reportOf({ pieces: PIECES, series: [...BOTH, old, SPY] });
    expect(report.risk.days.at(-1)).toBe(LAST_DAY);
    expect(figure(report, 'betaToRussell2000').problem).toMatchObject({ code: 'too-few-observations', have: 0 });
  });

  it('make the calendar: a day only a holding has is no trading day', () => {
    const weekday = isoDateOf(epochDay(LAST_DAY) - 3);
    const report = reportOf({ pieces: PIECES, series: [...BOTH, withoutDay(IWM, weekday)] });
    expect(report.risk.days).not.toContain(weekday);
    expect(report.risk.observations).toBe(DAYS - 1);
  });
});

describe('sleeves', () => {
  it('hold the long positions of a class, weighted within it', () => {
    const report = reportOf({
      pieces: [
        { symbol: 'ZZA', quantity: '100', cap: 9e8 },
        { symbol: 'ZZB', quantity: '10', cap: 8e9 },
        { symbol: 'CASH', kind: 'cash', quantity: '999999' },
      ],
      series: [IWM, SPY, ...BOTH],
    });
    expect(value(report, 'smallSleeveVolatility')).toBeCloseTo(
      obtained(annualisedVolatility(FIRST.slice(-WINDOW))),
      10,
    );
    expect(value(report, 'largeSleeveVolatility')).toBeCloseTo(
      obtained(annualisedVolatility(SECOND.slice(-WINDOW))),
      10,
    );
    expect(value(report, 'smallSleeveDrawdown')).toBeCloseTo(obtained(maximumDrawdown(FIRST)).drawdown, 10);
  });

  it('without a member are unknown', () => {
    const report = reportOf({ pieces: PIECES.slice(0, 1), series: [IWM, SPY, ...BOTH] });
    expect(figure(report, 'largeSleeveVolatility').problem).toEqual({ code: 'no-holdings' });
  });
});
