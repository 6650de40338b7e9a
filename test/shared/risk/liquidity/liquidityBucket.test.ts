import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liquidityBucket } from '../../../../shared/risk/liquidity/liquidityBucket';
import { tickFlooredSpread } from '../../../../shared/risk/liquidity/tickFlooredSpread';
import { isLowTurnover, turnoverRatio } from '../../../../shared/risk/liquidity/turnoverRatio';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const BOUNDS = Object.freeze({ highlyLiquidDays: 3, sevenCalendarDays: 5, significantImpact: 0.05 });
const SHARE = Object.freeze({ daysToLiquidate: 0.4, settlementDays: 1, impactFraction: 0.001 });
const NO_SIZES = [-1, Number.NaN, Number.POSITIVE_INFINITY];

describe('liquidityBucket', () => {
  const bucketOf = (daysToLiquidate: number) => liquidityBucket({ ...SHARE, daysToLiquidate }, BOUNDS);

  it('counts whole days from today and the settlement after them', () => {
    expect(bucketOf(0.4)).toBe('highly-liquid');
    expect(bucketOf(3)).toBe('highly-liquid');
    expect(bucketOf(3.1)).toBe('moderately-liquid');
    expect(bucketOf(5)).toBe('moderately-liquid');
    expect(bucketOf(5.1)).toBe('less-liquid');
    expect(bucketOf(6)).toBe('less-liquid');
    expect(bucketOf(6.1)).toBe('illiquid');
  });

  it('files cash first, and what settles late as less liquid', () => {
    expect(liquidityBucket({ daysToLiquidate: 0, settlementDays: 0, impactFraction: 0 }, BOUNDS)).toBe('highly-liquid');
    expect(liquidityBucket({ ...SHARE, settlementDays: 3 }, BOUNDS)).toBe('highly-liquid');
    expect(liquidityBucket({ ...SHARE, settlementDays: 4 }, BOUNDS)).toBe('moderately-liquid');
    expect(liquidityBucket({ ...SHARE, settlementDays: 6 }, BOUNDS)).toBe('less-liquid');
    expect(liquidityBucket({ ...SHARE, settlementDays: 30 }, BOUNDS)).toBe('less-liquid');
  });

  it('calls a sale that moves the price illiquid, however quick', () => {
    expect(liquidityBucket({ ...SHARE, impactFraction: 0.05 }, BOUNDS)).toBe('highly-liquid');
    expect(liquidityBucket({ ...SHARE, impactFraction: 0.051 }, BOUNDS)).toBe('illiquid');
  });

  it('throws for numbers that are none', () => {
    for (const wrong of [-1, Number.NaN]) {
      expect(() => liquidityBucket({ ...SHARE, daysToLiquidate: wrong }, BOUNDS)).toThrow('bucket');
      expect(() => liquidityBucket({ ...SHARE, settlementDays: wrong }, BOUNDS)).toThrow('bucket');
      expect(() => liquidityBucket({ ...SHARE, impactFraction: wrong }, BOUNDS)).toThrow('bucket');
      expect(() => liquidityBucket(SHARE, { ...BOUNDS, significantImpact: wrong })).toThrow('bucket');
    }
  });

  it('never gets better with more days', () => {
    const order = ['highly-liquid', 'moderately-liquid', 'less-liquid', 'illiquid'];
    const days = fc.double({ min: 0, max: 12, noNaN: true });
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [early, late] = [bucketOf(Math.min(one, other)), bucketOf(Math.max(one, other))];
        expect(order.indexOf(late)).toBeGreaterThanOrEqual(order.indexOf(early));
      }),
      LAW,
    );
  });
});

describe('turnoverRatio', () => {
  it('is the share of the company traded in a day', () => {
    expect(obtained(turnoverRatio(2e6, 5e8))).toBe(0.004);
    expect(obtained(turnoverRatio(0, 5e8))).toBe(0);
  });

  it('is unknown without a market value', () => {
    expectProblem(turnoverRatio(2e6, 0), { code: 'no-market-cap' });
    expectProblem(turnoverRatio(2e6, -1), { code: 'no-market-cap' });
  });

  it('throws for numbers that are none', () => {
    for (const wrong of NO_SIZES) expect(() => turnoverRatio(wrong, 5e8)).toThrow('volume');
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => turnoverRatio(1, wrong)).toThrow('market');
  });

  it('is flagged below a tenth of a percent a day, not at it', () => {
    expect(isLowTurnover(0.0009, 0.001)).toBe(true);
    expect(isLowTurnover(0.001, 0.001)).toBe(false);
    expect(isLowTurnover(0, 0)).toBe(false);
    expect(() => isLowTurnover(-0.1, 0.001)).toThrow('turnover');
    expect(() => isLowTurnover(0.1, Number.NaN)).toThrow('turnover');
  });
});

describe('tickFlooredSpread', () => {
  it('is the table where a tick is narrower, and the tick where it is not', () => {
    expect(tickFlooredSpread(0.01, 20, 0.01)).toBe(0.01);
    expect(tickFlooredSpread(0.01, 0.5, 0.01)).toBe(0.02);
    expect(tickFlooredSpread(0, 100, 0.01)).toBe(0.0001);
  });

  it('throws for numbers that are none', () => {
    for (const wrong of NO_SIZES) {
      expect(() => tickFlooredSpread(wrong, 20, 0.01)).toThrow('spread');
      expect(() => tickFlooredSpread(0.01, wrong, 0.01)).toThrow('price');
      expect(() => tickFlooredSpread(0.01, 20, wrong)).toThrow('tick');
    }
    expect(() => tickFlooredSpread(0.01, 0, 0.01)).toThrow('price');
    expect(() => tickFlooredSpread(0.01, 20, 0)).toThrow('tick');
  });
});
