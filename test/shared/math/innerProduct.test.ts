import { describe, expect, it } from 'vitest';
import { innerProduct } from '../../../shared/math/innerProduct';
import { InvariantError } from '../../../shared/result/invariant';

describe('innerProduct', () => {
  it('sums the products of partners', () => {
    expect(innerProduct(Object.freeze([1, 2, 3]), Float64Array.of(4, 5, 6))).toBe(32);
    expect(innerProduct([], [])).toBe(0);
  });

  it('refuses rows of different length and products that are not finite', () => {
    expect(() => innerProduct([1], [1, 2])).toThrow(InvariantError);
    expect(() => innerProduct([Number.NaN], [1])).toThrow(InvariantError);
    expect(() => innerProduct([1e200], [1e200])).toThrow(InvariantError);
  });
});
