import { describe, expect, it } from 'vitest';
import { realisedGains } from '../../../../shared/risk/tax/realisedGains';
import { selectLots } from '../../../../shared/risk/tax/selectLots';
import { obtained } from '../../../support/outcome';
import { H1_LOTS, taxLot } from '../../../support/taxLots';

const SALE = Object.freeze({ quantity: 150, pricePerShare: 38, sold: '2026-11-20' });

function realised(method: 'fifo' | 'hifo') {
  const parts = obtained(selectLots(H1_LOTS, SALE, method));
  return realisedGains(parts, SALE).map(({ quantity, gain, term }) => [quantity, gain, term]);
}

describe('realisedGains', () => {
  it('gives acceptance row H1', () => {
    expect(realised('fifo')).toEqual([
      [100, 800, 'long'],
      [50, -500, 'long'],
    ]);
    expect(realised('hifo')).toEqual([
      [100, -1000, 'long'],
      [50, -150, 'short'],
    ]);
  });

  it('shows proceeds and basis, with the loss a wash sale added', () => {
    const lot = taxLot({ washAdjustmentPerShare: 2 });
    expect(realisedGains([{ lot, quantity: 10 }], SALE)).toEqual([
      { lotId: 'lot-1', quantity: 10, proceeds: 380, basis: 320, gain: 60, term: 'long' },
    ]);
  });

  it('sells on the day of the purchase and not before', () => {
    const part = { lot: taxLot({ acquired: '2026-11-20' }), quantity: 1 };
    expect(realisedGains([part], SALE)[0]?.term).toBe('short');
    expect(() => realisedGains([part], { ...SALE, sold: '2026-11-19' })).toThrow(/after the sale/);
  });

  it('refuses parts and prices that cannot be', () => {
    for (const quantity of [0, -1, 100.5, Number.NaN]) {
      expect(() => realisedGains([{ lot: taxLot(), quantity }], SALE)).toThrow(/does not hold/);
    }
    expect(realisedGains([{ lot: taxLot(), quantity: 100 }], SALE)).toHaveLength(1);
    for (const pricePerShare of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => realisedGains([], { ...SALE, pricePerShare })).toThrow(/price/);
    }
    expect(realisedGains([{ lot: taxLot(), quantity: 1 }], { ...SALE, pricePerShare: 0 })[0]?.gain).toBe(-30);
  });
});
