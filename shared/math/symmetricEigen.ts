import { invariant } from '../result/invariant';

/** Sweeps after which the rotations have long converged; quadratic convergence needs fewer than ten. */
const MOST_SWEEPS = 60;

/** Eigenvalues and the matching eigenvectors. */
export interface SymmetricEigen {
  /** In the order of `vectors`, unsorted; unit of the matrix; shape [size]. */
  readonly values: Float64Array;
  /** Row-major; column `k` is the unit vector of value `k`; shape [size x size]. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues of a symmetric matrix: the independent directions of a covariance and the variance along each.
 *
 * @param matrix - Row-major, symmetric, finite; shape [size x size]; not modified.
 * @param size - Rows, whole, 0 or more.
 * @returns Values and orthonormal vectors, unsorted. Example: `[2, 1, 1, 2]` has the values 1 and 3.
 * @throws InvariantError when the shape does not fit, a number is not finite or the matrix is not symmetric.
 *
 * Method: cyclic Jacobi rotations until every off-diagonal entry is rounding beside its diagonal, O(size^3) per sweep.
 * Source: Golub and Van Loan, Matrix Computations, 4th ed., 8.5.
 */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): SymmetricEigen {
  invariant(matrix.length === size * size, 'matrix is not square');
  const work = Float64Array.from(matrix);
  invariant(
    work.every((value, at) => Number.isFinite(value) && value === work[(at % size) * size + Math.floor(at / size)]),
    'matrix is not symmetric or not finite',
  );
  const vectors = Float64Array.from(work, (_, at) => (at % (size + 1) === 0 ? 1 : 0));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) if (!sweepOnce({ work, vectors, size })) break;
  return { values: Float64Array.from({ length: size }, (_, at) => work[at * size + at] ?? 0), vectors };
}

interface Rotated {
  readonly work: Float64Array;
  readonly vectors: Float64Array;
  readonly size: number;
}

/** One rotation of every pair that still matters; whether there was any. */
function sweepOnce(state: Rotated): boolean {
  let rotated = false;
  for (let p = 0; p < state.size - 1; p++) {
    for (let q = p + 1; q < state.size; q++) rotated = rotate(state, p, q) || rotated;
  }
  return rotated;
}

function rotate({ work, vectors, size }: Rotated, p: number, q: number): boolean {
  const off = work[p * size + q] ?? 0;
  const [first, second] = [work[p * size + p] ?? 0, work[q * size + q] ?? 0];
  if (Math.abs(off) <= Number.EPSILON * Math.sqrt(Math.abs(first)) * Math.sqrt(Math.abs(second))) return false;
  const theta = (second - first) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const turn = { cosine, sine: tangent * cosine };
  for (let at = 0; at < size; at++) turnPair(work, [at * size + p, at * size + q], turn);
  for (let at = 0; at < size; at++) turnPair(work, [p * size + at, q * size + at], turn);
  for (let at = 0; at < size; at++) turnPair(vectors, [at * size + p, at * size + q], turn);
  work[p * size + q] = 0;
  work[q * size + p] = 0;
  return true;
}

function turnPair(
  values: Float64Array,
  [one, other]: readonly [number, number],
  { cosine, sine }: { readonly cosine: number; readonly sine: number },
): void {
  const [first, second] = [values[one] ?? 0, values[other] ?? 0];
  values[one] = cosine * first - sine * second;
  values[other] = sine * first + cosine * second;
}
