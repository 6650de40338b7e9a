import { compensatedSum } from '../../math/compensatedSum';
import { symmetricEigen } from '../../math/symmetricEigen';
import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';

/**
 * Repair of a covariance or correlation matrix: negative variances that no portfolio could have are lifted to almost
 * nothing. Answers "can this matrix be the covariance of anything, and if not, which one is near?".
 *
 * @param matrix - Row-major, symmetric, finite; shape [size x size]; not modified.
 * @param size - Rows, whole, 0 or more.
 * @param floorFraction - Smallest eigenvalue allowed, as a fraction of the mean eigenvalue, 0 or more; D uses 1e-8.
 * @returns New matrix of the same unit; the same numbers when nothing lies under the floor. A diagonal entry may grow,
 *   so a repaired correlation matrix has to be rescaled. Note: `matrix-repaired` with the count of lifted eigenvalues.
 *   Example: `[1, 2, 2, 1]` with floor 0 gives `[1.5, 1.5, 1.5, 1.5]`.
 * @throws InvariantError when the shape does not fit, the matrix is not symmetric or finite, or the floor is negative.
 *
 * Method: eigenvalues clipped at `floorFraction * trace / size`, O(size^3). Source: Higham, Linear Algebra and its
 * Applications 103 (1988), 103-118; D§6.7.
 */
export function nearestPositiveSemidefinite(
  matrix: ArrayLike<number>,
  size: number,
  floorFraction: number,
): Result<Float64Array> {
  invariant(floorFraction >= 0 && Number.isFinite(floorFraction), 'eigenvalue floor is not 0 or more');
  const { values, vectors } = symmetricEigen(matrix, size);
  const floor = size === 0 ? 0 : (floorFraction * Math.max(0, compensatedSum(values))) / size;
  const clipped = values.filter((value) => value < floor).length;
  if (clipped === 0) return ok(Float64Array.from(matrix));
  const lifted = values.map((value) => Math.max(floor, value));
  return ok(recompose(lifted, vectors), [{ code: 'matrix-repaired', clipped }]);
}

function recompose(values: Float64Array, vectors: Float64Array): Float64Array {
  const size = values.length;
  const result = new Float64Array(vectors.length);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const entry = compensatedSum(
        values.map((value, k) => value * (vectors[i * size + k] ?? 0) * (vectors[j * size + k] ?? 0)),
      );
      result[i * size + j] = entry;
      result[j * size + i] = entry;
    }
  }
  return result;
}
