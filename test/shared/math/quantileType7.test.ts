import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '../../../shared/math/median';
import { quantileType7, quantileType7OfSorted } from '../../../shared/math/quantileType7';
import { InvariantError } from '../../../shared/result/invariant';
import { aReturn, LAW, returnRows } from '../../support/laws';
import { hasSharedMaterial } from '../../support/notRun';
import { readOracleJson } from '../../support/oracle';

describe('quantileType7', () => {
  it('interpolates between neighbours and leaves the order of the input alone', () => {
    const values = Object.freeze([4, 1, 3, 2]);
    expect(quantileType7(values, 0.5)).toBe(2.5);
    expect(quantileType7(values, 0.1)).toBeCloseTo(1.3, 14);
    expect(values).toEqual([4, 1, 3, 2]);
  });

  it('reads the smallest and the largest value at 0 and 1, and the only one anywhere', () => {
    expect(quantileType7([4, 1, 3], 0)).toBe(1);
    expect(quantileType7([4, 1, 3], 1)).toBe(4);
    expect(quantileType7([7], 0.3)).toBe(7);
  });

  it('hits an observation exactly although 1 - 0.95 is not quite 0.05', () => {
    const values = Array.from({ length: 21 }, (_, index) => index / 7);
    expect(quantileType7(values, 1 - 0.95)).toBe(1 / 7);
    const many = Array.from({ length: 10_001 }, (_, index) => index / 7);
    expect(quantileType7(many, 1 - 0.99)).toBe(100 / 7);
  });

  it('refuses no values, values that are not numbers and impossible probabilities', () => {
    expect(() => quantileType7([], 0.5)).toThrow(InvariantError);
    expect(() => quantileType7([1, Number.NaN, 2], 0.5)).toThrow(InvariantError);
    expect(() => quantileType7([Number.NEGATIVE_INFINITY, 2], 0.5)).toThrow(InvariantError);
    for (const probability of [-0.1, 1.1, Number.NaN]) {
      expect(() => quantileType7OfSorted([1, 2], probability)).toThrow(InvariantError);
    }
  });

  it('never falls when the probability rises, and stays within the values', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(returnRows(1), probability, probability, (values, one, other) => {
        const low = quantileType7(values, Math.min(one, other));
        const high = quantileType7(values, Math.max(one, other));
        expect(low).toBeLessThanOrEqual(high + 1e-15);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-15);
      }),
      LAW,
    );
  });
});

describe.runIf(hasSharedMaterial('quantile conventions'))('quantileType7 against numpy', () => {
  it('agrees with the linear definition at every printed probability', () => {
    const oracle: { returns: number[]; quantiles: { linear: Record<string, number> } } = readOracleJson(
      'data/oracle/textbook/quantile_conventions.json',
    );
    const rows = Object.entries(oracle.quantiles.linear);
    expect(rows).toHaveLength(3);
    for (const [probability, expected] of rows) {
      expect(quantileType7(oracle.returns, Number(probability))).toBeCloseTo(expected, 12);
    }
  });
});

describe('median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    const values = Object.freeze([5, 1, 2]);
    expect(median(values)).toBe(2);
    expect(median([5, 1, 2, 4])).toBe(3);
    expect(() => median([])).toThrow(InvariantError);
  });

  it('has as many values below it as above', () => {
    fc.assert(
      fc.property(fc.array(aReturn, { minLength: 1 }), (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
      LAW,
    );
  });
});
