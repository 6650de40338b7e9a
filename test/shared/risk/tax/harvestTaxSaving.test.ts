import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harvestTaxSaving } from '../../../../shared/risk/tax/harvestTaxSaving';
import { LAW } from '../../../support/laws';

const YEAR = Object.freeze({ shortTerm: 0, longTerm: 0, carriedShortTerm: 0, carriedLongTerm: 0, lossLimit: 3000 });
const RATES = Object.freeze({ shortTerm: 0.388, longTerm: 0.238, ordinary: 0.35 });
const CENT = 2;

describe('harvestTaxSaving', () => {
  it('saves the rate of the gains the loss sets off', () => {
    const loss = { amount: 5000, term: 'long' } as const;
    expect(harvestTaxSaving(loss, { ...YEAR, longTerm: 20_000 }, RATES)).toBeCloseTo(1190, CENT);
    expect(harvestTaxSaving(loss, { ...YEAR, shortTerm: 20_000 }, RATES)).toBeCloseTo(1940, CENT);
  });

  it('sets a loss against gains of its own term first', () => {
    const both = { ...YEAR, shortTerm: 4000, longTerm: 4000 };
    expect(harvestTaxSaving({ amount: 4000, term: 'long' }, both, RATES)).toBeCloseTo(4000 * 0.238, CENT);
    expect(harvestTaxSaving({ amount: 4000, term: 'short' }, both, RATES)).toBeCloseTo(4000 * 0.388, CENT);
    expect(harvestTaxSaving({ amount: 6000, term: 'short' }, both, RATES)).toBeCloseTo(4000 * 0.388 + 476, CENT);
  });

  it('saves the ordinary rate on the rest, up to the limit', () => {
    expect(harvestTaxSaving({ amount: 5000, term: 'short' }, YEAR, RATES)).toBeCloseTo(1050, CENT);
    expect(harvestTaxSaving({ amount: 2000, term: 'long' }, YEAR, RATES)).toBeCloseTo(700, CENT);
    expect(harvestTaxSaving({ amount: 2000, term: 'long' }, { ...YEAR, shortTerm: -3000 }, RATES)).toBe(0);
  });

  it('refuses a loss that is not an amount', () => {
    for (const amount of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => harvestTaxSaving({ amount, term: 'long' }, YEAR, RATES)).toThrow(/negative or not finite/);
    }
    expect(harvestTaxSaving({ amount: 0, term: 'long' }, YEAR, RATES)).toBe(0);
  });

  it('never saves more than the highest rate on the loss', () => {
    const gain = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    const amounts = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(gain, gain, amounts, fc.constantFrom('short' as const, 'long' as const), (s, l, amount, term) => {
        const saving = harvestTaxSaving({ amount, term }, { ...YEAR, shortTerm: s, longTerm: l }, RATES);
        expect(saving).toBeGreaterThanOrEqual(-1e-6);
        expect(saving).toBeLessThanOrEqual(amount * RATES.shortTerm + 1e-6);
      }),
      LAW,
    );
  });
});
