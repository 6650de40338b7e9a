import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CapitalYear, capitalLossNetting } from '../../../../shared/risk/tax/capitalLossNetting';
import { LAW } from '../../../support/laws';
import { TAX_2026 } from '../../../support/taxLots';

const YEAR: CapitalYear = Object.freeze({
  shortTerm: -9000,
  longTerm: 2000,
  carriedShortTerm: 0,
  carriedLongTerm: 0,
  lossLimit: TAX_2026.lossLimit.single,
});
const NOTHING = { taxedShortTerm: 0, taxedLongTerm: 0, deducted: 0, carriedShortTerm: 0, carriedLongTerm: 0 };
const netted = (change: Partial<CapitalYear>) => capitalLossNetting({ ...YEAR, ...change });

describe('capitalLossNetting', () => {
  it('gives acceptance row H4', () => {
    expect(capitalLossNetting(YEAR)).toEqual({ ...NOTHING, deducted: 3000, carriedShortTerm: 4000 });
  });

  it('deducts half as much from a married person who files separately', () => {
    const result = netted({ lossLimit: TAX_2026.lossLimit['married-separate'] });
    expect(result).toEqual({ ...NOTHING, deducted: 1500, carriedShortTerm: 5500 });
  });

  it('keeps the term of what it carries, the short-term loss going first', () => {
    expect(netted({ shortTerm: -2000, longTerm: -5000 })).toEqual({
      ...NOTHING,
      deducted: 3000,
      carriedLongTerm: 4000,
    });
    expect(netted({ shortTerm: 1000, longTerm: -5000 })).toEqual({
      ...NOTHING,
      deducted: 3000,
      carriedLongTerm: 1000,
    });
    expect(netted({ shortTerm: -4000, longTerm: -5000 })).toEqual({
      ...NOTHING,
      deducted: 3000,
      carriedShortTerm: 1000,
      carriedLongTerm: 5000,
    });
  });

  it('deducts a small loss whole', () => {
    expect(netted({ shortTerm: -500, longTerm: -700 })).toEqual({ ...NOTHING, deducted: 1200 });
  });

  it('taxes what gains are left at the rate of their term', () => {
    expect(netted({ shortTerm: 5000, longTerm: -2000 })).toEqual({ ...NOTHING, taxedShortTerm: 3000 });
    expect(netted({ shortTerm: -2000, longTerm: 5000 })).toEqual({ ...NOTHING, taxedLongTerm: 3000 });
    expect(netted({ shortTerm: 400, longTerm: 600 })).toEqual({ ...NOTHING, taxedShortTerm: 400, taxedLongTerm: 600 });
  });

  it('sets carried losses against gains of their own term first', () => {
    const result = netted({ shortTerm: 5000, longTerm: 1000, carriedShortTerm: 2000, carriedLongTerm: 4000 });
    expect(result).toEqual(NOTHING);
    expect(netted({ shortTerm: 0, longTerm: 0, carriedShortTerm: 1000, carriedLongTerm: 9000 })).toEqual({
      ...NOTHING,
      deducted: 3000,
      carriedLongTerm: 7000,
    });
  });

  it('refuses numbers that cannot be', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => netted({ shortTerm: bad })).toThrow(/gain/);
      expect(() => netted({ longTerm: bad })).toThrow(/gain/);
    }
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => netted({ carriedShortTerm: bad })).toThrow(/carried/);
      expect(() => netted({ carriedLongTerm: bad })).toThrow(/carried/);
      expect(() => netted({ lossLimit: bad })).toThrow(/carried/);
    }
    expect(netted({ lossLimit: 0 }).deducted).toBe(0);
  });

  it('conserves the total, and never carries and taxes at once', () => {
    const gain = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const carried = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(gain, gain, carried, carried, (shortTerm, longTerm, carriedShortTerm, carriedLongTerm) => {
        const year = { shortTerm, longTerm, carriedShortTerm, carriedLongTerm, lossLimit: 3000 };
        const result = capitalLossNetting(year);
        const taxed = result.taxedShortTerm + result.taxedLongTerm;
        const lost = result.deducted + result.carriedShortTerm + result.carriedLongTerm;
        expect(taxed - lost).toBeCloseTo(shortTerm + longTerm - carriedShortTerm - carriedLongTerm, 6);
        expect(Math.min(taxed, lost)).toBe(0);
        expect(Math.min(...Object.values(result))).toBeGreaterThanOrEqual(0);
      }),
      LAW,
    );
  });
});
