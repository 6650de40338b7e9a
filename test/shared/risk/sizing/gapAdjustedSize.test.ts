import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedFractional } from '../../../../shared/risk/sizing/fixedFractional';
import { gapAdjustedSize } from '../../../../shared/risk/sizing/gapAdjustedSize';
import { minimumTicket } from '../../../../shared/risk/sizing/minimumTicket';
import { LAW } from '../../../support/laws';
import { obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const PLAN = Object.freeze({
  equity: 250_000,
  riskFraction: 0.01,
  price: 42.5,
  riskPerShare: 4.25,
  expectedOvershoot: 0.02,
  expectedShortfall: 0.08,
});

describe('gapAdjustedSize', () => {
  it('adds the expected overshoot to the risk of a share', () => {
    const answer = gapAdjustedSize(PLAN);
    expect(answer).not.toHaveProperty('notes');
    const { rawShares, binding, effectiveRisk } = obtained(answer);
    expect(rawShares).toBeCloseTo(490.19607843, PRINTED_DECIMALS);
    expect(effectiveRisk).toBeCloseTo(5.1, 12);
    expect(binding).toBe('overshoot');
  });

  it('takes the expected shortfall where that loses more', () => {
    const { rawShares, binding, effectiveRisk } = obtained(gapAdjustedSize({ ...PLAN, expectedShortfall: 0.2 }));
    expect(rawShares).toBeCloseTo(2500 / 8.5, 10);
    expect(effectiveRisk).toBe(8.5);
    expect(binding).toBe('expected-shortfall');
  });

  it('is the size of acceptance row A1 without gaps', () => {
    const calm = { ...PLAN, expectedOvershoot: 0, expectedShortfall: 0.1 };
    const { rawShares, binding } = obtained(gapAdjustedSize(calm));
    expect(rawShares).toBeCloseTo(588.23529412, PRINTED_DECIMALS);
    expect(binding).toBe('overshoot');
  });

  it('says when the shortfall is unknown or no loss, and lets the overshoot decide', () => {
    expect(gapAdjustedSize({ ...PLAN, expectedShortfall: null })).toMatchObject({
      value: { binding: 'overshoot' },
      notes: [{ code: 'input-missing', input: 'expected-shortfall' }],
    });
    for (const value of [0, -0.01]) {
      expect(gapAdjustedSize({ ...PLAN, expectedShortfall: value })).toMatchObject({
        value: { binding: 'overshoot', effectiveRisk: 5.1 },
        notes: [{ code: 'input-out-of-range', input: 'expected-shortfall', value }],
      });
    }
  });

  it('buys nothing without equity, and throws for numbers that are none', () => {
    expect(obtained(gapAdjustedSize({ ...PLAN, equity: 0 })).rawShares).toBe(0);
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => gapAdjustedSize({ ...PLAN, price: wrong })).toThrow('price');
      expect(() => gapAdjustedSize({ ...PLAN, riskPerShare: wrong })).toThrow('risk is not');
    }
    for (const wrong of [-0.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => gapAdjustedSize({ ...PLAN, expectedOvershoot: wrong })).toThrow('overshoot');
    expect(() => gapAdjustedSize({ ...PLAN, equity: -1 })).toThrow('equity, fraction or risk out of range');
    expect(() => gapAdjustedSize({ ...PLAN, expectedShortfall: Number.NaN })).toThrow(
      'equity, fraction or risk out of range',
    );
  });

  it('never exceeds the size of the plain stop, nor that of the shortfall', () => {
    const fraction = fc.double({ min: 0.0001, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(fraction, fraction, fraction, (stop, expectedOvershoot, expectedShortfall) => {
        const riskPerShare = stop * PLAN.price;
        const { rawShares } = obtained(
          gapAdjustedSize({ ...PLAN, riskPerShare, expectedOvershoot, expectedShortfall }),
        );
        expect(rawShares).toBeLessThanOrEqual(fixedFractional({ ...PLAN, riskPerShare }));
        const shortfall = fixedFractional({ ...PLAN, riskPerShare: PLAN.price * expectedShortfall });
        expect(rawShares).toBeLessThanOrEqual(shortfall);
      }),
      LAW,
    );
  });
});

describe('minimumTicket', () => {
  const limits = Object.freeze({ leastValue: 500, mostCostFraction: 0.005 });

  it('lets a trade pass at both bounds', () => {
    expect(minimumTicket({ value: 500, cost: 2.5 }, limits)).toBeNull();
    expect(minimumTicket({ value: -500, cost: 2.5 }, limits)).toBeNull();
  });

  it('turns down what is too small, a short by its size, and then what costs too much', () => {
    expect(minimumTicket({ value: 499.99, cost: 0 }, limits)).toBe('too-small');
    expect(minimumTicket({ value: -400, cost: 50 }, limits)).toBe('too-small');
    expect(minimumTicket({ value: 1000, cost: 6 }, limits)).toBe('too-costly');
    expect(minimumTicket({ value: 0, cost: 0 }, { ...limits, leastValue: 0 })).toBe('too-small');
    expect(minimumTicket({ value: 1, cost: 0 }, { ...limits, leastValue: 0 })).toBeNull();
  });

  it('throws for numbers that are none', () => {
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => minimumTicket({ value: 1000, cost: wrong }, limits)).toThrow('cost or limit');
      expect(() => minimumTicket({ value: 1000, cost: 1 }, { ...limits, leastValue: wrong })).toThrow('cost or limit');
      expect(() => minimumTicket({ value: 1, cost: 1 }, { ...limits, mostCostFraction: wrong })).toThrow(
        'cost or limit',
      );
    }
    expect(() => minimumTicket({ value: Number.NaN, cost: 1 }, limits)).toThrow('value');
  });
});
