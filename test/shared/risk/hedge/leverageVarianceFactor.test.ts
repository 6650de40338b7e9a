import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { leverageVarianceFactor } from '../../../../shared/risk/hedge/leverageVarianceFactor';
import { LAW } from '../../../support/laws';
import { PRINTED_DECIMALS } from '../../../support/samples';

const VOLATILITY = fc.double({ min: 0, max: 2, noNaN: true });

describe('leverageVarianceFactor', () => {
  it('gives acceptance row G3', () => {
    const printed = [0.93941306, 0.82902912, 0.93941306, 0.82902912, 0.68728928];
    for (const [at, factor] of [2, 3, -1, -2, -3].entries()) {
      expect(leverageVarianceFactor(factor, 0.25, 1)).toBeCloseTo(printed[at] ?? Number.NaN, PRINTED_DECIMALS);
    }
  });

  it('grows with the holding time and the square of volatility', () => {
    expect(Math.log(leverageVarianceFactor(-2, 0.25, 6 / 252))).toBeCloseTo((-3 * 0.0625 * 6) / 252, 14);
    expect(leverageVarianceFactor(3, 0, 5)).toBe(1);
    expect(leverageVarianceFactor(3, 0.5, 0)).toBe(1);
  });

  it('refuses numbers out of range', () => {
    expect(() => leverageVarianceFactor(Number.NaN, 0.2, 1)).toThrow(InvariantError);
    expect(() => leverageVarianceFactor(2, -0.2, 1)).toThrow(InvariantError);
    expect(() => leverageVarianceFactor(2, Number.POSITIVE_INFINITY, 1)).toThrow(InvariantError);
    expect(() => leverageVarianceFactor(2, 0.2, -1)).toThrow(InvariantError);
    expect(() => leverageVarianceFactor(2, 0.2, Number.POSITIVE_INFINITY)).toThrow(InvariantError);
  });

  it('is one without leverage and never above one for a fund that is sold', () => {
    fc.assert(
      fc.property(VOLATILITY, fc.constantFrom(2, 3, -1, -2, -3), (volatility, factor) => {
        expect(leverageVarianceFactor(1, volatility, 1)).toBe(1);
        expect(leverageVarianceFactor(factor, volatility, 1)).toBeLessThanOrEqual(1);
      }),
      LAW,
    );
  });
});
