import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum } from '../../../../shared/math/compensatedSum';
import { averageCostLots } from '../../../../shared/risk/tax/averageCostLots';
import { type TaxLot, taxBasisPerShare } from '../../../../shared/risk/tax/taxLot';
import { LAW } from '../../../support/laws';
import { taxLot } from '../../../support/taxLots';

const totalBasis = (lots: readonly TaxLot[]) => compensatedSum(lots.map((lot) => lot.quantity * taxBasisPerShare(lot)));

describe('averageCostLots', () => {
  it('gives every share the average basis and keeps days and quantities', () => {
    const lots = [taxLot({ id: 'a', quantity: 100 }), taxLot({ id: 'b', quantity: 300, basisPerShare: 50 })];
    expect(averageCostLots(Object.freeze(lots) as TaxLot[])).toEqual([
      taxLot({ id: 'a', quantity: 100, basisPerShare: 45 }),
      taxLot({ id: 'b', quantity: 300, basisPerShare: 45 }),
    ]);
  });

  it('takes a wash adjustment into the average', () => {
    const [lot] = averageCostLots([taxLot({ washAdjustmentPerShare: 4 })]);
    expect(lot).toMatchObject({ basisPerShare: 34, washAdjustmentPerShare: 0 });
  });

  it('has no lots for no lots', () => {
    expect(averageCostLots([])).toEqual([]);
  });

  it('conserves the basis', () => {
    const amount = fc.double({ min: 0, max: 1000, noNaN: true });
    const aLot = fc.tuple(fc.integer({ min: 1, max: 1000 }), amount, amount);
    fc.assert(
      fc.property(fc.array(aLot, { minLength: 1, maxLength: 10 }), (rows) => {
        const lots = rows.map(([quantity, basisPerShare, washAdjustmentPerShare]) =>
          taxLot({ quantity, basisPerShare, washAdjustmentPerShare }),
        );
        expect(Math.abs(totalBasis(averageCostLots(lots)) - totalBasis(lots))).toBeLessThan(1e-6);
      }),
      LAW,
    );
  });
});
