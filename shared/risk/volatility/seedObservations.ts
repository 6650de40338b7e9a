/**
 * Longest stretch of returns whose sample variance or covariance starts an exponentially weighted one. One number for
 * both, so that the diagonal of the matrix is the variance.
 *
 * Source: D§6.1, first 20 to 60 returns. Part of: `ewmaVariance`.
 */
export const SEED_OBSERVATIONS = 60;
