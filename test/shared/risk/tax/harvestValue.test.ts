import { describe, expect, it } from 'vitest';
import { harvestValue } from '../../../../shared/risk/tax/harvestValue';

const AMOUNTS = Object.freeze({ taxSaving: 5000 * 0.238, roundTripCost: 0.004 * 20_000, lowerBasisCost: 0 });

describe('harvestValue', () => {
  it('gives acceptance row H7', () => {
    expect(harvestValue(AMOUNTS)).toBeCloseTo(1110, 10);
  });

  it('takes the later tax off and can be negative', () => {
    expect(harvestValue({ ...AMOUNTS, lowerBasisCost: 1200 })).toBeCloseTo(-90, 10);
  });

  it('refuses amounts that are not amounts', () => {
    for (const name of ['taxSaving', 'roundTripCost', 'lowerBasisCost']) {
      for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(() => harvestValue({ ...AMOUNTS, [name]: bad })).toThrow(/amount is negative/);
      }
    }
    expect(harvestValue({ taxSaving: 0, roundTripCost: 0, lowerBasisCost: 0 })).toBe(0);
  });
});
