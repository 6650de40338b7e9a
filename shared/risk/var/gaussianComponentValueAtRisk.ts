import { compensatedSumOf } from '../../math/compensatedSum';
import { innerProduct } from '../../math/innerProduct';
import { normalQuantile } from '../../math/normalQuantile';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { type LossDecomposition, lossDecomposition } from './lossDecomposition';

/** What each holding has in common with the portfolio it is part of, per period, decimal fractions. */
export interface HoldingMoments {
  /** Signed fractions of equity; shape [assets]; the rest is cash. */
  readonly weights: ArrayLike<number>;
  /** Mean return of each holding; shape [assets]. */
  readonly means: ArrayLike<number>;
  /** Covariance of each holding with the portfolio; shape [assets]. */
  readonly covariances: ArrayLike<number>;
}

/** The weighted covariances of a hedged book cancel: how much rounding may leave of a variance of 0 or less. */
const ROUNDING = 1e-12;

/**
 * Gaussian component value at risk: how much of the normal value at risk each holding contributes. Answers "which holdings
 * make a bad period bad?".
 *
 * @param moments - Weights, mean returns and covariances with the portfolio; not modified. One estimator throughout.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the edge of the worst 5 %.
 * @returns Total, marginal, component and share, decimal fractions of equity, horizon of `moments`. Not floored. Example:
 *   weights 0.5, 0.5, means 0, covariances 0.0001, 0.0003 at 0.95 give 0.02326174 and shares 0.25, 0.75. Problems:
 *   `no-holdings` without any; `zero-variance` when the portfolio has no risk to share out.
 * @throws InvariantError when the shapes differ, a number is not finite or `confidence` is outside (0, 1).
 *
 * Method: `w_i * (-mean_i - z * cov(r_i, r_p) / sd_p)` with `sd_p^2` the sum of `w_i * cov(r_i, r_p)`, O(assets). Source:
 * Jorion, Value at Risk, 3rd ed., ch. 7; D§6.3.
 */
export function gaussianComponentValueAtRisk(moments: HoldingMoments, confidence: number): Result<LossDecomposition> {
  const { weights, means, covariances } = moments;
  invariant(weights.length === means.length, 'means do not fit the weights');
  if (weights.length === 0) return fail({ code: 'no-holdings' });
  const multiple = -normalQuantile(1 - confidence);
  const volatility = portfolioVolatility(weights, covariances);
  if (volatility === 0) return fail({ code: 'zero-variance' });
  const marginal = Float64Array.from(
    means,
    (mean, asset) => (multiple * (covariances[asset] ?? Number.NaN)) / volatility - mean,
  );
  return ok(lossDecomposition(weights, marginal));
}

/**
 * Portfolio volatility from what each holding has in common with the portfolio.
 *
 * @param weights - Signed fractions of equity; shape [assets]; not modified.
 * @param covariances - Of each holding with the portfolio; same shape; not modified.
 * @returns Volatility per period, 0 or more; 0 when rounding is all that is left of the variance. Example: weights 0.5, 0.5
 *   and covariances 0.0001, 0.0003 give 0.01414214.
 * @throws InvariantError when the shapes differ, a number is not finite, or the covariances are not those of the weights.
 *
 * Method: root of the weighted sum, O(assets). Source: Jorion, Value at Risk, 3rd ed., ch. 7; D§6.3. Part of:
 * `gaussianComponentValueAtRisk`.
 */
export function portfolioVolatility(weights: ArrayLike<number>, covariances: ArrayLike<number>): number {
  const variance = innerProduct(weights, covariances);
  const size = compensatedSumOf(weights.length, (asset) =>
    Math.abs((weights[asset] ?? Number.NaN) * (covariances[asset] ?? Number.NaN)),
  );
  invariant(variance >= -ROUNDING * size, 'covariances are not those of the weights');
  return variance > ROUNDING * size ? Math.sqrt(variance) : 0;
}
