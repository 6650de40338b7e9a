import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { innerProduct } from '../../../../shared/math/innerProduct';
import { solveLinearSystem } from '../../../../shared/math/solveLinearSystem';
import { InvariantError } from '../../../../shared/result/invariant';
import { mostLikelyLoss } from '../../../../shared/risk/scenario/mostLikelyLoss';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { COVARIANCE, WEIGHTS } from '../../../support/samples';

describe('mostLikelyLoss', () => {
  it('gives a hand-worked example', () => {
    const { returns, distance } = obtained(mostLikelyLoss([0.04, 0, 0, 0.01], [0.5, 0.5], 0.1));
    expect(returns[0]).toBeCloseTo(-0.16, 12);
    expect(returns[1]).toBeCloseTo(-0.04, 12);
    expect(distance).toBeCloseTo(0.1 / Math.sqrt(0.0125), 12);
  });

  it('has the Mahalanobis distance of its own returns', () => {
    const { returns, distance } = obtained(mostLikelyLoss(COVARIANCE, WEIGHTS, 0.2));
    const inverse = obtained(solveLinearSystem(COVARIANCE, returns));
    expect(Math.sqrt(innerProduct(returns, inverse))).toBeCloseTo(distance, 10);
  });

  it('reads a gain as a negative loss at the same distance', () => {
    const gain = obtained(mostLikelyLoss([0.04], [1], -0.1));
    expect(gain.returns[0]).toBeCloseTo(0.1, 12);
    expect(gain.distance).toBeCloseTo(0.5, 12);
  });

  it('has no scenario without holdings or risk', () => {
    expectProblem(mostLikelyLoss([], [], 1), { code: 'no-holdings' });
    expectProblem(mostLikelyLoss([0], [1], 1), { code: 'zero-variance' });
  });

  it('refuses shapes that do not fit and a loss that is not finite', () => {
    expect(() => mostLikelyLoss([0.04], [1, 1], 1)).toThrow(InvariantError);
    expect(() => mostLikelyLoss([0.04], [1], Number.NaN)).toThrow(InvariantError);
  });

  it('leads to the loss when applied', () => {
    const weight = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight), fc.double({ min: 0, max: 1, noNaN: true }), (weights, loss) => {
        fc.pre(weights.some((value) => Math.abs(value) > 1e-3));
        const { returns } = obtained(mostLikelyLoss(COVARIANCE, weights, loss));
        expect(innerProduct(weights, returns)).toBeCloseTo(-loss, 10);
      }),
      LAW,
    );
  });
});
