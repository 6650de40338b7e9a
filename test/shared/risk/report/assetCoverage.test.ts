import { describe, expect, it } from 'vitest';
import type { RiskReport } from '../../../../shared/report/riskReport';
import { type Piece, reportOf } from '../../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf } from '../../../support/priceBuilder';

/** Product specification §7, a row at a time: what enters value, exposure, risk, liquidity and stops. */

const MARKET = randomReturns(1, 300);
const IWM = seriesOf('IWM', closesOf(200, MARKET));
const SPY = seriesOf('SPY', closesOf(500, randomReturns(2, 300, 0.009)));
const OWN = closesOf(50, randomReturns(3, 300, 0.02));
const CASH: Piece = { symbol: 'CASH', kind: 'cash', quantity: '100000', price: '1', value: '100000' };

/** One holding beside 100,000 in cash, with both benchmarks. */
function alone(piece: Piece, history: readonly number[] | null = null) {
  const own = history === null ? [] : [seriesOf(piece.symbol, history)];
  const report = reportOf({ pieces: [piece, CASH], series: [IWM, SPY, ...own] });
  const row = report.holdings[0];
  const exit = report.liquidity.rows[0];
  if (row === undefined || exit === undefined) throw new Error('the holding is missing from the report');
  return { report, row, exit };
}

function bar(report: RiskReport, name: string): number {
  return report.exposure.bars.russell.find((one) => one.class === name)?.exposure ?? Number.NaN;
}

function vehicle(report: RiskReport): string[] {
  return report.exposure.vehicles.map((one) => one.kind).filter((kind) => kind !== 'cash');
}

describe('a stock', () => {
  const last = OWN.at(-1) ?? Number.NaN;
  const piece: Piece = { symbol: 'ZZMC', quantity: '100', price: '49', value: '4900', cap: 9e8 };

  it.each(['stock', 'adr', 'reit', 'bdc'] as const)('of kind %s is worth its last close times quantity', (kind) => {
    const { report, row } = alone({ ...piece, kind }, OWN);
    expect(row).toMatchObject({
      priceSource: 'series',
      treatment: 'modelled',
      russellClass: 'small',
      flags: ['no-stop'],
    });
    expect(row.value).toEqual({ ok: true, value: 100 * last });
    expect(bar(report, 'small')).toBeCloseTo(100 * last, 9);
    expect(vehicle(report)).toEqual(['direct']);
    expect(report.stops.rows).toHaveLength(1);
  });

  it('without a series keeps the value of its file and follows its size-class benchmark', () => {
    const { report, row, exit } = alone(piece);
    expect(row).toMatchObject({
      priceSource: 'file',
      treatment: 'proxied',
      treatmentProblem: { code: 'no-price-history' },
    });
    expect(row.value).toEqual({ ok: true, value: 4900 });
    expect(row.flags).toContain('no-prices');
    expect(report.coverageFraction).toBe(1);
    expect(exit.normal.daysToLiquidate).toEqual({ ok: false, problem: { code: 'no-volume' } });
    expect(report.liquidity.noVolumeSymbols).toEqual(['ZZMC']);
    expect(report.liquidity.noVolumeFraction).toBe(1);
  });

  it('without a market cap is unknown in size and, without a series, excluded by name', () => {
    const { report, row } = alone({ ...piece, cap: null });
    expect(row).toMatchObject({ russellClass: 'unknown', dollarClass: 'unknown', treatment: 'excluded' });
    expect(bar(report, 'unknown')).toBe(4900);
    expect(bar(report, 'small')).toBe(0);
    expect(report.excluded).toEqual([
      { holdingId: 'h-1', symbol: 'ZZMC', fraction: 4900 / 104900, problem: { code: 'no-price-history' } },
    ]);
    expect(report.coverageFraction).toBeCloseTo(100000 / 104900, 12);
  });

  it('takes the file when the file is younger than the series', () => {
    const { row } = alone({ ...piece, priceDate: '2026-11-20' }, OWN);
    expect(row).toMatchObject({ priceSource: 'file', priceDate: '2026-11-20', value: { ok: true, value: 4900 } });
  });

  it('takes no bar of a day that is still to come', () => {
    const later = seriesOf('ZZMC', [10, 11, 12], { lastDay: '2026-11-21' });
    const row = reportOf({ pieces: [{ ...piece, priceDate: null }], series: [later] }).holdings[0];
    expect(row).toMatchObject({ priceDate: '2026-11-20', value: { ok: true, value: 1100 } });
  });

  it('names a stored series that could not be read', () => {
    const problem = { code: 'series-damaged', symbol: 'ZZMC' } as const;
    const report = reportOf({ pieces: [{ ...piece, cap: null }], seriesProblems: { ZZMC: problem } });
    expect(report.excluded[0]?.problem).toEqual(problem);
  });
});

describe('a fund', () => {
  it('that the vehicle table knows is looked through to its index', () => {
    const { report, row } = alone({ symbol: 'IWM', kind: 'etf', quantity: '10', value: '2000' });
    expect(row.russellClass).toBe('small');
    expect(vehicle(report)).toEqual(['core-etf']);
    expect(report.exposure.lookThrough[0]).toMatchObject({ symbol: 'IWM', index: 'Russell 2000', factor: 1 });
  });

  it('that it does not know stays unknown and says so', () => {
    const { report, row } = alone({ symbol: 'ZZET', kind: 'etf', quantity: '10', value: '2000' });
    expect(row).toMatchObject({ russellClass: 'unknown', treatment: 'excluded' });
    expect(bar(report, 'unknown')).toBe(2000);
    expect(report.exposure.lookThrough[0]?.problem).toEqual({ code: 'not-looked-through' });
    expect(report.exposure.smallCap).toMatchObject({
      value: null,
      problem: { code: 'nothing-classified' },
      coverageFraction: 0,
    });
    expect(report.exposure.unknown.value).toBeCloseTo(2000 / (report.totals.equity.value ?? Number.NaN), 12);
  });

  it('with daily leverage stands for factor times its value, and warns of the reset', () => {
    const { report, row } = alone({ symbol: 'TNA', kind: 'leveraged-etf', quantity: '10', value: '1000' });
    expect(bar(report, 'small')).toBe(3000);
    expect(row.flags).toContain('daily-reset');
    expect(row.treatment).toBe('proxied');
  });

  it('that is inverse stands for a short of its index while its value counts to equity', () => {
    const { report } = alone({ symbol: 'RWM', kind: 'leveraged-etf', quantity: '10', value: '1000' });
    expect(bar(report, 'small')).toBe(-1000);
    expect(report.exposure.smallCap.value).toBeCloseTo(1000 / 101000, 12);
    expect(report.exposure.smallCapNet.value).toBeCloseTo(-1000 / 101000, 12);
    expect(report.totals.equity.value).toBe(101000);
  });

  it('that is open-end redeems at net asset value: not traded, which is not "no volume"', () => {
    const { report, row, exit } = alone({ symbol: 'VLUEX', kind: 'fund', quantity: '10', value: '300' });
    expect(exit.normal.daysToLiquidate).toEqual({ ok: false, problem: { code: 'not-traded' } });
    expect(report.liquidity.noVolumeSymbols).toEqual([]);
    expect(report.stops.rows).toEqual([]);
    expect(row.flags).not.toContain('no-volume');
  });
});

describe('an index future', () => {
  const hedge: Piece = { symbol: 'M2KZ6', kind: 'index-future', quantity: '-2', price: '3020', multiplier: 1 };

  it('is valued at its notional by the contract table and adds nothing to equity', () => {
    const { report, row } = alone(hedge);
    expect(row.value).toEqual({ ok: true, value: -30200 });
    expect(report.totals.equity.value).toBe(100000);
    expect(bar(report, 'small')).toBe(-30200);
    expect(row.flags).toContain('short-position');
  });

  it('takes the returns of its index, so a short gains when the index falls', () => {
    const { report, row } = alone(hedge);
    expect(row.treatment).toBe('modelled');
    report.risk.returns.forEach((value, day) => {
      expect(value).toBeCloseTo(-0.302 * (MARKET[day] ?? Number.NaN), 12);
    });
    expect(report.risk.proxiedFraction).toBe(0);
  });

  it('on an unknown contract is unknown in size', () => {
    const { row } = alone({ ...hedge, symbol: 'ZZFZ6', multiplier: 10 });
    expect(row).toMatchObject({ russellClass: 'unknown', treatment: 'excluded', value: { ok: true, value: -60400 } });
    const unentered = alone({ ...hedge, symbol: 'ZZFZ6' }).row;
    expect(unentered.value).toEqual({ ok: false, problem: { code: 'no-multiplier' } });
  });
});

describe('what is not equity', () => {
  it.each(['option', 'warrant'] as const)('of kind %s is worth its file value and listed as not modelled', (kind) => {
    const { report, row, exit } = alone({ symbol: 'ZZMC 5 C', kind, quantity: '2', price: '3', value: '600' });
    expect(row).toMatchObject({ treatment: 'excluded', treatmentProblem: { code: 'not-modelled', kind } });
    expect(row).toMatchObject({ russellClass: null, value: { ok: true, value: 600 } });
    expect(row.flags).toContain('not-modelled');
    expect(report.totals.equity.value).toBe(100600);
    expect(report.exposure.gross.value).toBe(0);
    expect(exit.normal.exitCost).toEqual({ ok: false, problem: { code: 'not-modelled', kind } });
    expect(report.liquidity.noVolumeSymbols).toEqual([]);
  });

  it.each(['bond', 'preferred'] as const)('of kind %s is left out of size and of risk without a history', (kind) => {
    const bond: Piece = {
      symbol: '912828ZZ1',
      kind,
      quantity: '10000',
      price: '98.5',
      value: '9850',
      multiplier: 0.01,
    };
    const { report, row } = alone(bond);
    expect(row).toMatchObject({ treatment: 'excluded', russellClass: null, value: { ok: true, value: 9850 } });
    expect(row.flags).not.toContain('value-mismatch');
    expect(report.exposure.unknown).toMatchObject({ value: null, problem: { code: 'no-holdings' } });
  });

  it('takes part in risk when a bond has prices of its own, quoted per 100', () => {
    const bond: Piece = { symbol: '912828ZZ1', kind: 'bond', quantity: '10000', multiplier: 0.01 };
    const { row } = alone(bond, closesOf(98, randomReturns(5, 300, 0.002)));
    const price = row.price.ok ? row.price.value : Number.NaN;
    expect(row.treatment).toBe('modelled');
    expect(row.value).toEqual({ ok: true, value: 10000 * price * 0.01 });
  });

  it.each(['crypto', 'private', 'unknown'] as const)('of kind %s is unknown in size, never small', (kind) => {
    const { report, row } = alone({ symbol: 'ZZCOIN', kind, quantity: '1', value: '700' });
    expect(row).toMatchObject({ russellClass: 'unknown', treatment: 'excluded' });
    expect(bar(report, 'unknown')).toBe(700);
  });
});

describe('cash', () => {
  it.each(['cash', 'money-market'] as const)('of kind %s counts at one, without risk, and leaves at once', (kind) => {
    const report = reportOf({
      pieces: [
        { symbol: 'SPAXX', kind, quantity: '1204.10' },
        { symbol: 'ZZMC', quantity: '10', cap: 9e8 },
      ],
      series: [IWM, SPY, seriesOf('ZZMC', OWN)],
    });
    expect(report.holdings[0]).toMatchObject({
      treatment: 'cash',
      value: { ok: true, value: 1204.1 },
      volatility: { ok: true, value: 0 },
      beta: { ok: true, value: 0 },
    });
    expect(report.liquidity.rows[0]?.immediate).toBe(true);
    expect(report.exposure.bars.russell.flatMap((one) => one.members.map((member) => member.symbol))).toEqual(['ZZMC']);
  });

  it('dampens the back-cast by its weight and takes no part in concentration', () => {
    const last = OWN.at(-1) ?? Number.NaN;
    const { report } = alone({ symbol: 'ZZMC', quantity: '100', cap: 9e8 }, OWN);
    const weight = (100 * last) / (100 * last + 100000);
    const own = randomReturns(3, 300, 0.02);
    report.risk.returns.forEach((value, day) => {
      expect(value).toBeCloseTo(weight * (own[day] ?? Number.NaN), 12);
    });
    expect(report.exposure.herfindahl.value).toBe(1);
  });

  it('does not set the day of the prices', () => {
    const report = reportOf({
      pieces: [
        { symbol: 'CASH', kind: 'cash', quantity: '5', priceDate: '2026-11-20' },
        { symbol: 'ZZMC', quantity: '1', price: '4', priceDate: '2026-10-30' },
      ],
    });
    expect(report).toMatchObject({ dataDate: '2026-10-30', stale: [] });
  });
});

describe('awkward documents', () => {
  it('without holdings have a reason in every figure', () => {
    const report = reportOf({ pieces: [] });
    expect(report.totals.equity).toMatchObject({ value: null, problem: { code: 'no-holdings' } });
    expect(report.risk.figures.every((figure) => figure.value === null)).toBe(true);
    expect(report).toMatchObject({ dataDate: null, coverageFraction: null, holdings: [], excluded: [] });
  });

  it('whose equity is negative keep their values and have no shares of equity', () => {
    const report = reportOf({
      pieces: [
        { symbol: 'ZZMC', quantity: '10', value: '100', cap: 9e8 },
        { symbol: 'CASH', kind: 'cash', quantity: '-500' },
      ],
    });
    const problem = { code: 'no-equity', equity: -400 };
    expect(report.totals.equity.value).toBe(-400);
    expect(report.holdings[0]?.weight).toEqual({ ok: false, problem });
    expect(report.exposure.smallCap.problem).toEqual(problem);
    expect(report.exposure.gross.problem).toEqual(problem);
    expect(report.risk.figures[0]?.problem).toEqual(problem);
    // No fraction of such an equity is shown, least of all 0.
    expect(report.exposure).toMatchObject({ bars: { russell: [], dollar: [] }, vehicles: [], sectors: [] });
  });

  it('with a holding that has neither price nor value list it and leave it out of equity', () => {
    const report = reportOf({ pieces: [{ symbol: 'ZZMC', quantity: '10', cap: 9e8 }, CASH] });
    expect(report.holdings[0]?.value).toEqual({ ok: false, problem: { code: 'no-price' } });
    expect(report.excluded[0]).toMatchObject({ symbol: 'ZZMC', fraction: null, problem: { code: 'no-price' } });
    expect(report.totals.equity).toMatchObject({ value: 100000, notes: [{ code: 'no-price' }] });
  });

  it.each(['0', '-3'])('with a file price of %s have no price rather than a division by zero', (price) => {
    const report = reportOf({ pieces: [{ symbol: 'ZZMC', quantity: '10', price, value: '0', cap: 9e8 }, CASH] });
    expect(report.holdings[0]).toMatchObject({ price: { ok: false }, value: { ok: true, value: 0 } });
  });

  it('take a market cap of zero for unknown', () => {
    const report = reportOf({ pieces: [{ symbol: 'ZZMC', quantity: '10', value: '100', cap: 0 }, CASH] });
    expect(report.holdings[0]).toMatchObject({ russellClass: 'unknown', dollarClass: 'unknown' });
  });

  it('flag a file whose value is not quantity times price', () => {
    const report = reportOf({ pieces: [{ symbol: 'ZZMC', quantity: '10', price: '10', value: '101' }, CASH] });
    expect(report.holdings[0]?.flags).toContain('value-mismatch');
  });

  it('select accounts, name them, and measure against their equity alone', () => {
    const pieces: Piece[] = [
      { symbol: 'ZZMC', quantity: '10', value: '100', cap: 9e8, account: 'Brokerage' },
      { symbol: 'ZZMC', quantity: '30', value: '300', cap: 9e8, account: 'IRA' },
    ];
    const report = reportOf({ pieces, selected: ['IRA'] });
    expect(report.selection).toEqual({ accountIds: ['a-IRA'], all: false, label: 'IRA' });
    expect(report.holdings.map((row) => row.holdingId)).toEqual(['h-2']);
    expect(report.totals.equity.value).toBe(300);
    expect(reportOf({ pieces, selected: ['IRA', 'Brokerage'] }).selection).toMatchObject({
      all: true,
      label: 'All accounts',
    });
  });

  it('report a price that is older than the youngest one as stale, with its age', () => {
    const report = reportOf({
      pieces: [
        { symbol: 'ZZMC', quantity: '10', value: '100', price: '10', priceDate: '2026-11-19' },
        { symbol: 'ZZIN', quantity: '10', value: '100', price: '10', priceDate: '2026-11-09' },
      ],
    });
    expect(report.stale).toEqual([{ holdingId: 'h-2', symbol: 'ZZIN', isoDate: '2026-11-09', days: 10 }]);
    expect(report.holdings[1]?.flags).toContain('stale-price');
  });
});
