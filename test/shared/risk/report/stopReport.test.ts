import { describe, expect, it } from 'vitest';
import { averageTrueRange } from '../../../../shared/risk/stops/averageTrueRange';
import { obtained } from '../../../support/outcome';
import { type Piece, reportOf, type Scene, stopOf } from '../../../support/portfolioBuilder';
import { closesOf, daysBefore, randomReturns, seriesOf } from '../../../support/priceBuilder';

/** The stop board and its totals; equity is 100,000 throughout. */

const CASH: Piece = { symbol: 'CASH', kind: 'cash', quantity: '90000' };
const LONG: Piece = { symbol: 'ZZMC', quantity: '100', price: '100', value: '10000', cap: 9e8 };
const typed = (level: number) => ({ method: 'fixed-level', level }) as const;

function boardOf(scene: Scene) {
  const { stops } = reportOf(scene);
  const row = stops.rows[0];
  if (row === undefined) throw new Error('no stop row');
  return { stops, row };
}

describe('a stop at a typed level', () => {
  it('risks the distance from the current price, positive for long and short', () => {
    const short: Piece = { symbol: 'ZZB', quantity: '-50', price: '100', value: '-5000', cap: 9e8 };
    const { stops } = boardOf({
      pieces: [LONG, short, { ...CASH, quantity: '95000' }],
      stops: [stopOf({ rule: typed(92), level: 92 }), stopOf({ holdingId: 'h-2', rule: typed(110), level: 110 })],
    });
    expect(stops.rows.map((row) => [row.side, row.distance, row.openRisk, row.status])).toEqual([
      ['long', { ok: true, value: 0.08 }, { ok: true, value: 800 }, 'open'],
      ['short', { ok: true, value: 0.1 }, { ok: true, value: 500 }, 'open'],
    ]);
    expect(stops.lossIfAllFire.value).toBe(1300);
    expect(stops.openRisk.value).toBeCloseTo(0.013, 12);
    expect(stops.coverage.value).toBe(1);
    expect(stops.assumedOpenRisk.value).toBe(0);
  });

  it('that the price has passed is breached and risks nothing more', () => {
    const { stops, row } = boardOf({ pieces: [LONG, CASH], stops: [stopOf({ rule: typed(104), level: 104 })] });
    expect(row).toMatchObject({ status: 'breached', openRisk: { ok: true, value: 0 } });
    expect(row.distance).toEqual({ ok: true, value: -0.04 });
    expect(stops.lossIfAllFire.value).toBe(0);
    const report = reportOf({ pieces: [LONG, CASH], stops: [stopOf({ rule: typed(104), level: 104 })] });
    expect(report.holdings[0]?.flags).toContain('stop-breached');
  });

  it('counts a future by its multiplier', () => {
    const hedge: Piece = { symbol: 'M2KZ6', kind: 'index-future', quantity: '-2', price: '3000', multiplier: 5 };
    const { row } = boardOf({ pieces: [hedge, CASH], stops: [stopOf({ rule: typed(3100), level: 3100 })] });
    expect(row.openRisk.ok && row.openRisk.value).toBeCloseTo(1000, 9);
  });

  it('of a holding whose price nobody knows protects no more than none', () => {
    const { stops, row } = boardOf({
      pieces: [{ ...LONG, price: null }, CASH],
      stops: [stopOf({ rule: typed(92), level: 92 })],
    });
    expect(row).toMatchObject({ openRiskAssumed: true, openRisk: { ok: true, value: 3500 } });
    expect(stops.coverage.value).toBe(0);
    expect(stops.openRisk.value).toBeCloseTo(0.035, 12);
  });
});

describe('a holding without a stop', () => {
  it.each([
    ['large', 3e10, 0.25],
    ['small', 9e8, 0.35],
    ['micro', 1e8, 0.5],
  ] as const)('counts the default loss of the %s class, labelled as assumed', (sizeClass, cap, lossFraction) => {
    const { stops, row } = boardOf({ pieces: [{ ...LONG, cap }, CASH] });
    expect(row).toMatchObject({
      status: 'none',
      openRiskAssumed: true,
      level: { ok: false, problem: { code: 'no-stop' } },
    });
    expect(row.openRisk).toEqual({
      ok: true,
      value: 10_000 * lossFraction,
      notes: [{ code: 'assumed-loss', sizeClass, lossFraction }],
    });
    expect(stops.assumedOpenRisk.value).toBeCloseTo(lossFraction / 10, 12);
    expect(stops.coverage.value).toBe(0);
    expect(stops.lossIfAllFire.problem).toEqual({ code: 'no-stop' });
  });

  it('of unknown size takes the small-cap row and says the class is unknown', () => {
    const { row } = boardOf({ pieces: [{ ...LONG, cap: null }, CASH] });
    expect(row.openRisk).toMatchObject({ value: 3500, notes: [{ code: 'assumed-loss', sizeClass: 'unknown' }] });
  });
});

describe('coverage', () => {
  it('is the share of traded value with a stop, and says how much of the portfolio trades', () => {
    const { stops } = boardOf({
      pieces: [
        LONG,
        { ...LONG, symbol: 'ZZB', quantity: '300', value: '30000' },
        { symbol: 'VLUEX', kind: 'fund', quantity: '1', value: '40000' },
      ],
      stops: [stopOf({ rule: typed(92), level: 92 })],
    });
    expect(stops.coverage.value).toBeCloseTo(0.25, 12);
    expect(stops.coverage.coverageFraction).toBeCloseTo(0.5, 12);
  });
});

describe('a ratcheted stop', () => {
  const closes = [100, 110, 120, 108, 104];
  const rule = { method: 'trailing-percent', fraction: 0.1 } as const;
  const scene = (extra: Parameters<typeof stopOf>[0]): Scene => ({
    pieces: [LONG, CASH],
    series: [seriesOf('ZZMC', closes)],
    stops: [stopOf(extra)],
  });

  it('follows the highest close since it was set and stays there when the price falls', () => {
    const { row } = boardOf(scene({ rule, level: 90, highWaterMark: 100, setOn: daysBefore(4) }));
    expect(row.highWaterMark).toEqual({ ok: true, value: 120 });
    expect(row.level.ok && row.level.value).toBeCloseTo(108, 9);
    expect(row.status).toBe('breached');
  });

  it('never loosens below its recorded level, whatever the prices say now', () => {
    const { row } = boardOf(scene({ rule, level: 117, highWaterMark: 130, setOn: daysBefore(4) }));
    expect(row.level).toMatchObject({ ok: true, value: 117 });
    expect(row.highWaterMark).toEqual({ ok: true, value: 130 });
  });

  it('keeps its recorded level when its prices are gone', () => {
    const { row } = boardOf({ ...scene({ rule, level: 90, highWaterMark: 100 }), series: [] });
    expect(row.level).toEqual({ ok: true, value: 90 });
    expect(row.currentLevel).toEqual({ ok: false, problem: { code: 'no-price-history' } });
  });

  it('that is not ratcheted stands at its recorded level and shows today’s beside it', () => {
    const { row } = boardOf(scene({ rule, level: 90, highWaterMark: 100, ratchet: false, setOn: daysBefore(4) }));
    expect(row.level).toEqual({ ok: true, value: 90 });
    expect(row.currentLevel.ok && row.currentLevel.value).toBeCloseTo(108, 9);
  });
});

describe('distance in daily ranges', () => {
  it('is the distance over ATR(14), and named', () => {
    const series = seriesOf('ZZMC', closesOf(100, randomReturns(31, 60, 0.01)));
    const last = series.close.at(-1) ?? Number.NaN;
    const atr = obtained(averageTrueRange(series, 14)).at(-1) ?? Number.NaN;
    const level = last - 3 * atr;
    const { row } = boardOf({
      pieces: [LONG, CASH],
      series: [series],
      stops: [stopOf({ rule: typed(level), level })],
    });
    expect(row.atr).toMatchObject({ value: atr });
    expect(row.noiseMultiple.ok && row.noiseMultiple.value).toBeCloseTo(3, 9);
    expect(row.noise).toBe('normal');
  });
});

describe('the gap allowance', () => {
  it('is at least the loss at the stops, and counts what it cannot estimate at the stop', () => {
    const series = seriesOf('ZZMC', closesOf(100, randomReturns(32, 600, 0.02)));
    const last = series.close.at(-1) ?? Number.NaN;
    const level = last * 0.95;
    const { stops } = boardOf({
      pieces: [LONG, { ...LONG, symbol: 'ZZB' }, CASH],
      series: [series],
      stops: [stopOf({ rule: typed(level), level }), stopOf({ holdingId: 'h-2', rule: typed(90), level: 90 })],
    });
    const value = 100 * last;
    const covered = value / (value + 10_000);
    expect(stops.gapLossIfAllFire.value).toBeGreaterThan(stops.lossIfAllFire.value ?? Number.NaN);
    expect(stops.gapLossIfAllFire.coverageFraction).toBeCloseTo(covered, 12);
    expect(stops.gapLossIfAllFire.notes).toMatchObject([
      { code: 'partial-coverage' },
      { code: 'assumed-spread', sizeClass: 'small' },
    ]);
  });

  it('adds half the spread and half the crisis impact of the whole order', () => {
    const returns = Array.from({ length: 600 }, (_, day) => (day % 2 === 0 ? 0.01 : -0.0099));
    const series = seriesOf('ZZMC', closesOf(100, returns), { volume: 300_000 });
    const last = series.close.at(-1) ?? Number.NaN;
    const level = last * 0.9;
    const piece = { ...LONG, quantity: '600', value: '60000' };
    const rule = typed(level);
    const { stops } = boardOf({
      pieces: [piece, { ...piece, account: 'Second' }],
      series: [series],
      stops: [stopOf({ rule, level }), stopOf({ holdingId: 'h-2', rule, level })],
    });
    // 1,200 shares of a day's 225,000; the bars' deviation over 60 returns, 2.5 times as large.
    const recent = returns.slice(-60);
    const centre = recent.reduce((sum, value) => sum + value, 0) / 60;
    const deviation = Math.sqrt(recent.reduce((sum, value) => sum + (value - centre) ** 2, 0) / 59);
    const impact = 2.5 * deviation * Math.sqrt(1200 / 225_000);
    const slippage = 1200 * level * (0.5 * 0.0025 + 0.5 * impact);
    const { inputs, notes, value } = stops.gapLossIfAllFire;
    const partOf = (name: string) => Number(inputs.find((input) => input.name === name)?.value);
    expect(partOf('slippageMoney')).toBeCloseTo(slippage, 6);
    expect(partOf('lossAtStops')).toBeCloseTo(1200 * last * 0.1, 6);
    expect(value).toBeCloseTo(1200 * last * 0.1 + slippage + partOf('gapMoney'), 6);
    expect(notes.map(({ code }) => code)).toEqual(['assumed-spread']);
  });

  it('counts gaps and no slippage where no volume is known, and says that this is part of it', () => {
    const series = seriesOf('ZZMC', closesOf(100, randomReturns(33, 600, 0.02)), { volume: null });
    const level = (series.close.at(-1) ?? Number.NaN) * 0.95;
    const { stops } = boardOf({
      pieces: [LONG, CASH],
      series: [series],
      stops: [stopOf({ rule: typed(level), level })],
    });
    const { value, coverageFraction, notes, inputs } = stops.gapLossIfAllFire;
    expect(value).toBeGreaterThan(stops.lossIfAllFire.value ?? Number.NaN);
    expect(coverageFraction).toBe(0);
    expect(notes).toEqual([{ code: 'partial-coverage', coverageFraction: 0 }]);
    expect(inputs).toContainEqual(expect.objectContaining({ name: 'holdingsWithSlippage', value: 0 }));
    expect(inputs).toContainEqual(expect.objectContaining({ name: 'holdingsWithGap', value: 1 }));
  });
});
