import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fatTailCorrection } from '../../../../shared/risk/liquidity/fatTailCorrection';
import { linearLiquidationMultiple } from '../../../../shared/risk/liquidity/linearLiquidationMultiple';
import { liquidityAdjustedValueAtRisk } from '../../../../shared/risk/liquidity/liquidityAdjustedValueAtRisk';
import { liquidityHorizonValueAtRisk } from '../../../../shared/risk/liquidity/liquidityHorizonValueAtRisk';
import { LAW } from '../../../support/laws';
import { PRINTED_DECIMALS } from '../../../support/samples';

const PRICE = Object.freeze({ meanReturn: 0, volatility: 0.025, confidence: 0.99, tailCorrection: 1 });
const SPREAD = Object.freeze({ meanFraction: 0.004, standardDeviation: 0.0015, multiple: 3 });
const NO_FRACTIONS = [-0.1, Number.NaN, Number.POSITIVE_INFINITY];

describe('liquidityAdjustedValueAtRisk', () => {
  it('gives acceptance row C11', () => {
    const { spreadCost, priceLoss, loss } = liquidityAdjustedValueAtRisk(PRICE, SPREAD);
    expect(spreadCost).toBeCloseTo(0.00425, PRINTED_DECIMALS);
    expect(priceLoss).toBeCloseTo(0.06074979 - 0.00425, PRINTED_DECIMALS);
    expect(loss).toBeCloseTo(0.06074979, PRINTED_DECIMALS);
  });

  it('takes a drift, a tail correction and another multiple into account', () => {
    // 1 - exp(0.001 - 1.2 * 2.3263479 * 0.025) + (0.004 + 2 * 0.0015) / 2
    const { loss } = liquidityAdjustedValueAtRisk(
      { ...PRICE, meanReturn: 0.001, tailCorrection: 1.2 },
      { ...SPREAD, multiple: 2 },
    );
    expect(loss).toBeCloseTo(0.06997770796, 10);
  });

  it('has a constant-spread version: no deviation, half the mean', () => {
    const constant = liquidityAdjustedValueAtRisk(PRICE, { ...SPREAD, standardDeviation: 0 });
    expect(constant.spreadCost).toBe(0.002);
    expect(liquidityAdjustedValueAtRisk(PRICE, { ...SPREAD, multiple: 0 })).toEqual(constant);
  });

  it('does not floor a price part that is a gain', () => {
    const { priceLoss, loss } = liquidityAdjustedValueAtRisk({ ...PRICE, meanReturn: 0.1, volatility: 0.001 }, SPREAD);
    expect(priceLoss).toBeLessThan(-0.09);
    expect(loss).toBeCloseTo(priceLoss + 0.00425, 15);
  });

  it('throws for numbers that are none', () => {
    for (const wrong of NO_FRACTIONS) {
      expect(() => liquidityAdjustedValueAtRisk({ ...PRICE, volatility: wrong }, SPREAD)).toThrow('volatility');
      expect(() => liquidityAdjustedValueAtRisk({ ...PRICE, tailCorrection: wrong }, SPREAD)).toThrow('tail');
      expect(() => liquidityAdjustedValueAtRisk(PRICE, { ...SPREAD, meanFraction: wrong })).toThrow('spread');
      expect(() => liquidityAdjustedValueAtRisk(PRICE, { ...SPREAD, standardDeviation: wrong })).toThrow('spread');
      expect(() => liquidityAdjustedValueAtRisk(PRICE, { ...SPREAD, multiple: wrong })).toThrow('spread');
    }
    expect(() => liquidityAdjustedValueAtRisk({ ...PRICE, meanReturn: Number.NaN }, SPREAD)).toThrow('mean return');
    expect(() => liquidityAdjustedValueAtRisk({ ...PRICE, tailCorrection: 0 }, SPREAD)).toThrow('tail');
    expect(() => liquidityAdjustedValueAtRisk({ ...PRICE, confidence: 1 }, SPREAD)).toThrow('quantile');
    expect(liquidityAdjustedValueAtRisk({ ...PRICE, volatility: 0 }, SPREAD).priceLoss).toBeCloseTo(0, 15);
  });

  it('is never below the price part, and never falls as spread or confidence rise', () => {
    const fraction = fc.double({ min: 0, max: 0.2, noNaN: true });
    const confidence = fc.double({ min: 0.51, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fraction, fraction, confidence, confidence, (volatility, meanFraction, one, other) => {
        const spread = { ...SPREAD, meanFraction };
        const at = (level: number) => liquidityAdjustedValueAtRisk({ ...PRICE, volatility, confidence: level }, spread);
        expect(at(one).loss).toBeGreaterThanOrEqual(at(one).priceLoss);
        expect(at(Math.max(one, other)).loss).toBeGreaterThanOrEqual(at(Math.min(one, other)).loss);
        const wider = { ...spread, meanFraction: meanFraction + 0.01 };
        expect(liquidityAdjustedValueAtRisk({ ...PRICE, volatility }, wider).loss).toBeGreaterThan(
          liquidityAdjustedValueAtRisk({ ...PRICE, volatility }, spread).loss,
        );
      }),
      LAW,
    );
  });
});

describe('fatTailCorrection', () => {
  it('is 1 for normal tails or without sensitivity, and wider for heavy ones', () => {
    expect(fatTailCorrection(3, 0.4)).toBe(1);
    expect(fatTailCorrection(9, 0)).toBe(1);
    expect(fatTailCorrection(6, 0.4)).toBeCloseTo(1.2772588722, 10);
    expect(fatTailCorrection(1.5, 0.4)).toBeCloseTo(0.7227411278, 10);
  });

  it('throws for a kurtosis no sample has', () => {
    for (const wrong of [0.99, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => fatTailCorrection(wrong, 0.4)).toThrow('kurtosis');
    for (const wrong of NO_FRACTIONS) expect(() => fatTailCorrection(4, wrong)).toThrow('sensitivity');
    expect(fatTailCorrection(1, 0.4)).toBeGreaterThan(0);
  });
});

describe('linearLiquidationMultiple', () => {
  it('gives acceptance row D25', () => {
    expect(linearLiquidationMultiple(5)).toBeCloseTo(1.4832397, PRINTED_DECIMALS);
  });

  it('is the root of the squares of what is left on each day', () => {
    for (const days of [1, 2, 3, 7, 20, 63]) {
      const left = Array.from({ length: days }, (_, sold) => ((days - sold) / days) ** 2);
      expect(linearLiquidationMultiple(days)).toBeCloseTo(Math.sqrt(left.reduce((sum, value) => sum + value)), 12);
    }
    expect(linearLiquidationMultiple(1)).toBe(1);
  });

  it('throws below one day', () => {
    for (const wrong of [0.99, 0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => linearLiquidationMultiple(wrong)).toThrow('days');
  });

  it('rises with the days', () => {
    const days = fc.double({ min: 1, max: 500, noNaN: true });
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)];
        expect(linearLiquidationMultiple(most)).toBeGreaterThanOrEqual(linearLiquidationMultiple(least));
      }),
      LAW,
    );
  });
});

describe('liquidityHorizonValueAtRisk', () => {
  const inputs = Object.freeze({
    dailyValueAtRisk: 0.04,
    daysToLiquidate: 5,
    spreadCost: 0.004,
    volumeFraction: 1,
    impactFraction: 0.02,
    impactFrom: 0.05,
  });

  it('adds the price part over the horizon, the spread and the impact', () => {
    const answer = liquidityHorizonValueAtRisk(inputs);
    expect(answer.horizonDays).toBe(5);
    expect(answer.multiple).toBeCloseTo(1.4832397, PRINTED_DECIMALS);
    expect(answer.priceLoss).toBeCloseTo(0.0593295879, 10);
    expect(answer.spreadCost).toBe(0.004);
    expect(answer.impactCost).toBe(0.02);
    expect(answer.loss).toBeCloseTo(0.0833295879, 10);
  });

  it('takes no sale to be quicker than a day', () => {
    const answer = liquidityHorizonValueAtRisk({ ...inputs, daysToLiquidate: 0.2 });
    expect(answer.horizonDays).toBe(1);
    expect(answer.priceLoss).toBe(0.04);
  });

  it('leaves out the impact of an order of at most 5 % of the volume', () => {
    expect(liquidityHorizonValueAtRisk({ ...inputs, volumeFraction: 0.05 }).impactCost).toBe(0);
    expect(liquidityHorizonValueAtRisk({ ...inputs, volumeFraction: 0.0501 }).impactCost).toBe(0.02);
  });

  it('passes a negative value at risk on as it is', () => {
    expect(liquidityHorizonValueAtRisk({ ...inputs, dailyValueAtRisk: -0.01 }).priceLoss).toBeLessThan(-0.01);
  });

  it('throws for numbers that are none', () => {
    for (const wrong of NO_FRACTIONS) {
      for (const key of ['daysToLiquidate', 'spreadCost', 'volumeFraction', 'impactFraction', 'impactFrom'] as const)
        expect(() => liquidityHorizonValueAtRisk({ ...inputs, [key]: wrong })).toThrow('days, volume or cost');
    }
    expect(() => liquidityHorizonValueAtRisk({ ...inputs, dailyValueAtRisk: Number.NaN })).toThrow('value at risk');
    expect(liquidityHorizonValueAtRisk({ ...inputs, spreadCost: 0, impactFraction: 0 }).loss).toBeGreaterThan(0);
  });

  it('is never below the daily loss, and never falls as the exit gets longer', () => {
    const days = fc.double({ min: 0, max: 250, noNaN: true });
    fc.assert(
      fc.property(days, days, fc.double({ min: 0, max: 0.3, noNaN: true }), (one, other, dailyValueAtRisk) => {
        const at = (daysToLiquidate: number) =>
          liquidityHorizonValueAtRisk({ ...inputs, dailyValueAtRisk, daysToLiquidate }).loss;
        expect(at(one)).toBeGreaterThanOrEqual(dailyValueAtRisk);
        expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)));
      }),
      LAW,
    );
  });
});
