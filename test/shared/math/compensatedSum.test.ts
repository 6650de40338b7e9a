import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum, compensatedSumOf } from '../../../shared/math/compensatedSum';
import { InvariantError } from '../../../shared/result/invariant';
import { LAW } from '../../support/laws';

describe('compensatedSum', () => {
  it('keeps the small terms that a plain sum loses', () => {
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(compensatedSum(Object.freeze(new Array<number>(10).fill(0.1)))).toBe(1);
  });

  it('is 0 for no terms and the term itself for one', () => {
    expect(compensatedSum([])).toBe(0);
    expect(compensatedSum(Float64Array.of(-0.3))).toBe(-0.3);
  });

  it('refuses a term that is not a number, and a sum that overflows', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => compensatedSum([1, bad, 2])).toThrow(InvariantError);
    }
    expect(() => compensatedSum([1e308, 1e308])).toThrow(InvariantError);
  });

  it('equals the exact sum of whole numbers in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const exact = Number(values.reduce((total, value) => total + BigInt(value), 0n));
        expect(compensatedSum(values)).toBe(exact);
        expect(compensatedSum(values.toReversed())).toBe(exact);
      }),
      LAW,
    );
  });

  it('returns to the start when every term is taken back, however large', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true })), (values) => {
        const residue = compensatedSum([...values, ...values.map((value) => -value)]);
        expect(Math.abs(residue)).toBeLessThanOrEqual(1e-15 * 1e12);
      }),
      LAW,
    );
  });
});

describe('compensatedSumOf', () => {
  it('sums what a function gives for each index', () => {
    expect(compensatedSumOf(4, (index) => index * index)).toBe(14);
    expect(compensatedSumOf(0, () => Number.NaN)).toBe(0);
  });
});
