/** The samples of domain.md §13, frozen: a measure that changes its input fails in strict mode. */

/** RA: an asset, 20 days. */
export const ASSET: readonly number[] = Object.freeze([
  0.012, -0.008, 0.004, -0.021, 0.015, 0.003, -0.034, 0.019, -0.006, 0.008, -0.012, 0.027, -0.003, 0.006, -0.045, 0.022,
  0.001, -0.017, 0.01, 0.005,
]);

/** RB: its benchmark. */
export const BENCHMARK: readonly number[] = Object.freeze([
  0.008, -0.005, 0.003, -0.014, 0.01, 0.001, -0.022, 0.013, -0.002, 0.004, -0.009, 0.016, 0, 0.003, -0.028, 0.015,
  -0.001, -0.01, 0.007, 0.004,
]);

/** The covariance and weights of D7 and D16, row-major. */
export const COVARIANCE: readonly number[] = Object.freeze([
  0.04, 0.018, 0.006, 0.018, 0.09, 0.012, 0.006, 0.012, 0.0225,
]);
export const WEIGHTS: readonly number[] = Object.freeze([0.5, 0.3, 0.2]);

/** Decimals printed in domain.md §13; `toBeCloseTo(x, 8)` holds to half a unit of the last one. */
export const PRINTED_DECIMALS = 8;
