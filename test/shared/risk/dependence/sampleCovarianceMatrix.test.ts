import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairwiseCovariance } from '../../../../shared/math/pairwiseCovariance';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import { sampleCovarianceMatrix } from '../../../../shared/risk/dependence/sampleCovarianceMatrix';
import { aReturn, LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK } from '../../../support/samples';

describe('sampleCovarianceMatrix', () => {
  it('lists variances on the diagonal and covariances beside it, row by row', () => {
    const covariance = pairwiseCovariance(ASSET, BENCHMARK);
    expect([...obtained(sampleCovarianceMatrix([ASSET, BENCHMARK]))]).toEqual([
      sampleVariance(ASSET),
      covariance,
      covariance,
      sampleVariance(BENCHMARK),
    ]);
  });

  it('keeps the zero row of an asset that never moves', () => {
    expect([
      ...obtained(
        sampleCovarianceMatrix([
          [0.1, 0.1],
          [0.1, 0.3],
        ]),
      ),
    ]).toEqual([0, 0, 0, expect.closeTo(0.02, 15)]);
  });

  it('has no value without rows, with rows of different length, or with a gap', () => {
    expectProblem(sampleCovarianceMatrix([]), { code: 'no-holdings' });
    expectProblem(
      sampleCovarianceMatrix([
        [1, 2],
        [1, 2, 3],
      ]),
      { code: 'lengths-differ', first: 2, second: 3 },
    );
    expectProblem(sampleCovarianceMatrix([[1]]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(
      sampleCovarianceMatrix([
        [1, 2],
        [1, Number.NaN],
      ]),
      { code: 'non-finite-value', index: 1 },
    );
  });

  it('never gives a portfolio a negative variance', () => {
    const days = fc.array(fc.tuple(aReturn, aReturn, aReturn), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(days, fc.tuple(aReturn, aReturn, aReturn), (rows, weights) => {
        const matrix = obtained(sampleCovarianceMatrix([0, 1, 2].map((asset) => rows.map((day) => day[asset] ?? 0))));
        const variance = weights
          .flatMap((left, i) => weights.map((right, j) => left * right * (matrix[3 * i + j] ?? Number.NaN)))
          .reduce((total, part) => total + part, 0);
        expect(variance).toBeGreaterThanOrEqual(-1e-15);
      }),
      LAW,
    );
  });
});
