import { innerProduct } from '../../math/innerProduct';
import { normalQuantile } from '../../math/normalQuantile';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { cornishFisherQuantile } from './cornishFisherQuantile';
import { portfolioVolatility } from './gaussianComponentValueAtRisk';
import { type ComponentOptions, historicalComponentValueAtRisk } from './historicalComponentValueAtRisk';
import type { HoldingReturns } from './holdingReturns';
import { type LossDecomposition, lossDecomposition } from './lossDecomposition';
import { FALLEN_BACK, isExpansionValid } from './modifiedValueAtRisk';
import { type Comoments, populationComoments } from './populationComoments';
import type { ReturnShape } from './populationShape';

/** Weights and what each holding has in common with the portfolio. */
export interface WeightedComoments {
  /** Signed fractions of equity; shape [assets]. */
  readonly weights: ArrayLike<number>;
  /** Of the holdings with the portfolio of exactly these weights. */
  readonly comoments: Comoments;
  /** Divisor of the variance: `n - 1` for `sample`, `n` for `population`; the shape has divisor `n` in both. */
  readonly estimator: 'sample' | 'population';
}

/**
 * Modified component value at risk: how much of the modified value at risk each holding contributes. Answers "which
 * holdings make a bad period bad, given the shape of past returns?".
 *
 * @param holdings - Weights and past returns; not modified.
 * @param options - Confidence, and the window of the historical components that stand in when they must.
 * @returns Total, marginal, component and share, decimal fractions of equity; the total is the modified value at risk of
 *   the portfolio from sample moments. Not floored. Note: `expansion-invalid` when the correction does not describe a
 *   distribution at this confidence and the historical components stand in its place. Example: one holding of weight 1
 *   with returns -0.02, 0, 0, 0.02 at 0.95 has 0.02718990. Problems: `no-holdings`; `lengths-differ`;
 *   `too-few-observations` below two; `non-finite-value`; `zero-variance` when the portfolio never moved.
 * @throws InvariantError when an option is out of its range or the weights do not fit.
 *
 * Method: as `modifiedComponentsOfComoments`, O(assets * n). Source: Boudt, Peterson and Croux, Journal of Risk 11 (2008),
 * 79-103; D§6.3.
 */
export function modifiedComponentValueAtRisk(
  holdings: HoldingReturns,
  options: ComponentOptions,
): Result<LossDecomposition> {
  invariant(options.confidence > 0 && options.confidence < 1, 'confidence outside (0, 1)');
  const comoments = populationComoments(holdings);
  if (!comoments.ok) return comoments;
  const weighted: WeightedComoments = { weights: holdings.weights, comoments: comoments.value, estimator: 'sample' };
  const moments = centralMomentsOf(weighted);
  if (moments === null) return fail({ code: 'zero-variance' });
  if (isExpansionValid(moments, options.confidence)) return modifiedComponentsOfComoments(weighted, options.confidence);
  const historical = historicalComponentValueAtRisk(holdings, options);
  return historical.ok ? ok(historical.value, [FALLEN_BACK]) : historical;
}

/**
 * Modified component value at risk of given co-moments, whether or not the expansion is valid for them.
 *
 * @param weighted - Weights, co-moments and estimator; not modified.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the edge of the worst 5 %.
 * @returns Total, marginal, component and share, decimal fractions of equity. Not floored. Example: co-moments of one
 *   holding of weight 1 with returns -0.02, 0, 0, 0.02 at 0.95 give 0.02718990 with the sample estimator. Problems:
 *   `zero-variance` when the portfolio never moved.
 * @throws InvariantError when the shapes differ, a number is not finite or `confidence` is outside (0, 1).
 *
 * Method: derivative of `-mean - z_cf * sd` by each weight, with `dS_i = 3 (s_i - m3 c_i / m2) / m2^1.5` and `dK_i = 4
 * (k_i - m4 c_i / m2) / m2^2`, O(assets). Source: Boudt, Peterson and Croux, Journal of Risk 11 (2008), 79-103; D§6.3.
 * Part of: `modifiedComponentValueAtRisk`.
 */
export function modifiedComponentsOfComoments(
  weighted: WeightedComoments,
  confidence: number,
): Result<LossDecomposition> {
  const moments = centralMomentsOf(weighted);
  const z = normalQuantile(1 - confidence);
  if (moments === null) return fail({ code: 'zero-variance' });
  const { means, covariances, coskewness, cokurtosis, observations } = weighted.comoments;
  const { second, third, fourth, skewness } = moments;
  const scale = weighted.estimator === 'sample' ? Math.sqrt(observations / (observations - 1)) : 1;
  const quantile = cornishFisherQuantile(z, moments);
  const bySkewness = (z * z - 1) / 6 - ((2 * z ** 3 - 5 * z) * skewness) / 18;
  const byKurtosis = (z ** 3 - 3 * z) / 24;
  const marginal = Float64Array.from(means, (mean, asset) => {
    const slope = (covariances[asset] ?? Number.NaN) / second;
    const ofSkewness = (3 * ((coskewness[asset] ?? Number.NaN) - third * slope)) / second ** 1.5;
    const ofKurtosis = (4 * ((cokurtosis[asset] ?? Number.NaN) - fourth * slope)) / second ** 2;
    const ofQuantile = bySkewness * ofSkewness + byKurtosis * ofKurtosis;
    return -mean - scale * Math.sqrt(second) * (ofQuantile + quantile * slope);
  });
  return ok(lossDecomposition(weighted.weights, marginal));
}

interface PortfolioShape extends ReturnShape {
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
}

/** Central moments of the portfolio: the co-moments weighted once more. Null without any spread. */
function centralMomentsOf({ weights, comoments }: WeightedComoments): PortfolioShape | null {
  const second = portfolioVolatility(weights, comoments.covariances) ** 2;
  if (second === 0) return null;
  const third = innerProduct(weights, comoments.coskewness);
  const fourth = innerProduct(weights, comoments.cokurtosis);
  return { second, third, fourth, skewness: third / second ** 1.5, excessKurtosis: fourth / second ** 2 - 3 };
}
