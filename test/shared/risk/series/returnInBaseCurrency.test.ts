import { describe, expect, it } from 'vitest';
import { returnInBaseCurrency } from '../../../../shared/risk/series/returnInBaseCurrency';

describe('returnInBaseCurrency', () => {
  it('compounds the local return with the move of the currency', () => {
    expect(returnInBaseCurrency(0.1, -0.05)).toBeCloseTo(0.045, 15);
    expect(returnInBaseCurrency(-1, 0.3)).toBe(-1);
  });

  it('is the local return while the currency stands still', () => {
    expect(returnInBaseCurrency(1e-17, 0)).toBe(1e-17);
  });

  it('has no value where either part has none', () => {
    expect(returnInBaseCurrency(Number.NaN, 0.1)).toBeNaN();
    expect(returnInBaseCurrency(0.1, Number.NaN)).toBeNaN();
  });
});
