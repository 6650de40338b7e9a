import { invariant } from '../result/invariant';
import { fail, ok, type Result } from '../result/result';
import { innerProduct } from './innerProduct';

/** A pivot smaller than this share of its own row is rounding, not information. */
const LEAST_PIVOT = 1e-13;

/**
 * Solution of a linear system: the x for which a small square matrix times x is a given column.
 *
 * @param matrix - Row-major, finite; shape [size x size]; not modified.
 * @param column - Right-hand side, finite; shape [size]; not modified.
 * @returns x, shape [size], in the unit of `column` over that of `matrix`. Example: `[2, 1, 1, 3]` and `[5, 10]` give
 *   `[1, 3]`. Problem: `singular-matrix` when no solution is certain: a row repeats the others up to rounding.
 * @throws InvariantError when the shapes do not fit or a number is not finite.
 *
 * Method: Gaussian elimination with scaled partial pivoting, compensated back substitution, O(size^3). Source: Golub and
 * Van Loan, Matrix Computations, 4th ed., 3.4.
 */
export function solveLinearSystem(matrix: ArrayLike<number>, column: ArrayLike<number>): Result<Float64Array> {
  const size = column.length;
  invariant(matrix.length === size * size, 'matrix does not fit the column');
  const rows = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size + 1 }, (_value, at) => (at < size ? matrix[row * size + at] : column[row]) ?? 0),
  );
  invariant(
    rows.every((row) => row.every((value) => Number.isFinite(value))),
    'system with a number that is not finite',
  );
  const scales = rows.map((row) => row.subarray(0, size).reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  return eliminate(rows, scales) ? ok(substitute(rows)) : fail({ code: 'singular-matrix' });
}

/** Brings the rows to triangular form in place; false when a pivot is lost. */
function eliminate(rows: Float64Array[], scales: number[]): boolean {
  for (let step = 0; step < rows.length; step++) {
    const chosen = pivotRow(rows, scales, step);
    swap(rows, step, chosen);
    swap(scales, step, chosen);
    const pivotal = rows[step] ?? new Float64Array(0);
    const pivot = pivotal[step] ?? 0;
    if (!(Math.abs(pivot) > LEAST_PIVOT * (scales[step] ?? 0))) return false;
    for (const row of rows.slice(step + 1)) {
      const factor = (row[step] ?? 0) / pivot;
      for (let at = step; at < row.length; at++) row[at] = (row[at] ?? 0) - factor * (pivotal[at] ?? 0);
    }
  }
  return true;
}

/** The row from `step` on whose entry is largest beside its own row. */
function pivotRow(rows: readonly Float64Array[], scales: readonly number[], step: number): number {
  const size = (row: number) => Math.abs(rows[row]?.[step] ?? 0) / (scales[row] || 1);
  let chosen = step;
  for (let row = step + 1; row < rows.length; row++) if (size(row) > size(chosen)) chosen = row;
  return chosen;
}

function swap<T>(list: T[], one: number, other: number): void {
  const [first, second] = [list[one], list[other]];
  if (first === undefined || second === undefined) return;
  list[one] = second;
  list[other] = first;
}

function substitute(rows: readonly Float64Array[]): Float64Array {
  const size = rows.length;
  const solution = new Float64Array(size);
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? new Float64Array(0);
    const known = innerProduct(row.subarray(at + 1, size), solution.subarray(at + 1));
    solution[at] = ((row[size] ?? 0) - known) / (row[at] ?? 0);
  }
  return solution;
}
