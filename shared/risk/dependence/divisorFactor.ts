/** What a covariance is divided by: `sample` is n - 1, as everywhere in the product; `population` is n, as in the papers. */
export type CovarianceDivisor = 'sample' | 'population';

/**
 * Factor from a population covariance to the one asked for.
 *
 * @param divisor - The one asked for.
 * @param observations - Periods, 2 or more.
 * @returns `n / (n - 1)` or 1. Example: 20 periods and `sample` give 1.05263158.
 *
 * Method: O(1). Source: D§0, estimator. Part of: `ledoitWolfIdentity`.
 */
export function divisorFactor(divisor: CovarianceDivisor, observations: number): number {
  return divisor === 'sample' ? observations / (observations - 1) : 1;
}
