import { describe, expect, it } from 'vitest';
import { lowerBasisCost } from '../../../../shared/risk/tax/lowerBasisCost';

const LATER = Object.freeze({ rate: 0.15, discountRate: 0.04, years: 5 });

describe('lowerBasisCost', () => {
  it('is the later tax in the money of today', () => {
    expect(lowerBasisCost(5000, LATER)).toBeCloseTo(616.4453, 4);
    expect(lowerBasisCost(5000, { ...LATER, years: 0 })).toBe(750);
    expect(lowerBasisCost(5000, { ...LATER, rate: 0 })).toBe(0);
  });

  it('refuses numbers that cannot be', () => {
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => lowerBasisCost(bad, LATER)).toThrow(/loss/);
      expect(() => lowerBasisCost(1, { ...LATER, discountRate: bad })).toThrow(/discount/);
      expect(() => lowerBasisCost(1, { ...LATER, years: bad })).toThrow(/years/);
    }
    for (const bad of [-0.01, 1.01, Number.NaN]) {
      expect(() => lowerBasisCost(1, { ...LATER, rate: bad })).toThrow(/rate outside/);
    }
    expect(lowerBasisCost(0, { ...LATER, rate: 1 })).toBe(0);
  });
});
