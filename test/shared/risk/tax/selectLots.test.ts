import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum } from '../../../../shared/math/compensatedSum';
import { isoDateOf } from '../../../../shared/model/isoDate';
import { realisedGains } from '../../../../shared/risk/tax/realisedGains';
import { type LotMethod, type LotSale, selectLots } from '../../../../shared/risk/tax/selectLots';
import type { TaxLot } from '../../../../shared/risk/tax/taxLot';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { H1_LOTS, taxLot } from '../../../support/taxLots';

const SALE: LotSale = Object.freeze({ quantity: 150, pricePerShare: 38, sold: '2026-11-20' });
const FIFO = 'fifo';

const used = (method: LotMethod, lots: readonly TaxLot[] = H1_LOTS, sale = SALE) =>
  obtained(selectLots(lots, sale, method)).map(({ lot, quantity }) => [lot.id, quantity]);

describe('selectLots', () => {
  it('takes the lots of acceptance row H1', () => {
    expect(used('fifo')).toEqual([
      ['a', 100],
      ['b', 50],
    ]);
    expect(used('hifo')).toEqual([
      ['b', 100],
      ['c', 50],
    ]);
  });

  it('takes the newest first, and the least taxed first', () => {
    expect(used('lifo')).toEqual([
      ['c', 100],
      ['b', 50],
    ]);
    expect(used('min-tax')).toEqual([
      ['c', 100],
      ['b', 50],
    ]);
  });

  it('does not depend on the order of the lots', () => {
    expect(used(FIFO, H1_LOTS.toReversed())).toEqual(used(FIFO));
  });

  it('takes the oldest of equal costs first, and counts a wash adjustment as cost', () => {
    const young = taxLot({ id: 'young', acquired: '2025-01-02' });
    const old = taxLot({ id: 'old', acquired: '2024-01-02' });
    const raised = taxLot({ id: 'raised', acquired: '2026-01-02', basisPerShare: 25, washAdjustmentPerShare: 6 });
    const ids = used('hifo', [young, old, raised], { ...SALE, quantity: 300 }).map(([id]) => id);
    expect(ids).toEqual(['raised', 'old', 'young']);
  });

  it('leaves out lots bought after the sale', () => {
    expect(used(FIFO, H1_LOTS, { ...SALE, quantity: 100, sold: '2025-08-14' })).toEqual([['a', 100]]);
    expect(used(FIFO, H1_LOTS, { ...SALE, quantity: 200, sold: '2025-08-15' })).toHaveLength(2);
    expectProblem(selectLots(H1_LOTS, { ...SALE, sold: '2025-08-14' }, FIFO), {
      code: 'not-enough-shares',
      have: 100,
      need: 150,
    });
  });

  it('sells every share and not one more', () => {
    expect(used(FIFO, H1_LOTS, { ...SALE, quantity: 300 })).toHaveLength(3);
    expect(used(FIFO, H1_LOTS, { ...SALE, quantity: 100 })).toEqual([['a', 100]]);
    const problem = { code: 'not-enough-shares', have: 300, need: 300.001 } as const;
    expectProblem(selectLots(H1_LOTS, { ...SALE, quantity: 300.001 }, FIFO), problem);
    expectProblem(selectLots([], SALE, FIFO), { code: 'not-enough-shares', have: 0, need: 150 });
  });

  it('does not miss the hair that binary fractions lose', () => {
    const lots = [taxLot({ id: 'x', quantity: 0.7 }), taxLot({ id: 'y', quantity: 0.1 })];
    expect(used(FIFO, lots, { ...SALE, quantity: 0.8 })).toHaveLength(2);
    const tenths = [taxLot({ id: 'x', quantity: 0.1 }), taxLot({ id: 'y', quantity: 0.2 }), taxLot({ id: 'z' })];
    expect(used(FIFO, tenths, { ...SALE, quantity: 0.1 + 0.2 })).toHaveLength(2);
  });

  it('refuses a sale that cannot be', () => {
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => selectLots(H1_LOTS, { ...SALE, quantity: bad }, FIFO)).toThrow(/without shares/);
    }
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => selectLots(H1_LOTS, { ...SALE, pricePerShare: bad }, FIFO)).toThrow(/price/);
    }
    expect(used(FIFO, H1_LOTS, { ...SALE, pricePerShare: 0 })).toHaveLength(2);
  });

  it('conserves shares, and highest cost never realises more than first in first out', () => {
    const aLot = fc.record({
      acquired: fc.integer({ min: 15_000, max: 20_000 }).map(isoDateOf),
      quantity: fc.integer({ min: 1, max: 500 }),
      basisPerShare: fc.double({ min: 0, max: 200, noNaN: true }),
    });
    const methods: readonly LotMethod[] = ['fifo', 'lifo', 'hifo', 'min-tax'];
    fc.assert(
      fc.property(
        fc.array(aLot, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (rows, share) => {
          const lots = rows.map((row, at) => taxLot({ id: `lot-${at}`, ...row }));
          const quantity = share * compensatedSum(lots.map((lot) => lot.quantity));
          const sale = { ...SALE, quantity };
          const gains = methods.map((method) => {
            const parts = obtained(selectLots(lots, sale, method));
            expect(Math.abs(compensatedSum(parts.map((part) => part.quantity)) - quantity)).toBeLessThan(
              quantity * 2e-9,
            );
            expect(new Set(parts.map(({ lot }) => lot.id)).size).toBe(parts.length);
            return compensatedSum(realisedGains(parts, sale).map(({ gain }) => gain));
          });
          const [fifo = 0, , hifo = 0] = gains;
          expect(hifo).toBeLessThanOrEqual(fifo + 1e-6 * (1 + quantity));
        },
      ),
      LAW,
    );
  });
});
