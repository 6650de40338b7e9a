import { normalQuantile } from '../../math/normalQuantile';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { type HoldingMoments, portfolioVolatility } from './gaussianComponentValueAtRisk';

/** Moments of the holdings with each one's own variance. */
export interface HoldingSpread extends HoldingMoments {
  /** Variance of each holding's own return, 0 or more; shape [assets]. */
  readonly variances: ArrayLike<number>;
}

/** What rounding may leave of a variance that is 0, as a fraction of the largest term: a millionth of the volatility. */
const ROUNDING = 1e-12;

/**
 * Gaussian incremental value at risk: how much the normal value at risk would fall if a holding were turned into cash.
 * Answers "what does each holding add to a bad period?".
 *
 * @param moments - Weights, means, variances and covariances with the portfolio; not modified. One estimator throughout.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the edge of the worst 5 %.
 * @returns Value at risk with less value at risk without each holding; shape [assets], decimal fractions of equity,
 *   negative for a hedge, horizon of `moments`; does not sum to the total. Example: one holding of weight 1, mean 0 and
 *   variance 0.0001 at 0.95 has 0.01644854. Problems: `no-holdings` without any.
 * @throws InvariantError when the shapes differ, a number is not finite, `confidence` is outside (0, 1), or the moments are
 *   not those of one portfolio.
 *
 * Method: variance without holding i is `sd_p^2 - 2 w_i cov(r_i, r_p) + w_i^2 var_i`, O(assets). Source: Jorion, Value at
 * Risk, 3rd ed., ch. 7; D§6.3.
 */
export function gaussianIncrementalValueAtRisk(moments: HoldingSpread, confidence: number): Result<Float64Array> {
  const { weights, means, covariances, variances } = moments;
  invariant(weights.length === variances.length, 'variances do not fit the weights');
  invariant(weights.length === means.length, 'means do not fit the weights');
  const volatility = portfolioVolatility(weights, covariances);
  const multiple = -normalQuantile(1 - confidence);
  if (weights.length === 0) return fail({ code: 'no-holdings' });
  return ok(
    Float64Array.from(weights, (weight, asset) => {
      const shared = 2 * weight * (covariances[asset] ?? Number.NaN);
      const own = weight * weight * (variances[asset] ?? Number.NaN);
      const largest = Math.max(volatility * volatility, own);
      const variance = volatility * volatility - shared + own;
      invariant(variance >= -ROUNDING * largest, 'moments are not those of one portfolio');
      const without = variance > ROUNDING * largest ? Math.sqrt(variance) : 0;
      return multiple * (volatility - without) - weight * (means[asset] ?? Number.NaN);
    }),
  );
}
