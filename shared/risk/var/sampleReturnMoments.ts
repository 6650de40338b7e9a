import { mean } from '../../math/mean';
import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import { mapResult, type Result } from '../../result/result';
import type { ReturnMoments } from './gaussianValueAtRisk';
import { populationShape, type ReturnShape } from './populationShape';

/** Centre, spread and shape of returns per period; the caller chooses sample or population estimates. */
export type ShapedMoments = ReturnMoments & ReturnShape;

/**
 * Sample return moments: centre, spread and shape of returns as the product estimates them.
 *
 * @param returns - Simple returns per period, decimal fractions, any order; shape [observations]; not modified.
 * @returns Mean and sample standard deviation (divisor `n - 1`) per period, decimal fractions; skewness and excess
 *   kurtosis, no unit, with divisor `n` in every moment, so that they stay ratios whose parts add up. Example: returns
 *   -0.02, 0, 0, 0.02 give 0, 0.01633, 0 and -1. Problems: `too-few-observations` below two; `non-finite-value` at the
 *   first NaN or infinity; `zero-variance` when all returns are equal.
 *
 * Method: two passes, O(n). Source: D§0 (estimator), D§6.2. Part of: `gaussianValueAtRisk`.
 */
export function sampleReturnMoments(returns: ArrayLike<number>): Result<ShapedMoments> {
  return mapResult(populationShape(returns), (shape) => ({
    mean: mean(returns),
    standardDeviation: sampleStandardDeviation(returns),
    ...shape,
  }));
}
