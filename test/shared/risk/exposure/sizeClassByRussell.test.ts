import { describe, expect, it } from 'vitest';
import { sizeClassByRussell } from '../../../../shared/risk/exposure/sizeClassByRussell';

const RANK_DAY_2025 = Object.freeze({ large: 4.6e9, floor: 119e6 });

describe('sizeClassByRussell', () => {
  it('counts each break-point as inside the class above it', () => {
    expect(sizeClassByRussell(4.6e9, RANK_DAY_2025)).toBe('large');
    expect(sizeClassByRussell(4.6e9 - 1, RANK_DAY_2025)).toBe('small');
    expect(sizeClassByRussell(119e6, RANK_DAY_2025)).toBe('small');
    expect(sizeClassByRussell(119e6 - 1, RANK_DAY_2025)).toBe('micro');
  });

  it('refuses to class a company without a market value', () => {
    for (const cap of [0, -1, Number.NaN])
      expect(() => sizeClassByRussell(cap, RANK_DAY_2025)).toThrow('size class without a market value');
  });
});
