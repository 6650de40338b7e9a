import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { bandedScore } from '../../../../shared/risk/style/bandedScore';
import { percentileRanks } from '../../../../shared/risk/style/percentileRanks';
import { valueWeight } from '../../../../shared/risk/style/valueWeight';
import { LAW } from '../../../support/laws';
import { PRINTED_DECIMALS } from '../../../support/samples';
import { REFERENCE } from '../fundamentals/exampleCompany';

const RULES = REFERENCE.style;

function ranked(...scores: readonly (number | null)[]) {
  return Object.freeze(scores.map((score) => Object.freeze({ score, sizeClass: 'small' })));
}

describe('valueWeight', () => {
  it('gives acceptance row E4', () => {
    const printed = [0, 0.1, 0.5, 0.9, 1];
    for (const [index, percentile] of [0.1, 0.3, 0.5, 0.7, 0.95].entries()) {
      expect(valueWeight(percentile, RULES)).toBeCloseTo(printed[index] ?? Number.NaN, PRINTED_DECIMALS);
    }
  });

  it('rounds a minor weight of 5 % away on either side, but no more', () => {
    expect(valueWeight(0.275, RULES)).toBe(0);
    expect(valueWeight(0.276, RULES)).toBeCloseTo(0.052, 12);
    expect(valueWeight(0.725, RULES)).toBe(1);
    expect(valueWeight(0.724, RULES)).toBeCloseTo(0.948, 12);
  });

  it('is all growth at the bottom and all value at the top', () => {
    expect([0, 0.25, 0.75, 1].map((percentile) => valueWeight(percentile, RULES))).toEqual([0, 0, 1, 1]);
  });

  it('refuses what is no percentile', () => {
    for (const percentile of [-0.01, 1.01, Number.NaN]) {
      expect(() => valueWeight(percentile, RULES)).toThrow(InvariantError);
    }
  });

  it('lies between 0 and 1, never falls with the percentile and mirrors around the middle', () => {
    const percentile = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(percentile, percentile, (first, second) => {
        const weight = valueWeight(first, RULES);
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1);
        const [lower, upper] = [Math.min(first, second), Math.max(first, second)];
        expect(valueWeight(lower, RULES)).toBeLessThanOrEqual(valueWeight(upper, RULES));
        expect(valueWeight(1 - first, RULES)).toBeCloseTo(1 - weight, 9);
      }),
      LAW,
    );
  });
});

describe('percentileRanks', () => {
  it('gives each the middle of its place', () => {
    expect(percentileRanks(ranked(3, 1, 2, 4))).toEqual([0.625, 0.125, 0.375, 0.875]);
    expect(percentileRanks(ranked(7))).toEqual([0.5]);
    expect(percentileRanks([])).toEqual([]);
  });

  it('lets equal scores share their places', () => {
    expect(percentileRanks(ranked(1, 2, 2, 2, 5))).toEqual([0.1, 0.5, 0.5, 0.5, 0.9]);
  });

  it('ranks inside the size class and leaves unknowns out', () => {
    const rows = [
      { score: 1, sizeClass: 'small' },
      { score: 9, sizeClass: 'large' },
      { score: null, sizeClass: 'small' },
      { score: 3, sizeClass: 'small' },
    ];
    expect(percentileRanks(rows)).toEqual([0.25, 0.5, null, 0.75]);
    expect(percentileRanks(ranked(null))).toEqual([null]);
  });

  it('refuses a score that is not a number', () => {
    expect(() => percentileRanks(ranked(1, Number.NaN))).toThrow(InvariantError);
  });

  it('counts as a plain comparison of all pairs does, whatever the order', () => {
    const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(scores, (row) => {
        const ranks = percentileRanks(ranked(...row));
        for (const [index, score] of row.entries()) {
          const below = row.filter((other) => other < score).length;
          const equal = row.filter((other) => other === score).length;
          expect(ranks[index]).toBeCloseTo((below + equal / 2) / row.length, 12);
        }
        expect(percentileRanks(ranked(...row.toReversed()))).toEqual(ranks.toReversed());
      }),
      LAW,
    );
  });
});

describe('bandedScore', () => {
  const band = RULES.scoreBand;

  it('keeps the score in force over a change of up to 0.1', () => {
    expect(bandedScore(0.35, 0.3, band)).toBe(0.3);
    expect(bandedScore(0.25, 0.3, band)).toBe(0.3);
    expect(bandedScore(0.8, 0.7, band)).toBe(0.7);
    expect(bandedScore(0.6, 0.7, band)).toBe(0.7);
  });

  it('takes the new one beyond, and where there was none', () => {
    expect(bandedScore(0.81, 0.7, band)).toBe(0.81);
    expect(bandedScore(-0.2, 0, band)).toBe(-0.2);
    expect(bandedScore(0.05, null, band)).toBe(0.05);
  });

  it('refuses what is no number and no band', () => {
    expect(() => bandedScore(Number.NaN, null, band)).toThrow(InvariantError);
    expect(() => bandedScore(0, Number.NaN, band)).toThrow(InvariantError);
    expect(() => bandedScore(0, 0, -0.1)).toThrow(InvariantError);
    expect(bandedScore(0.1, 0, 0)).toBe(0.1);
  });
});
