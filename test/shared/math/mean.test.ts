import { describe, expect, it } from 'vitest';
import { mean } from '../../../shared/math/mean';
import { InvariantError } from '../../../shared/result/invariant';
import { ASSET, PRINTED_DECIMALS } from '../../support/samples';

describe('mean', () => {
  it('is the sum over the count', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean(Float64Array.of(0.25, 0.5))).toBe(0.375);
  });

  it('gives the mean of acceptance row D1', () => {
    expect(mean(ASSET)).toBeCloseTo(-0.0007, PRINTED_DECIMALS);
  });

  it('refuses an empty row and a value that is not a number', () => {
    expect(() => mean([])).toThrow(InvariantError);
    expect(() => mean([1, Number.NaN])).toThrow(InvariantError);
  });
});
