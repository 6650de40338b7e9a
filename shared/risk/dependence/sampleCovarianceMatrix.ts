import { deviationsFromMean } from '../../math/deviationsFromMean';
import { innerProduct } from '../../math/innerProduct';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/**
 * Sample covariance matrix of complete rows of returns. Answers "how do the returns of these holdings vary, and with
 * each other?".
 *
 * @param rows - Per asset its simple returns per period over one window without gaps; shape [assets][observations]; not
 *   modified.
 * @returns New row-major array, shape [assets x assets], symmetric, divisor `n - 1`, squared fraction per period.
 *   Example: rows (0.01, 0.03) and (0.02, -0.02) give variances 0.0002 and 0.0008 and the covariance -0.0004. Problems:
 *   `no-holdings` without any row; `lengths-differ` at the first row of another length than the first;
 *   `too-few-observations` below two; `non-finite-value` at the first NaN or infinity of a row.
 *
 * Method: centred rows, compensated products, O(assets^2 x observations). Source: D§6.3.
 */
export function sampleCovarianceMatrix(rows: readonly ArrayLike<number>[]): Result<Float64Array> {
  const [firstRow] = rows;
  if (firstRow === undefined) return fail({ code: 'no-holdings' });
  for (const row of rows) {
    if (row.length !== firstRow.length)
      return fail({ code: 'lengths-differ', first: firstRow.length, second: row.length });
    const checked = finiteObservations(row, 2);
    if (!checked.ok) return checked;
  }
  const centred = rows.map(deviationsFromMean);
  const matrix = new Float64Array(rows.length * rows.length);
  for (const [i, left] of centred.entries()) {
    for (const [j, right] of centred.slice(0, i + 1).entries()) {
      const covariance = innerProduct(left, right) / (firstRow.length - 1);
      matrix[i * rows.length + j] = covariance;
      matrix[j * rows.length + i] = covariance;
    }
  }
  return ok(matrix);
}
