import { describe, expect, it } from 'vitest';
import { taxBasisPerShare } from '../../../../shared/risk/tax/taxLot';
import { taxLot } from '../../../support/taxLots';

describe('taxBasisPerShare', () => {
  it('adds the loss of a wash sale to the cost', () => {
    expect(taxBasisPerShare(taxLot({ basisPerShare: 37, washAdjustmentPerShare: 10 }))).toBe(47);
    expect(taxBasisPerShare(taxLot({ basisPerShare: 0 }))).toBe(0);
  });

  it('refuses a lot that cannot be', () => {
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => taxBasisPerShare(taxLot({ quantity: bad }))).toThrow(/without shares/);
    }
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => taxBasisPerShare(taxLot({ basisPerShare: bad }))).toThrow(/basis/);
      expect(() => taxBasisPerShare(taxLot({ washAdjustmentPerShare: bad }))).toThrow(/adjustment/);
    }
  });
});
