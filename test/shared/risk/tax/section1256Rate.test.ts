import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { section1256Rate } from '../../../../shared/risk/tax/section1256Rate';
import { LAW } from '../../../support/laws';
import { PRINTED_DECIMALS } from '../../../support/samples';
import { TAX_2026 } from '../../../support/taxLots';

const { longTermFraction } = TAX_2026.section1256;

describe('section1256Rate', () => {
  it('gives acceptance row H5', () => {
    expect(section1256Rate({ shortTerm: 0.37, longTerm: 0.2 }, longTermFraction)).toBeCloseTo(0.268, PRINTED_DECIMALS);
    const withSurcharge = { shortTerm: 0.37 + 0.038, longTerm: 0.2 + 0.038 };
    expect(section1256Rate(withSurcharge, longTermFraction)).toBeCloseTo(0.306, PRINTED_DECIMALS);
  });

  it('refuses rates outside 0 to 1', () => {
    for (const bad of [-0.01, 1.01, Number.NaN]) {
      expect(() => section1256Rate({ shortTerm: bad, longTerm: 0.2 }, 0.6)).toThrow(/outside/);
      expect(() => section1256Rate({ shortTerm: 0.37, longTerm: bad }, 0.6)).toThrow(/outside/);
      expect(() => section1256Rate({ shortTerm: 0.37, longTerm: 0.2 }, bad)).toThrow(/outside/);
    }
    expect(section1256Rate({ shortTerm: 1, longTerm: 0 }, 0)).toBe(1);
    expect(section1256Rate({ shortTerm: 0, longTerm: 1 }, 1)).toBe(1);
  });

  it('lies between the two rates', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(rate, rate, rate, (shortTerm, longTerm, fraction) => {
        const blended = section1256Rate({ shortTerm, longTerm }, fraction);
        expect(blended).toBeGreaterThanOrEqual(Math.min(shortTerm, longTerm) - 1e-12);
        expect(blended).toBeLessThanOrEqual(Math.max(shortTerm, longTerm) + 1e-12);
      }),
      LAW,
    );
  });
});
