import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../../../shared/math/symmetricEigen';
import { divisorFactor } from '../../../../shared/risk/dependence/divisorFactor';
import { ewmaCovarianceMatrix } from '../../../../shared/risk/dependence/ewmaCovarianceMatrix';
import { ledoitWolfConstantCorrelation } from '../../../../shared/risk/dependence/ledoitWolfConstantCorrelation';
import { ledoitWolfIdentity, type ShrunkCovariance } from '../../../../shared/risk/dependence/ledoitWolfIdentity';
import { nearestPositiveSemidefinite } from '../../../../shared/risk/dependence/nearestPositiveSemidefinite';
import { sampleCovarianceMatrix } from '../../../../shared/risk/dependence/sampleCovarianceMatrix';
import { stressedCorrelation } from '../../../../shared/risk/dependence/stressedCorrelation';
import { ewmaVariance } from '../../../../shared/risk/volatility/ewmaVariance';
import { SEED_OBSERVATIONS } from '../../../../shared/risk/volatility/seedObservations';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK, PRINTED_DECIMALS } from '../../../support/samples';

/** RC of domain.md §13: a second asset. */
const OTHER: readonly number[] = Object.freeze([
  -0.004, 0.011, 0.006, -0.009, -0.002, 0.014, -0.011, 0.003, 0.009, -0.013, 0.007, 0.002, -0.006, 0.012, -0.016, 0.001,
  0.008, -0.005, -0.01, 0.004,
]);
const ROWS = Object.freeze([ASSET, BENCHMARK, OTHER]);
const CLIP = 1e-8;

const someRows = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 12 }))
  .chain(([assets, days]) => {
    const row = fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: days, maxLength: days });
    return fc.array(row, { minLength: assets, maxLength: assets });
  })
  .map((rows) => rows.map((row) => row.map((value) => value / 1e4)))
  .filter((rows) => rows.every((row) => new Set(row).size > 1));

function leastEigenvalue(matrix: Float64Array): number {
  return Math.min(...symmetricEigen(matrix, Math.sqrt(matrix.length)).values);
}

describe('symmetricEigen', () => {
  it('finds the values of a matrix worked by hand', () => {
    expect([...symmetricEigen([2, 1, 1, 2], 2).values].sort()).toEqual([expect.closeTo(1, 14), expect.closeTo(3, 14)]);
    expect(symmetricEigen([], 0).values).toHaveLength(0);
    const tiny = [...symmetricEigen([2e-20, 1e-20, 1e-20, 2e-20], 2).values].sort((one, other) => one - other);
    expect(tiny.map((value) => value * 1e20)).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
  });

  it('gives vectors that put the matrix together again', () => {
    const matrix = [4, 1, -2, 1, 2, 0, -2, 0, 3];
    const { values, vectors } = symmetricEigen(Object.freeze(matrix), 3);
    for (const [at, entry] of matrix.entries()) {
      const [i, j] = [Math.floor(at / 3), at % 3];
      const sum = values.reduce((part, v, k) => part + v * (vectors[i * 3 + k] ?? 0) * (vectors[j * 3 + k] ?? 0), 0);
      expect(sum).toBeCloseTo(entry, 13);
    }
  });

  it('refuses what is not square, symmetric or finite', () => {
    expect(() => symmetricEigen([1, 2], 2)).toThrow('matrix is not square');
    expect(() => symmetricEigen([1, 2, 3, 4], 2)).toThrow('matrix is not symmetric or not finite');
    expect(() => symmetricEigen([Number.NaN], 1)).toThrow('matrix is not symmetric or not finite');
    expect(() => symmetricEigen([Number.POSITIVE_INFINITY], 1)).toThrow('matrix is not symmetric or not finite');
  });
});

describe('ledoitWolfIdentity', () => {
  it('gives acceptance row D17', () => {
    const { shrinkage, targetVariance, covariance } = obtained(ledoitWolfIdentity(ROWS, 'population'));
    expect(shrinkage).toBeCloseTo(0.21618987, PRINTED_DECIMALS);
    expect(targetVariance).toBeCloseTo(0.000174395, 12);
    expect(covariance[1]).toBeCloseTo(0.000158176803, 12);
    const sample = obtained(sampleCovarianceMatrix(ROWS)).map((value) => (value * 19) / 20);
    for (const asset of [0, 4, 8])
      expect(covariance[asset]).toBeCloseTo((1 - shrinkage) * (sample[asset] ?? 0) + shrinkage * targetVariance, 15);
  });
});

// Expected: the algebra of D§6.7 written with matrices in numpy 2 on the three rows, times 20 / 19.
it.each([
  {
    name: 'ledoitWolfIdentity',
    shrink: ledoitWolfIdentity,
    expected: [3.01570111e-4, 1.66501898e-4, 4.85838519e-5, 1.46390144e-4, 2.96342108e-5, 1.02760797e-4],
  },
  {
    name: 'ledoitWolfConstantCorrelation',
    shrink: ledoitWolfConstantCorrelation,
    expected: [3.34115789e-4, 1.79614838e-4, 7.40904187e-5, 1.36134211e-4, 4.61829605e-5, 8.04710526e-5],
  },
])('$name gives the whole matrix that numpy gives, divisor n - 1', ({ shrink, expected }) => {
  const { covariance } = obtained<ShrunkCovariance>(shrink(ROWS));
  const upper = [0, 1, 2, 4, 5, 8].map((at) => covariance[at]);
  expect(upper).toEqual(expected.map((value) => expect.closeTo(value, 12)));
  expect([covariance[3], covariance[6], covariance[7]]).toEqual([
    expect.closeTo(covariance[1] ?? 0, 18),
    expect.closeTo(covariance[2] ?? 0, 18),
    expect.closeTo(covariance[5] ?? 0, 18),
  ]);
});

it('the target variance has the divisor of the matrix', () => {
  expect(obtained(ledoitWolfIdentity(ROWS)).targetVariance).toBeCloseTo(0.00018357368421, 14);
});

describe('divisorFactor', () => {
  it('leads from n to n - 1, or nowhere', () => {
    expect(divisorFactor('sample', 20)).toBe(20 / 19);
    expect(divisorFactor('population', 20)).toBe(1);
  });
});

describe('ledoitWolfConstantCorrelation', () => {
  it('gives acceptance row D18', () => {
    const { shrinkage, averageCorrelation, kappa } = obtained(ledoitWolfConstantCorrelation(ROWS));
    expect(averageCorrelation).toBeCloseTo(0.57842762, PRINTED_DECIMALS);
    expect(kappa).toBeCloseTo(7.36803551, PRINTED_DECIMALS);
    expect(shrinkage).toBeCloseTo(0.36840178, PRINTED_DECIMALS);
  });

  it('keeps the variances and draws correlations to their average', () => {
    const { covariance, shrinkage, averageCorrelation } = obtained(ledoitWolfConstantCorrelation(ROWS));
    const sample = obtained(sampleCovarianceMatrix(ROWS));
    expect(covariance[4]).toBeCloseTo(sample[4] ?? 0, 15);
    const scale = Math.sqrt((sample[0] ?? 0) * (sample[4] ?? 0));
    const drawn = (1 - shrinkage) * (sample[1] ?? 0) + shrinkage * averageCorrelation * scale;
    expect(covariance[1]).toBeCloseTo(drawn, 15);
  });

  it('has no correlation with a row that never moved', () => {
    expectProblem(ledoitWolfConstantCorrelation([ASSET, ASSET.map(() => 0.01)]), { code: 'zero-variance' });
  });
});

describe.each([
  { name: 'ledoitWolfIdentity', shrink: ledoitWolfIdentity },
  { name: 'ledoitWolfConstantCorrelation', shrink: ledoitWolfConstantCorrelation },
])('$name', ({ shrink }) => {
  it('leaves one asset alone', () => {
    const { shrinkage, covariance } = obtained<ShrunkCovariance>(shrink([[0.01, 0.03]]));
    expect(shrinkage).toBe(0);
    expect(covariance[0]).toBeCloseTo(0.0002, 15);
    expect(obtained<ShrunkCovariance>(shrink([[0.01, 0.03]], 'population')).covariance[0]).toBeCloseTo(0.0001, 15);
  });

  it('names what is wrong with the rows', () => {
    expectProblem(shrink([]), { code: 'no-holdings' });
    expectProblem(shrink([[0.01]]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(shrink([[0.01, Number.NaN]]), { code: 'non-finite-value', index: 1 });
    expectProblem(shrink([[0.01, 0.02], [0.01]]), { code: 'lengths-differ', first: 2, second: 1 });
  });

  it('stays between sample and target, positive semidefinite, and follows scale and order', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { shrinkage, covariance } = obtained<ShrunkCovariance>(shrink(rows));
        expect(shrinkage).toBeGreaterThanOrEqual(0);
        expect(shrinkage).toBeLessThanOrEqual(1);
        expect(leastEigenvalue(covariance)).toBeGreaterThan(-1e-14);
        const doubled = obtained<ShrunkCovariance>(shrink(rows.map((row) => row.map((value) => 2 * value + 0.5))));
        expect(doubled.shrinkage).toBeCloseTo(shrinkage, 9);
        expect(doubled.covariance[0]).toBeCloseTo(4 * (covariance[0] ?? 0), 10);
        const turned = obtained<ShrunkCovariance>(shrink([...rows].reverse()));
        expect(turned.covariance.at(-1)).toBeCloseTo(covariance[0] ?? 0, 12);
      }),
      LAW,
    );
  });
});

it('the one correlation of an asset with itself is 1', () => {
  expect(obtained(ledoitWolfConstantCorrelation([ASSET])).averageCorrelation).toBe(1);
});

it('the shrinkage to one correlation is 0 where there is but one', () => {
  expect(obtained(ledoitWolfConstantCorrelation([ASSET, BENCHMARK])).shrinkage).toBe(0);
});

describe('nearestPositiveSemidefinite', () => {
  it('repairs a matrix worked by hand and says so', () => {
    const repaired = nearestPositiveSemidefinite(Object.freeze([1, 2, 2, 1]), 2, 0);
    expect([...obtained(repaired)]).toEqual([1.5, 1.5, 1.5, 1.5].map((value) => expect.closeTo(value, 14)));
    expect(repaired).toMatchObject({ notes: [{ code: 'matrix-repaired', clipped: 1 }] });
  });

  it('lifts to the floor, a fraction of the mean eigenvalue', () => {
    const repaired = obtained(nearestPositiveSemidefinite([3, 0, 0, -1], 2, 0.1));
    expect(repaired[3]).toBeCloseTo(0.1, 14);
  });

  it('returns a sound matrix unchanged and without a note', () => {
    expect(nearestPositiveSemidefinite([1, 0.5, 0.5, 1], 2, CLIP)).toEqual({
      ok: true,
      value: Float64Array.of(1, 0.5, 0.5, 1),
    });
    expect(obtained(nearestPositiveSemidefinite([], 0, CLIP))).toHaveLength(0);
    expect(nearestPositiveSemidefinite([1, 0, 0, 0], 2, 0)).toEqual({ ok: true, value: Float64Array.of(1, 0, 0, 0) });
  });

  it('refuses a floor below 0', () => {
    expect(() => nearestPositiveSemidefinite([1], 1, -1)).toThrow('eigenvalue floor is not 0 or more');
    expect(() => nearestPositiveSemidefinite([1], 1, Number.POSITIVE_INFINITY)).toThrow(
      'eigenvalue floor is not 0 or more',
    );
  });
});

describe('stressedCorrelation', () => {
  const stress = { floor: 0.9, eigenvalueFloor: CLIP };

  it('lifts pairs of shares and nothing else', () => {
    const matrix = Object.freeze([1, 0.5, -0.3, 0.5, 1, 0, -0.3, 0, 1]);
    const lifted = stressedCorrelation(matrix, [true, true, false], stress);
    expect([...obtained(lifted)]).toEqual([1, 0.9, -0.3, 0.9, 1, 0, -0.3, 0, 1]);
    expect(lifted).not.toHaveProperty('notes');
  });

  it('repairs what no returns can show and keeps the ones', () => {
    const matrix = [1, 0, 0.9, 0, 1, -0.9, 0.9, -0.9, 1];
    const lifted = stressedCorrelation(matrix, [true, true, false], stress);
    expect(lifted).toMatchObject({ notes: [{ code: 'matrix-repaired', clipped: 1 }] });
    const value = obtained(lifted);
    expect([value[0], value[4], value[8]]).toEqual([1, 1, 1]);
    expect(leastEigenvalue(value)).toBeGreaterThan(-1e-14);
  });

  it('keeps a pair above the floor', () => {
    expect(obtained(stressedCorrelation([1, 0.95, 0.95, 1], [true, true], stress))[1]).toBe(0.95);
  });

  it('takes a floor of -1, which lifts nothing, and of 1', () => {
    const matrix = [1, -0.5, -0.5, 1];
    expect([...obtained(stressedCorrelation(matrix, [true, true], { ...stress, floor: -1 }))]).toEqual(matrix);
    const whole = obtained(stressedCorrelation(matrix, [true, true], { ...stress, floor: 1 }));
    expect(whole[1]).toBeCloseTo(1, 7);
  });

  it('refuses shapes and floors that do not fit', () => {
    expect(() => stressedCorrelation([1], [true, true], stress)).toThrow('correlations do not fit the assets');
    expect(() => stressedCorrelation([1], [true], { ...stress, floor: 1.1 })).toThrow(
      'correlation floor outside [-1, 1]',
    );
    expect(() => stressedCorrelation([1], [true], { ...stress, floor: -1.1 })).toThrow(
      'correlation floor outside [-1, 1]',
    );
  });
});

describe('ewmaCovarianceMatrix', () => {
  const long = (row: readonly number[]) => Object.freeze([...row, ...row, ...row, ...row]);
  const rows = [long(ASSET), long(OTHER)];

  it('has the exponentially weighted variances on its diagonal', () => {
    const matrix = obtained(ewmaCovarianceMatrix(rows, 0.94));
    expect(matrix[0]).toBeCloseTo(obtained(ewmaVariance(rows[0] ?? [])), 15);
    expect(matrix[3]).toBeCloseTo(obtained(ewmaVariance(rows[1] ?? [])), 15);
    expect(matrix[1]).toBe(matrix[2]);
    const sums = (rows[0] ?? []).map((value, at) => value + (rows[1]?.[at] ?? 0));
    const ofSum = obtained(ewmaVariance(sums));
    expect((matrix[0] ?? 0) + (matrix[3] ?? 0) + 2 * (matrix[1] ?? 0)).toBeCloseTo(ofSum, 15);
  });

  it('gives the matrix of a loop in numpy', () => {
    const matrix = obtained(ewmaCovarianceMatrix(rows, 0.94));
    expect(matrix[0]).toBeCloseTo(3.2560812739048e-4, 15);
    expect(matrix[1]).toBeCloseTo(6.244801485054161e-5, 15);
    expect(matrix[3]).toBeCloseTo(7.588779084477129e-5, 15);
  });

  it('is positive semidefinite, as one decay for all pairs makes it', () => {
    const days = SEED_OBSERVATIONS + 8;
    const row = fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: days, maxLength: days });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (wild, decay) => {
          const matrix = obtained(ewmaCovarianceMatrix([...wild, ...wild], decay));
          expect(leastEigenvalue(matrix)).toBeGreaterThan(-1e-6);
          expect(matrix[0]).toBeCloseTo(obtained(ewmaVariance(wild[0] ?? [], { decay })), 5);
        },
      ),
      { ...LAW, numRuns: 50 },
    );
  });

  it('starts at the sample covariance', () => {
    expect(ewmaCovarianceMatrix(ROWS, 0.94)).toEqual(sampleCovarianceMatrix(ROWS));
  });

  it('passes problems on and refuses a decay outside its range', () => {
    expectProblem(ewmaCovarianceMatrix([], 0.94), { code: 'no-holdings' });
    const late = [...long(ASSET).slice(1), Number.NaN];
    expectProblem(ewmaCovarianceMatrix([late], 0.94), { code: 'non-finite-value', index: 79 });
    expect(() => ewmaCovarianceMatrix(ROWS, 1)).toThrow('decay outside (0, 1)');
    expect(() => ewmaCovarianceMatrix(ROWS, 0)).toThrow('decay outside (0, 1)');
  });
});
