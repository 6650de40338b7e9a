import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { variationMarginNeed } from '../../../../shared/risk/hedge/variationMarginNeed';
import { aReturn, LAW } from '../../../support/laws';

describe('variationMarginNeed', () => {
  it('asks a short for cash in a rise and a long in a fall', () => {
    expect(variationMarginNeed(-60_400, 0.15)).toBeCloseTo(9060, 8);
    expect(variationMarginNeed(60_400, -0.15)).toBeCloseTo(9060, 8);
  });

  it('asks for nothing when the position gains or the index stands still', () => {
    expect(variationMarginNeed(-60_400, -0.15)).toBe(0);
    expect(variationMarginNeed(60_400, 0.15)).toBe(0);
    expect(variationMarginNeed(-60_400, 0)).toBe(0);
  });

  it('refuses numbers that are not finite', () => {
    expect(() => variationMarginNeed(Number.NaN, 0.1)).toThrow(InvariantError);
  });

  it('is needed on one side of the market only', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), aReturn, (notional, shock) => {
        const needs = variationMarginNeed(notional, shock) - variationMarginNeed(-notional, shock);
        expect(needs).toBeCloseTo(-notional * shock, 6);
      }),
      LAW,
    );
  });
});
