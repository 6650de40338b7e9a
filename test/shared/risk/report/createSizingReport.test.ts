import { describe, expect, it } from 'vitest';
import type { Ceiling, CeilingMethod, SizingReport, SizingRequest } from '../../../../shared/report/sizing';
import { createSizingReport } from '../../../../shared/risk/report/createSizingReport';
import { annualisedVolatility } from '../../../../shared/risk/volatility/annualisedVolatility';
import { ewmaVolatility } from '../../../../shared/risk/volatility/ewmaVolatility';
import { obtained } from '../../../support/outcome';
import { inputOf, type Piece, type Scene, stopOf } from '../../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf } from '../../../support/priceBuilder';

/** Acceptance rows A1, A2, A3 and A8: 250,000 of equity, entry 42.50, stop 38.25, one percent. */

const CASH: Piece = { symbol: 'CASH', kind: 'cash', quantity: '250000' };
/** Every day's range is 1.35 around 42.50, so the ATR is 1.35; 180,000 shares a day. */
const STEADY = seriesOf('ZZNEW', new Array(80).fill(42.5), { range: 1.35 / 2 / 42.5, volume: 180_000 });
const REQUEST: SizingRequest = {
  symbol: 'zznew ',
  accountIds: null,
  side: 'long',
  entryPrice: 42.5,
  stop: { method: 'fixed-level', level: 38.25 },
  riskFraction: 0.01,
  costFraction: 0,
  kelly: null,
  assumedClass: 'large',
};

function sizing(request: Partial<SizingRequest> = {}, scene: Partial<Scene> = {}): SizingReport {
  const whole = { pieces: [CASH], series: [STEADY], settings: { exitDays: 3 }, ...scene };
  return createSizingReport({ ...REQUEST, ...request }, inputOf(whole));
}

function ceiling(report: SizingReport, method: CeilingMethod): Ceiling {
  const found = report.ceilings.find((row) => row.method === method);
  if (found === undefined) throw new Error(`no ceiling ${method}`);
  return found;
}

function number(cell: { readonly ok: boolean; readonly value?: number }): number {
  return cell.ok ? (cell.value ?? Number.NaN) : Number.NaN;
}

describe('the worksheet on the acceptance numbers', () => {
  it('gives 588 shares for a risk of one percent (A1)', () => {
    const row = ceiling(sizing(), 'fixed-fractional');
    expect(number(row.rawShares)).toBeCloseTo(588.23529412, 8);
    expect(row.shares).toEqual({ ok: true, value: 588 });
    expect(number(row.riskMoney)).toBeCloseTo(2499, 9);
    expect(number(row.weightFraction)).toBeCloseTo(0.09996, 12);
  });

  it('gives 580 with six cents of cost a share (A2)', () => {
    const row = ceiling(sizing({ costFraction: 0.06 / 42.5 }), 'fixed-fractional');
    expect(number(row.rawShares)).toBeCloseTo(580.04640371, 8);
    expect(number(row.shares)).toBe(580);
  });

  it('gives a Turtle unit of 1851 shares at an ATR of 1.35 (A3)', () => {
    const report = sizing();
    expect(number(report.atr)).toBeCloseTo(1.35, 12);
    expect(number(ceiling(report, 'percent-volatility').rawShares)).toBeCloseTo(1851.85185185, 8);
    expect(number(ceiling(report, 'percent-volatility').shares)).toBe(1851);
  });

  it('caps liquidity at 54,000 and weight at 294, which binds and is named (A8)', () => {
    const report = sizing();
    expect(number(ceiling(report, 'liquidity-cap').shares)).toBe(54_000);
    expect(number(ceiling(report, 'weight-cap').shares)).toBe(294);
    expect(report).toMatchObject({ binding: 'weight-cap', shares: { ok: true, value: 294 } });
    expect(number(report.value)).toBeCloseTo(294 * 42.5, 9);
    expect(number(report.weightFraction)).toBeCloseTo((294 * 42.5) / 250_000, 12);
    expect(number(report.riskMoney)).toBeCloseTo(294 * 4.25, 9);
  });

  it('takes the last close where no price is typed, and says of which day', () => {
    expect(sizing({ entryPrice: null })).toMatchObject({
      entryPrice: { ok: true, value: 42.5 },
      entryDate: '2026-11-19',
    });
    expect(sizing().entryDate).toBeNull();
  });
});

describe('ceilings that need data', () => {
  it('believe the larger of recent and weighted volatility, never below ten percent', () => {
    const returns = randomReturns(51, 300, 0.022);
    const series = seriesOf('ZZNEW', closesOf(42.5, returns), { volume: 180_000 });
    const believed = Math.max(
      obtained(annualisedVolatility(returns.slice(-60))),
      obtained(ewmaVolatility(returns, { decay: 0.94 })),
    );
    const report = sizing({}, { series: [series] });
    expect(number(report.volatility)).toBeCloseTo(believed, 10);
    expect(number(ceiling(report, 'volatility-target').rawShares)).toBeCloseTo(((0.1 / believed) * 250_000) / 42.5, 6);
    const calm = seriesOf('ZZNEW', closesOf(42.5, randomReturns(52, 300, 0.001)));
    expect(number(sizing({}, { series: [calm] }).volatility)).toBe(0.1);
  });

  it('are left out with their reason where a symbol has no prices', () => {
    const report = sizing({}, { series: [] });
    expect(ceiling(report, 'liquidity-cap').shares).toEqual({ ok: false, problem: { code: 'no-volume' } });
    expect(ceiling(report, 'percent-volatility').shares.ok).toBe(false);
    expect(number(ceiling(report, 'fixed-fractional').shares)).toBe(588);
    expect(report.binding).toBe('weight-cap');
    expect(report.notes).toContainEqual({ code: 'no-volume' });
  });

  it('let Kelly in only when asked, at half and at most a quarter of equity', () => {
    expect(sizing().ceilings.map((row) => row.method)).not.toContain('kelly');
    const asked = sizing({ kelly: { meanReturn: 0.5, riskFreeRate: 0.04 } });
    expect(number(ceiling(asked, 'kelly').rawShares)).toBeCloseTo((0.25 * 250_000) / 42.5, 6);
  });

  it('leave of the heat limit only what open positions have not used', () => {
    const held: Piece = { symbol: 'ZZA', quantity: '1000', value: '100000', price: '100', cap: 3e10 };
    const report = sizing(
      {},
      {
        pieces: [{ ...CASH, quantity: '150000' }, held],
        stops: [stopOf({ holdingId: 'h-2', rule: { method: 'fixed-level', level: 90 }, level: 90 })],
      },
    );
    expect(number(ceiling(report, 'heat-cap').rawShares)).toBeCloseTo((0.06 * 250_000 - 10_000) / 4.25, 8);
  });

  it('know that cash alone is no open risk', () => {
    expect(number(ceiling(sizing(), 'heat-cap').rawShares)).toBeCloseTo((0.06 * 250_000) / 4.25, 8);
  });
});

describe('size class', () => {
  it('comes from the instrument where the document knows it', () => {
    const known: Piece = { symbol: 'ZZNEW', quantity: '0', cap: 9e8 };
    expect(sizing({ assumedClass: null }, { pieces: [CASH, known] })).toMatchObject({
      sizeClass: 'small',
      sizeClassAssumed: false,
      sizeMultiplier: 0.77,
      weightCapFraction: 0.03,
    });
  });

  it('is labelled as assumed where it is not known', () => {
    expect(sizing({ assumedClass: null })).toMatchObject({ sizeClass: 'small', sizeClassAssumed: true });
    expect(sizing({ assumedClass: 'micro' })).toMatchObject({
      sizeClass: 'micro',
      sizeClassAssumed: true,
      weightCapFraction: 0.015,
    });
  });

  it('scales budgets of risk and no cap', () => {
    const report = sizing({ assumedClass: 'small' });
    expect(number(ceiling(report, 'fixed-fractional').rawShares)).toBeCloseTo(588.23529412 * 0.77, 6);
    expect(ceiling(report, 'fixed-fractional').scaled).toBe(true);
    expect(ceiling(report, 'weight-cap').scaled).toBe(false);
    expect(number(ceiling(report, 'weight-cap').shares)).toBe(176);
  });
});

describe('a plan that is turned down', () => {
  it('has its stop inside the noise of a day', () => {
    const report = sizing({ stop: { method: 'fixed-level', level: 42.3 } });
    expect(report.shares).toEqual({
      ok: false,
      problem: { code: 'stop-inside-noise', distance: expect.closeTo(0.2, 9), least: expect.closeTo(0.3375, 9) },
    });
    expect(report.binding).toBeNull();
  });

  it('has its stop on the wrong side', () => {
    const problem = { code: 'stop-wrong-side', price: 42.5, stop: 45 };
    expect(sizing({ stop: { method: 'fixed-level', level: 45 } }).shares).toEqual({ ok: false, problem });
    expect(sizing({ side: 'short', stop: { method: 'fixed-level', level: 45 } }).shares.ok).toBe(true);
  });

  it('stands on no equity', () => {
    const report = sizing({}, { pieces: [{ ...CASH, quantity: '-5' }] });
    expect(report.equity).toEqual({ ok: true, value: -5 });
    expect(report.shares).toEqual({ ok: true, value: 0 });
    expect(report.binding).toBeNull();
    expect(report.notes).toContainEqual({ code: 'no-equity', equity: -5 });
  });

  it('has no price', () => {
    expect(sizing({ entryPrice: null }, { series: [] }).shares).toEqual({ ok: false, problem: { code: 'no-price' } });
  });
});

describe('a symbol in other money or with a multiplier', () => {
  it('is converted at the last rate', () => {
    const foreign: Piece = { symbol: 'ZZNEW', quantity: '0', cap: 3e10, currency: 'EUR' };
    const report = sizing({}, { pieces: [CASH, foreign], series: [STEADY, seriesOf('EURUSD=X', [1.25])] });
    expect(number(ceiling(report, 'fixed-fractional').rawShares)).toBeCloseTo(588.23529412 / 1.25, 6);
  });

  it('without a rate has no size rather than a wrong one', () => {
    const foreign: Piece = { symbol: 'ZZNEW', quantity: '0', cap: 3e10, currency: 'EUR' };
    expect(sizing({}, { pieces: [CASH, foreign] }).shares).toEqual({
      ok: false,
      problem: { code: 'missing-fx', from: 'EUR', to: 'USD' },
    });
  });

  it('counts a future by its contract, in the dollar class most of its index is in', () => {
    const future: Piece = { symbol: 'M2KZ6', kind: 'index-future', quantity: '0', multiplier: 1 };
    const report = sizing(
      { symbol: 'M2KZ6', entryPrice: 3020, stop: { method: 'fixed-level', level: 2920 } },
      { pieces: [CASH, future] },
    );
    expect(number(ceiling(report, 'fixed-fractional').rawShares)).toBeCloseTo((2500 / (100 * 5)) * 0.9, 9);
  });
});

describe('the gap beyond the stop', () => {
  it('adds to the loss a share, never takes from it', () => {
    const returns = randomReturns(53, 400, 0.02);
    const report = sizing(
      { entryPrice: null, stop: { method: 'fixed-percent', fraction: 0.08 } },
      {
        series: [seriesOf('ZZNEW', closesOf(42.5, returns))],
      },
    );
    expect(number(report.gapLoss)).toBeGreaterThanOrEqual(0);
  });
});
