import { describe, expect, it } from 'vitest';
import type { ReportLine } from '../../../../shared/report/riskMeasures';
import type { RiskReport } from '../../../../shared/report/riskReport';
import { drawdowns } from '../../../../shared/risk/drawdown/drawdowns';
import { createRiskReport } from '../../../../shared/risk/report/createRiskReport';
import { annualisedVolatility } from '../../../../shared/risk/volatility/annualisedVolatility';
import { obtained } from '../../../support/outcome';
import { inputOf, reportOf } from '../../../support/portfolioBuilder';
import { closesOf, daysBefore, randomReturns, seriesOf, withoutDay } from '../../../support/priceBuilder';

const DAYS = 200;
const ROLLING = 60;
const TOLERANCE = 12;
const SMALL = randomReturns(41, DAYS);
const IWM = seriesOf('IWM', closesOf(200, SMALL));
const ZZA = seriesOf('ZZA', closesOf(10, randomReturns(42, DAYS, 0.02)));
const ZZB = seriesOf('ZZB', closesOf(10, randomReturns(43, DAYS, 0.03)));
const PIECES = [{ symbol: 'ZZA', quantity: '10', cap: 9e8 }];

function line(lines: readonly ReportLine[], name: string): ReportLine['values'] {
  return lines.find((one) => one.name === name)?.values ?? [];
}

function expectRolling(values: ReportLine['values'], returns: readonly number[]): void {
  expect(values).toHaveLength(returns.length);
  values.forEach((value, day) => {
    const wanted = day + 1 < ROLLING ? null : obtained(annualisedVolatility(returns.slice(day + 1 - ROLLING, day + 1)));
    if (wanted === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(wanted, TOLERANCE);
  });
}

describe('rolling volatility', () => {
  it('is that of each 60 days, and nothing before the first of them is over', () => {
    const { risk } = reportOf({ pieces: PIECES, series: [IWM, ZZA] });
    expectRolling(line(risk.rollingVolatility, 'portfolio'), risk.returns);
    expectRolling(line(risk.rollingVolatility, 'russell2000'), SMALL);
  });

  it('has no value at all in a history of 59 days, and one of 60', () => {
    const short = (days: number): RiskReport =>
      reportOf({ pieces: PIECES, series: [seriesOf('ZZA', closesOf(10, SMALL.slice(0, days)))] });
    expect(line(short(59).risk.rollingVolatility, 'portfolio').every((value) => value === null)).toBe(true);
    expect(line(short(60).risk.rollingVolatility, 'portfolio').filter((value) => value !== null)).toHaveLength(1);
  });
});

describe('drawdown lines', () => {
  it('start with the portfolio, an index by its own returns over the same days', () => {
    const { risk } = reportOf({ pieces: PIECES, series: [IWM, ZZA] });
    expect(line(risk.drawdowns, 'portfolio')).toEqual([...drawdowns(risk.returns)]);
    line(risk.drawdowns, 'russell2000').forEach((value, day) => {
      expect(value).toBeCloseTo(drawdowns(SMALL)[day] ?? Number.NaN, TOLERANCE);
    });
  });

  it('start on the first day of the portfolio, not of the index', () => {
    const young = seriesOf('ZZA', closesOf(10, randomReturns(44, 170)));
    const { risk } = reportOf({ pieces: [{ symbol: 'ZZA', quantity: '10' }], series: [IWM, young] });
    expect(risk.observations).toBe(170);
    const expected = drawdowns(SMALL.slice(-170));
    line(risk.drawdowns, 'russell2000').forEach((value, day) => {
      expect(value).toBeCloseTo(expected[day] ?? Number.NaN, TOLERANCE);
    });
  });

  it('have a hole where a part has no return on a day the portfolio has one', () => {
    const gap = daysBefore(20);
    const { risk } = reportOf({
      pieces: [
        { symbol: 'ZZA', quantity: '1', cap: 9e8 },
        { symbol: 'CASH', kind: 'cash', quantity: '100000' },
      ],
      series: [IWM, withoutDay(ZZA, gap)],
    });
    const day = risk.days.indexOf(gap);
    expect(line(risk.drawdowns, 'portfolio')[day]).not.toBeNull();
    expect(line(risk.drawdowns, 'smallSleeve')[day]).toBeNull();
  });

  it('are the same for other weights on the prices that were prepared before', () => {
    const scene = { pieces: PIECES, series: [IWM, ZZA, ZZB] };
    const first = inputOf(scene);
    const before = createRiskReport(first);
    const other = inputOf({ ...scene, pieces: [...PIECES, { symbol: 'ZZB', quantity: '30', cap: 9e8 }] });
    const after = createRiskReport({ ...other, preparation: first.preparation });
    expect(line(after.risk.drawdowns, 'russell2000')).toEqual(line(before.risk.drawdowns, 'russell2000'));
    expect(line(after.risk.drawdowns, 'portfolio')).not.toEqual(line(before.risk.drawdowns, 'portfolio'));
    expect(after).toEqual(createRiskReport(other));
  });
});
