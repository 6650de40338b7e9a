import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { innerProduct } from '../../../shared/math/innerProduct';
import { solveLinearSystem } from '../../../shared/math/solveLinearSystem';
import { LAW } from '../../support/laws';
import { expectProblem, obtained } from '../../support/outcome';

/** Residuals of a well-conditioned system of order one. */
const RESIDUAL = 1e-9;

describe('solveLinearSystem', () => {
  it('solves a system worked by hand', () => {
    expect([...obtained(solveLinearSystem(Object.freeze([2, 1, 1, 3]), Object.freeze([5, 10])))]).toEqual([1, 3]);
  });

  it('changes rows where a leading entry is 0', () => {
    expect([...obtained(solveLinearSystem([0, 2, 3, 0], [4, 9]))]).toEqual([3, 2]);
    expect([...obtained(solveLinearSystem([0, 0, 1, 1, 0, 0, 0, 1, 0], [7, 8, 9]))]).toEqual([8, 9, 7]);
  });

  it('weighs a pivot beside its own row, so that units of a row do not matter', () => {
    const [first = 0, second = 0] = obtained(solveLinearSystem([1, 1e17, 1, 1], [1e17, 2]));
    expect(first).toBeCloseTo(1, 12);
    expect(second).toBeCloseTo(1, 12);
  });

  it('solves the smallest systems: one number, and none', () => {
    expect([...obtained(solveLinearSystem([-4], [2]))]).toEqual([-0.5]);
    expect([...obtained(solveLinearSystem([], []))]).toEqual([]);
  });

  it('inverts a Hilbert matrix of order four exactly enough', () => {
    const hilbert = Array.from({ length: 16 }, (_, at) => 1 / (Math.floor(at / 4) + (at % 4) + 1));
    const solution = obtained(solveLinearSystem(hilbert, [1, 0, 0, 0]));
    for (const [at, value] of [16, -120, 240, -140].entries()) expect(solution[at]).toBeCloseTo(value, 8);
  });

  it('solves tiny units as well as large ones', () => {
    const [first = 0, second = 0] = obtained(solveLinearSystem([2e-200, 1e-200, 1e-200, 3e-200], [5e-200, 10e-200]));
    expect(first).toBeCloseTo(1, 12);
    expect(second).toBeCloseTo(3, 12);
  });

  it('says when a row repeats another, up to rounding, or holds nothing', () => {
    expectProblem(solveLinearSystem([1, 2, 2, 4], [1, 2]), { code: 'singular-matrix' });
    expectProblem(solveLinearSystem([0.1, 0.3, 0.2, 0.6], [1, 2]), { code: 'singular-matrix' });
    expectProblem(solveLinearSystem([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], [1, 1, 2]), {
      code: 'singular-matrix',
    });
    expectProblem(solveLinearSystem([0, 0, 0, 1], [0, 1]), { code: 'singular-matrix' });
    expectProblem(solveLinearSystem([0], [1]), { code: 'singular-matrix' });
  });

  it('keeps a matrix that is merely close to singular', () => {
    expect(solveLinearSystem([1, 1, 1, 1 + 1e-12], [2, 2]).ok).toBe(true);
    expectProblem(solveLinearSystem([1, 1, 1, 1 + 1e-14], [2, 2]), { code: 'singular-matrix' });
  });

  it('throws for shapes that do not fit and numbers that are none', () => {
    expect(() => solveLinearSystem([1, 2, 3], [1, 2])).toThrow('fit');
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => solveLinearSystem([wrong], [1])).toThrow('finite');
      expect(() => solveLinearSystem([1], [wrong])).toThrow('finite');
    }
  });

  it('gives back the column when the solution is multiplied out', () => {
    const entry = fc.double({ min: -1, max: 1, noNaN: true });
    const system = fc
      .integer({ min: 1, max: 6 })
      .chain((size) =>
        fc.tuple(
          fc.array(entry, { minLength: size * size, maxLength: size * size }),
          fc.array(entry, { minLength: size, maxLength: size }),
        ),
      );
    fc.assert(
      fc.property(system, ([entries, column]) => {
        const size = column.length;
        // A heavy diagonal: never singular.
        const matrix = entries.map((value, at) => (at % (size + 1) === 0 ? value + 3 * size : value));
        const solution = obtained(solveLinearSystem(matrix, column));
        for (const [row, value] of column.entries()) {
          const product = innerProduct(matrix.slice(row * size, (row + 1) * size), solution);
          expect(Math.abs(product - value)).toBeLessThan(RESIDUAL);
        }
      }),
      LAW,
    );
  });
});
