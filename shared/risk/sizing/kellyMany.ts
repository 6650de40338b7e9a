import { solveLinearSystem } from '../../math/solveLinearSystem';
import { invariant } from '../../result/invariant';
import { fail, mapResult, type Result } from '../../result/result';

/** Expected returns and covariances of several assets. */
export interface KellyManyInputs {
  /** Expected returns per year, decimal fractions; shape [assets]. */
  readonly meanReturns: ArrayLike<number>;
  /** Risk-free rate per year, decimal fraction. */
  readonly riskFreeRate: number;
  /** Covariance of yearly returns, row-major, symmetric; shape [assets x assets]. */
  readonly covariance: ArrayLike<number>;
}

/** How much of full Kelly is taken, and no more than what. */
export interface KellyManyLimits {
  /** Part of full Kelly that is taken, 0 or more; 0.5 by default of the house. */
  readonly fraction: number;
  /** Largest weight of one position, fraction of equity, 0 or more; 0.25 by default of the house. */
  readonly cap: number;
}

/** Full Kelly weights and those that are taken. */
export interface KellyMany {
  /** Full Kelly as the formula gives it, fractions of equity, negative for a short; shape [assets]. */
  readonly full: Float64Array;
  /** What is left after the fraction and the cap, negative ones as 0; shape [assets]. */
  readonly weights: Float64Array;
}

/**
 * Kelly weights of several investments: the mix that grows fastest when their returns hang together. Answers "how much of
 * each, if my expectations were right?".
 *
 * @param inputs - Returns, rate and covariance per year; not modified.
 * @param limits - Part of full Kelly, and cap.
 * @returns Both rows of weights. Example: returns 10 % and 8 %, rate 4 %, variances 0.09 and 0.04, covariance 0.03 give
 *   full weights 0.44444444 and 0.66666667, half and capped 0.22222222 and 0.25. Problems: `no-holdings` of nothing;
 *   `singular-matrix` when assets repeat each other, so that no single mix is best.
 * @throws InvariantError when the shapes do not fit, a number is not finite, or a limit negative.
 *
 * Method: `S^-1 (mu - r)`, O(assets^3). Source: Thorp, Handbook of Asset and Liability Management 1 (2006), ch. 9; D§3.
 */
export function kellyMany(inputs: KellyManyInputs, limits: KellyManyLimits): Result<KellyMany> {
  const { meanReturns, riskFreeRate, covariance } = inputs;
  const { fraction, cap } = limits;
  invariant(fraction >= 0 && cap >= 0 && Number.isFinite(fraction), 'limit is negative or not finite');
  if (meanReturns.length === 0) return fail({ code: 'no-holdings' });
  const excess = Float64Array.from(meanReturns, (mean) => mean - riskFreeRate);
  return mapResult(solveLinearSystem(covariance, excess), (full) => ({
    full,
    weights: full.map((weight) => Math.min(cap, fraction * Math.max(0, weight))),
  }));
}
