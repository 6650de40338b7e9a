const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/**
 * Density of the standard normal distribution.
 *
 * @param x - Any number of standard deviations from the mean.
 * @returns `exp(-x^2 / 2) / sqrt(2 pi)`, 0 or more. Example: `normalDensity(0)` is 0.3989422804...
 *
 * Method: closed form, O(1).
 */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / ROOT_TWO_PI;
}
