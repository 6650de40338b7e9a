import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf } from '../../../support/priceBuilder';

const MISSING = { code: 'missing-fx', from: 'EUR', to: 'USD' } as const;
const EURO = { symbol: 'ZZIN', quantity: '10', price: '20', value: '200', currency: 'EUR' } as const;
const DOLLARS = { symbol: 'CASH', kind: 'cash', quantity: '1000' } as const;

describe('currency', () => {
  it('converts at the rate of the day of the price, not of today', () => {
    const rate = seriesOf('EURUSD=X', [1.05, 1.1, 1.2], { lastDay: '2026-11-20' });
    const report = reportOf({ pieces: [{ ...EURO, priceDate: '2026-11-19' }, DOLLARS], series: [rate] });
    expect(report.holdings[0]?.value).toEqual({ ok: true, value: 200 * 1.1 });
    expect(report.totals.equity.value).toBeCloseTo(1220, 9);
  });

  it.each(['EURUSD=X', 'EURUSD'])('reads the pair under %s', (symbol) => {
    const report = reportOf({ pieces: [EURO], series: [seriesOf(symbol, [1.25])] });
    expect(report.holdings[0]?.value).toEqual({ ok: true, value: 250 });
  });

  it.each(['USDEUR=X', 'USDEUR'])('turns the inverse pair %s over', (symbol) => {
    const report = reportOf({ pieces: [EURO], series: [seriesOf(symbol, [0.8])] });
    expect(report.holdings[0]?.value).toEqual({ ok: true, value: 250 });
  });

  it('reads pence as hundredths of a pound', () => {
    const pence = { symbol: 'ZZLN', quantity: '100', price: '250', value: '25000', currency: 'GBX' } as const;
    expect(reportOf({ pieces: [pence], baseCurrency: 'GBP' }).holdings[0]?.value).toEqual({ ok: true, value: 250 });
    const inDollars = reportOf({ pieces: [pence], series: [seriesOf('GBPUSD=X', [1.3])] });
    expect(inDollars.holdings[0]?.value).toMatchObject({ ok: true });
    expect(inDollars.totals.equity.value).toBeCloseTo(325, 9);
  });

  it('never takes a missing rate for one: the holding is listed and left out of totals', () => {
    const report = reportOf({ pieces: [EURO, DOLLARS] });
    expect(report.holdings[0]).toMatchObject({
      value: { ok: false, problem: MISSING },
      price: { ok: true, value: 20 },
    });
    expect(report.holdings[0]?.flags).toContain('missing-fx');
    expect(report.excluded).toEqual([{ holdingId: 'h-1', symbol: 'ZZIN', fraction: null, problem: MISSING }]);
    expect(report.totals.equity).toMatchObject({ value: 1000, notes: [MISSING] });
    expect(report.liquidity.rows[0]?.value).toEqual({ ok: false, problem: MISSING });
  });

  it('has no rate before the first day of the series', () => {
    const rate = seriesOf('EURUSD=X', [1.1], { lastDay: '2026-11-19' });
    const report = reportOf({ pieces: [{ ...EURO, priceDate: '2026-11-18' }], series: [rate] });
    expect(report.holdings[0]?.value).toEqual({ ok: false, problem: MISSING });
  });

  it('adds the return of the currency to the return of the share', () => {
    const own = randomReturns(11, 300, 0.01);
    const foreign = randomReturns(12, 300, 0.005);
    const report = reportOf({
      pieces: [{ symbol: 'ZZIN', quantity: '10', currency: 'EUR' }],
      series: [seriesOf('ZZIN', closesOf(20, own)), seriesOf('EURUSD=X', closesOf(1.1, foreign))],
    });
    expect(report.risk.observations).toBe(300);
    report.risk.returns.forEach((value, day) => {
      expect(value).toBeCloseTo((1 + (own[day] ?? 0)) * (1 + (foreign[day] ?? 0)) - 1, 12);
    });
  });

  it('adds it to a proxy, too', () => {
    const market = randomReturns(13, 300);
    const foreign = randomReturns(14, 300, 0.005);
    const report = reportOf({
      pieces: [
        { symbol: 'ZZMC', quantity: '1', value: '1000', cap: 9e8 },
        { symbol: 'CASH', kind: 'cash', quantity: '9000', currency: 'EUR' },
      ],
      baseCurrency: 'EUR',
      series: [seriesOf('IWM', closesOf(200, market)), seriesOf('USDEUR=X', closesOf(0.9, foreign))],
    });
    const weight = (1000 * (closesOf(0.9, foreign).at(-1) ?? 0)) / (report.totals.equity.value ?? Number.NaN);
    expect(report.risk.returns[20]).toBeCloseTo(weight * ((1 + (market[20] ?? 0)) * (1 + (foreign[20] ?? 0)) - 1), 12);
  });

  it('moves foreign cash with its rate, and leaves cash of the base currency still', () => {
    const foreign = randomReturns(15, 300, 0.005);
    const report = reportOf({
      pieces: [
        { symbol: 'EUR', kind: 'cash', quantity: '1000', currency: 'EUR', priceDate: '2026-11-19' },
        { symbol: 'USD', kind: 'cash', quantity: '500', currency: 'USD' },
      ],
      series: [seriesOf('EURUSD=X', closesOf(1.1, foreign)), seriesOf('IWM', closesOf(200, randomReturns(16, 300)))],
    });
    const value = 1000 * (closesOf(1.1, foreign).at(-1) ?? 0);
    expect(report.risk.returns[20]).toBeCloseTo((value / (value + 500)) * (foreign[20] ?? 0), 12);
    expect(report.holdings.map((row) => row.treatment)).toEqual(['modelled', 'cash']);
    expect(report.holdings[1]?.riskShare).toEqual({ ok: true, value: 0 });
    const own = report.holdings[0]?.volatility;
    expect(own?.ok === true && own.value).toBeGreaterThan(0.05);
  });

  it('leaves foreign cash out by name where its rate is too short to move it', () => {
    const report = reportOf({
      pieces: [
        { symbol: 'EUR', kind: 'cash', quantity: '1000', currency: 'EUR', priceDate: '2026-11-19' },
        { symbol: 'ZZA', quantity: '10', cap: 9e8 },
      ],
      series: ['IWM', 'ZZA', 'EURUSD=X'].map((symbol, at) =>
        seriesOf(symbol, closesOf(1.1, randomReturns(at, symbol === 'EURUSD=X' ? 40 : 300))),
      ),
    });
    expect(report.excluded.map((row) => row.symbol)).toEqual(['EUR']);
    expect(report.excluded[0]?.problem.code).toBe('too-few-observations');
    expect(report.risk.observations).toBe(300);
  });

  it('converts a value that a file states at the day of the file', () => {
    const rising = Array.from({ length: 40 }, () => 0.001);
    const report = reportOf({
      pieces: [{ symbol: 'ZZE', quantity: '10', price: null, value: '1000', priceDate: '2026-11-10', currency: 'EUR' }],
      series: [seriesOf('EURUSD=X', closesOf(1.1, rising))],
    });
    expect(report.totals.equity.value).toBeCloseTo(1000 * 1.1 * 1.001 ** 31, 9);
  });
});
