import { innerProduct } from '../../math/innerProduct';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** Portfolio volatility and each holding's part of it. */
export interface ComponentVolatility {
  /** Portfolio volatility, horizon of the covariance. */
  readonly volatility: number;
  /** Change of the volatility per unit of weight; shape [assets]. */
  readonly marginal: Float64Array;
  /** Each asset's part of the volatility, negative for a hedge; sums to `volatility`; shape [assets]. */
  readonly component: Float64Array;
  /** The part as a fraction of the whole; sums to 1; shape [assets]. */
  readonly share: Float64Array;
}

/**
 * Component volatility: how much of the portfolio's volatility each holding contributes. Answers "which holding is my
 * risk coming from?".
 *
 * @param covariance - Row-major, symmetric, positive semidefinite; shape [assets x assets]; not modified.
 * @param weights - Signed fractions of equity; shape [assets]; not modified.
 * @returns Volatility and its decomposition, decimal fractions, horizon of `covariance`. Example: covariance
 *   diag(0.04, 0.09) and weights 0.5, 0.5 give volatility 0.1803 and shares 0.3077, 0.6923. Problems: `no-holdings`
 *   without any asset; `zero-variance` when the portfolio has no risk to share out.
 * @throws InvariantError when the shapes do not fit or a number is not finite.
 *
 * Method: Euler decomposition `w_i (S w)_i / sigma`, O(assets^2). Source: Jorion, Value at Risk, 3rd ed., ch. 7; D§6.3.
 */
export function componentVolatility(
  covariance: ArrayLike<number>,
  weights: ArrayLike<number>,
): Result<ComponentVolatility> {
  const count = weights.length;
  invariant(covariance.length === count * count, 'covariance does not fit the weights');
  if (count === 0) return fail({ code: 'no-holdings' });
  const matrix = Float64Array.from(covariance);
  const exposure = Float64Array.from(weights, (_, row) =>
    innerProduct(matrix.subarray(row * count, (row + 1) * count), weights),
  );
  const variance = innerProduct(weights, exposure);
  if (variance <= 0) return fail({ code: 'zero-variance' });
  const volatility = Math.sqrt(variance);
  const marginal = exposure.map((value) => value / volatility);
  const component = marginal.map((value, asset) => value * (weights[asset] ?? Number.NaN));
  return ok({ volatility, marginal, component, share: component.map((value) => value / volatility) });
}
