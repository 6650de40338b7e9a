import { deviationsFromMean } from '../../math/deviationsFromMean';
import { invariant } from '../../result/invariant';

/**
 * Covariances with one row: how each of many holdings moves with one series, usually the portfolio they make up. Gives
 * what component risk needs without a matrix of all pairs.
 *
 * @param rows - One row per holding; finite; shape [rows][days]; not modified.
 * @param reference - The series, same days; finite, at least two; not modified.
 * @returns New array: sample covariance (divisor `n - 1`) of each row with the series; shape [rows]. Example: rows
 *   1, 2, 3 and 3, 2, 1 with 2, 4, 6 give 2 and -2.
 * @throws InvariantError when shapes differ or the series is not finite or too short.
 *
 * Method: `sum_t r_it (p_t - mean p) / (n - 1)`, four rows at a time; centring one side is enough. O(rows x days).
 * Source: Jorion, Value at Risk, 3rd ed., ch. 7; D§6.3. Part of: `componentVolatility`.
 */
export function covariancesWith(rows: readonly Float64Array[], reference: ArrayLike<number>): Float64Array {
  invariant(reference.length >= 2, 'covariance of fewer than two days');
  invariant(
    rows.every((row) => row.length === reference.length),
    'rows on different days',
  );
  const centred = deviationsFromMean(reference);
  const products = new Float64Array(rows.length);
  const whole = rows.length - (rows.length % 4);
  for (let at = 0; at < whole; at += 4) products.set(productsOfFour(rows.slice(at, at + 4), centred), at);
  for (let at = whole; at < rows.length; at++) products[at] = productOfOne(rows[at] ?? centred, centred);
  return products.map((product) => product / (reference.length - 1));
}

function productsOfFour(rows: readonly Float64Array[], centred: Float64Array): number[] {
  const [a = centred, b = centred, c = centred, d = centred] = rows;
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let day = 0; day < centred.length; day++) {
    const deviation = centred[day] ?? Number.NaN;
    first += (a[day] ?? Number.NaN) * deviation;
    second += (b[day] ?? Number.NaN) * deviation;
    third += (c[day] ?? Number.NaN) * deviation;
    fourth += (d[day] ?? Number.NaN) * deviation;
  }
  return [first, second, third, fourth];
}

function productOfOne(row: Float64Array, centred: Float64Array): number {
  let product = 0;
  for (let day = 0; day < centred.length; day++) product += (row[day] ?? Number.NaN) * (centred[day] ?? Number.NaN);
  return product;
}
