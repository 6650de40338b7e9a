import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { populationStandardScores } from '../../../../shared/risk/style/populationStandardScores';
import { winsorised } from '../../../../shared/risk/style/winsorised';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const QUARTERS = Object.freeze({ lowerTail: 0.25, upperTail: 0.75 });
const SHIPPED_TAILS = Object.freeze({ lowerTail: 0.05, upperTail: 0.95 });

describe('populationStandardScores', () => {
  it('divides by the population deviation and leaves unknowns unknown', () => {
    expect(obtained(populationStandardScores(Object.freeze([1, 3, null])))).toEqual([-1, 1, null]);
    expect(obtained(populationStandardScores([null, 2, 4, 4, 4, 5, 5, 7, 9]))).toEqual([
      null,
      -1.5,
      -0.5,
      -0.5,
      -0.5,
      0,
      0,
      1,
      2,
    ]);
  });

  it('has no scores for fewer than two values or for equal ones', () => {
    expectProblem(populationStandardScores([]), { code: 'too-few-observations', have: 0, need: 2 });
    expectProblem(populationStandardScores([1, null]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(populationStandardScores([0.1, 0.1, null, 0.1]), { code: 'zero-variance' });
  });

  it('refuses a value that is not a number', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => populationStandardScores([1, value])).toThrow(InvariantError);
    }
  });

  it('has mean 0 and variance 1 and does not depend on origin and scale', () => {
    const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 30 });
    const scale = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(values, scale, (row, factor) => {
        fc.pre(Math.max(...row) - Math.min(...row) > 1e-3);
        const scores = obtained(populationStandardScores(row)).map((score) => score ?? Number.NaN);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 9);
        expect(scores.reduce((sum, score) => sum + score ** 2, 0) / row.length).toBeCloseTo(1, 9);
        const moved = obtained(populationStandardScores(row.map((value) => value * factor + 5)));
        for (const [index, score] of scores.entries()) expect(moved[index]).toBeCloseTo(score, 6);
      }),
      LAW,
    );
  });
});

describe('winsorised', () => {
  it('draws the outermost values in to the quantiles', () => {
    expect(winsorised(Object.freeze([0, 1, 2, 3, 100]), QUARTERS)).toEqual([1, 1, 2, 3, 3]);
    expect(winsorised([100, null, 0, 3, 1, 2], QUARTERS)).toEqual([3, null, 1, 3, 1, 2]);
  });

  it('draws in a twentieth at either end by the shipped tails', () => {
    const row = Array.from({ length: 101 }, (_, index) => index);
    expect(winsorised(row, SHIPPED_TAILS)).toEqual(row.map((value) => Math.min(95, Math.max(5, value))));
  });

  it('changes nothing where the tails are the ends, and knows nothing of nothing', () => {
    expect(winsorised([3, 1, 2], { lowerTail: 0, upperTail: 1 })).toEqual([3, 1, 2]);
    expect(winsorised([null, null], QUARTERS)).toEqual([null, null]);
    expect(winsorised([], QUARTERS)).toEqual([]);
  });

  it('refuses tails out of order and values that are not numbers', () => {
    expect(() => winsorised([1], { lowerTail: 0.5, upperTail: 0.5 })).toThrow(InvariantError);
    expect(() => winsorised([1, Number.NaN], QUARTERS)).toThrow(InvariantError);
  });
});
