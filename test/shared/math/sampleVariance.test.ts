import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationsFromMean } from '../../../shared/math/deviationsFromMean';
import { pairwiseCovariance } from '../../../shared/math/pairwiseCovariance';
import { sampleStandardDeviation } from '../../../shared/math/sampleStandardDeviation';
import { sampleVariance } from '../../../shared/math/sampleVariance';
import { InvariantError } from '../../../shared/result/invariant';
import { LAW, returnRows } from '../../support/laws';
import { ASSET, BENCHMARK, PRINTED_DECIMALS } from '../../support/samples';

describe('deviationsFromMean', () => {
  it('lists how far each value lies from the mean, without touching the input', () => {
    const values = Float64Array.of(1, 2, 6);
    expect([...deviationsFromMean(values)]).toEqual([-2, -1, 3]);
    expect([...values]).toEqual([1, 2, 6]);
  });

  it('is exactly 0 for a constant row of any value', () => {
    for (const constant of [0.1, 1 / 3, 1e9 + 0.7]) {
      expect([...deviationsFromMean(new Array<number>(251).fill(constant))]).toEqual(new Array(251).fill(0));
    }
  });

  it('refuses an empty row', () => {
    expect(() => deviationsFromMean([])).toThrow(InvariantError);
  });
});

describe('sampleVariance', () => {
  it('divides by one less than the count', () => {
    expect(sampleVariance([1, 2, 6])).toBe(7);
    expect(sampleVariance([3, 5])).toBe(2);
  });

  it('keeps its digits when the values are far from 0', () => {
    expect(sampleVariance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
  });

  it('refuses fewer than two values and a value that is not a number', () => {
    expect(() => sampleVariance([1])).toThrow(InvariantError);
    expect(() => sampleVariance([1, Number.NaN])).toThrow(InvariantError);
  });

  it('ignores a shift and grows with the square of the scale', () => {
    fc.assert(
      fc.property(returnRows(2), fc.double({ min: -5, max: 5, noNaN: true }), (values, shift) => {
        const variance = sampleVariance(values);
        expect(sampleVariance(values.map((value) => value + shift))).toBeCloseTo(variance, 12);
        expect(sampleVariance(values.map((value) => value * 3))).toBeCloseTo(9 * variance, 12);
      }),
      LAW,
    );
  });
});

describe('sampleStandardDeviation', () => {
  it('is the root of the variance, as acceptance row D1 prints it', () => {
    expect(sampleStandardDeviation([2, 4, 6])).toBe(2);
    expect(sampleStandardDeviation(ASSET)).toBeCloseTo(0.01827883, PRINTED_DECIMALS);
  });
});

describe('pairwiseCovariance', () => {
  it('averages the products of deviations with divisor n - 1', () => {
    expect(pairwiseCovariance([1, 2, 3], [2, 4, 9])).toBe(3.5);
  });

  it('is the variance of a row with itself and does not care about order', () => {
    expect(pairwiseCovariance(ASSET, ASSET)).toBe(sampleVariance(ASSET));
    expect(pairwiseCovariance(ASSET, BENCHMARK)).toBe(pairwiseCovariance(BENCHMARK, ASSET));
  });

  it('refuses rows of different length and fewer than two pairs', () => {
    expect(() => pairwiseCovariance([1, 2], [1, 2, 3])).toThrow(InvariantError);
    expect(() => pairwiseCovariance([1], [1])).toThrow(InvariantError);
  });
});
