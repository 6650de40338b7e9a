import { describe, expect, it } from 'vitest';
import { sizeClassByDollars } from '../../../../shared/risk/exposure/sizeClassByDollars';

const BANDS = Object.freeze({ mega: 200e9, large: 10e9, mid: 2e9, small: 300e6, micro: 50e6 });

describe('sizeClassByDollars', () => {
  it('counts the lower bound of a class as inside it, and a dollar less as the next one', () => {
    const bounds = [
      [200e9, 'mega', 'large'],
      [10e9, 'large', 'mid'],
      [2e9, 'mid', 'small'],
      [300e6, 'small', 'micro'],
      [50e6, 'micro', 'nano'],
    ] as const;
    for (const [bound, inside, below] of bounds) {
      expect(sizeClassByDollars(bound, BANDS)).toBe(inside);
      expect(sizeClassByDollars(bound - 1, BANDS)).toBe(below);
    }
  });

  it('follows the bands it is given', () => {
    expect(sizeClassByDollars(260e6, { ...BANDS, small: 250e6 })).toBe('small');
  });

  it('refuses to class a company without a market value', () => {
    for (const cap of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => sizeClassByDollars(cap, BANDS)).toThrow('size class without a market value');
    }
  });
});
