import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingProbability } from '../../../../shared/risk/reconstitution/crossingProbability';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const INPUTS = Object.freeze({ marketCap: 5e9, border: 4.6e9, volatility: 0.3, years: 0.5 });

/** From the Python standard library: `0.5 * erfc(-score / sqrt(2))`. */
const PRINTED = 0.6129433256709;

describe('crossingProbability', () => {
  it('gives the hand-worked case', () => {
    // ln(5/4.6) = 0.0833816; s sqrt(t) = 0.2121320; half the variance 0.0225; score 0.2869987
    expect(obtained(crossingProbability(INPUTS, 'above'))).toBeCloseTo(PRINTED, 10);
    expect(obtained(crossingProbability(INPUTS, 'below'))).toBeCloseTo(1 - PRINTED, 10);
  });

  it('is under one half at the border, because the median of a driftless walk sinks', () => {
    const half = obtained(crossingProbability({ ...INPUTS, marketCap: 4.6e9, volatility: 1, years: 1 }, 'above'));
    expect(half).toBeCloseTo(0.308537538725987, 12);
  });

  it('is certain without time or volatility, and counts the border as above', () => {
    for (const still of [{ years: 0 }, { volatility: 0 }]) {
      const at = (marketCap: number, side: 'above' | 'below') =>
        obtained(crossingProbability({ ...INPUTS, ...still, marketCap }, side));
      expect([at(4.7e9, 'above'), at(4.6e9, 'above'), at(4.5e9, 'above')]).toEqual([1, 1, 0]);
      expect([at(4.7e9, 'below'), at(4.6e9, 'below'), at(4.5e9, 'below')]).toEqual([0, 0, 1]);
    }
  });

  it('says which input makes no sense', () => {
    for (const input of ['marketCap', 'border'] as const) {
      for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
        expectProblem(crossingProbability({ ...INPUTS, [input]: value }, 'above'), {
          code: 'input-out-of-range',
          input,
          value,
        });
      }
    }
    for (const input of ['volatility', 'years'] as const) {
      for (const value of [-0.1, Number.NaN, Number.POSITIVE_INFINITY]) {
        expectProblem(crossingProbability({ ...INPUTS, [input]: value }, 'above'), {
          code: 'input-out-of-range',
          input,
          value,
        });
      }
    }
  });

  it('lies in [0, 1], adds up to one, rises with market value and knows no currency', () => {
    const value = fc.double({ min: 1e6, max: 1e12, noNaN: true });
    const spread = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(value, value, value, spread, spread, (one, other, border, volatility, years) => {
        const above = (marketCap: number, scale = 1) =>
          obtained(
            crossingProbability({ marketCap: marketCap * scale, border: border * scale, volatility, years }, 'above'),
          );
        const below = obtained(crossingProbability({ marketCap: one, border, volatility, years }, 'below'));
        expect(above(one)).toBeGreaterThanOrEqual(0);
        expect(above(one)).toBeLessThanOrEqual(1);
        expect(above(one) + below).toBeCloseTo(1, 12);
        expect(above(Math.max(one, other))).toBeGreaterThanOrEqual(above(Math.min(one, other)) - 1e-12);
        expect(above(one, 4)).toBe(above(one));
      }),
      LAW,
    );
  });
});
