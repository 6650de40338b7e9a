import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileType7, type7Position } from '../../../shared/math/quantileType7';
import { weightedQuantile } from '../../../shared/math/weightedQuantile';
import { LAW } from '../../support/laws';

const aProbability = fc.double({ min: 0, max: 1, noNaN: true });
const rows = fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 9 })), { minLength: 1 });

describe('type7Position', () => {
  it('counts from 0 and forgives rounding only', () => {
    expect(type7Position(21, 1 - 0.95)).toBe(1);
    expect(type7Position(3, 0.25)).toBe(0.5);
    expect(type7Position(3, 0.5000001)).toBeGreaterThan(1);
  });
});

describe('weightedQuantile', () => {
  it('gives hand-worked quantiles, without touching the input', () => {
    const sample = Object.freeze({ values: Object.freeze([4, 1, 2]), weights: Object.freeze([1, 1, 2]) });
    // Middles at 3.5, 0.5 and 2: stretched to 1, 0 and 0.5.
    expect(weightedQuantile(sample, 0.75)).toBe(3);
    expect(weightedQuantile(sample, 0.5)).toBe(2);
    expect(weightedQuantile(sample, 0.25)).toBe(1.5);
    // Middles at 0.5, 2.5 and 4.5 of weights 1, 3, 1 stay even; of 1, 1, 3 they are 0.5, 1.5 and 3.5.
    expect(weightedQuantile({ values: [0, 30, 60], weights: [1, 1, 3] }, 0.5)).toBeCloseTo(37.5, 13);
  });

  it('has the ends at 0 and 1, whatever their weights', () => {
    const sample = { values: [3, 1, 2], weights: [0, 0, 5] };
    expect(weightedQuantile(sample, 0)).toBe(1);
    expect(weightedQuantile(sample, 1)).toBe(3);
    expect(weightedQuantile({ values: [7], weights: [0.1] }, 0.3)).toBe(7);
  });

  it('refuses samples and probabilities that cannot be', () => {
    expect(() => weightedQuantile({ values: [], weights: [] }, 0.5)).toThrow('weights do not fit the values');
    expect(() => weightedQuantile({ values: [1], weights: [1, 1] }, 0.5)).toThrow('weights do not fit the values');
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => weightedQuantile({ values: [1, value], weights: [1, 1] }, 0.5)).toThrow('no finite values');
    }
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => weightedQuantile({ values: [1, 2], weights: [1, weight] }, 0.5)).toThrow('negative or not finite');
    }
    expect(() => weightedQuantile({ values: [1, 2], weights: [0, 0] }, 0.5)).toThrow('all weights are 0');
    for (const probability of [-0.1, 1.1, Number.NaN]) {
      expect(() => weightedQuantile({ values: [1], weights: [1] }, probability)).toThrow('outside [0, 1]');
    }
  });

  it('is the type-7 quantile when all weights are equal', () => {
    fc.assert(
      fc.property(rows, aProbability, (pairs, probability) => {
        const values = pairs.map(([value]) => value);
        const weights = values.map(() => 0.3);
        expect(weightedQuantile({ values, weights }, probability)).toBeCloseTo(quantileType7(values, probability), 8);
      }),
      LAW,
    );
  });

  it('rises with the probability and ignores the scale of the weights', () => {
    fc.assert(
      fc.property(rows, aProbability, (pairs, probability) => {
        const sample = { values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight) };
        const quantile = weightedQuantile(sample, probability);
        expect(weightedQuantile(sample, Math.min(1, probability + 0.1))).toBeGreaterThanOrEqual(quantile - 1e-9);
        const rescaled = { values: sample.values, weights: sample.weights.map((weight) => weight / 8) };
        expect(weightedQuantile(rescaled, probability)).toBeCloseTo(quantile, 9);
      }),
      LAW,
    );
  });
});
