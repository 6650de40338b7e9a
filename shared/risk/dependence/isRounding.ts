import { innerProduct } from '../../math/innerProduct';

/** Rounding of one entry, in units of the last place, that products and sums may have gathered. */
const UNITS = 16;

/**
 * Whether a squared distance from a matrix is rounding alone, so that no ratio may be taken to it.
 *
 * @param squaredDistance - Sum of squared differences of the entries, 0 or more.
 * @param matrix - The matrix, finite; any shape; not modified.
 * @returns True when the distance is no more than rounding beside the matrix. Example: 1e-40 beside `[1, 0, 0, 1]`.
 *
 * Method: distance against `(16 eps)^2` times the squared Frobenius norm, O(entries). Source: D§6.7, "gamma = 0". Part
 * of: `ledoitWolfIdentity`.
 */
export function isRounding(squaredDistance: number, matrix: ArrayLike<number>): boolean {
  return squaredDistance <= (UNITS * Number.EPSILON) ** 2 * innerProduct(matrix, matrix);
}
