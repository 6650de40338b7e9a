import { describe, expect, it } from 'vitest';
import { finiteObservations } from '../../../../shared/risk/series/finiteObservations';
import { expectProblem, obtained } from '../../../support/outcome';

describe('finiteObservations', () => {
  it('hands back the very row it was given', () => {
    const values = Object.freeze([0.01, -1e100, 0]);
    expect(obtained(finiteObservations(values, 3))).toBe(values);
  });

  it('says how many observations there are and how many are needed', () => {
    expectProblem(finiteObservations([1], 2), { code: 'too-few-observations', have: 1, need: 2 });
  });

  it('points at the first value that is not a number or too large to square', () => {
    for (const bad of [Number.NaN, Number.NEGATIVE_INFINITY, 1.1e100]) {
      expectProblem(finiteObservations([0, bad, bad], 1), { code: 'non-finite-value', index: 1 });
    }
  });
});
