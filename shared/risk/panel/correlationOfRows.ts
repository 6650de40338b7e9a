import { deviationsFromMean } from '../../math/deviationsFromMean';
import { innerProduct } from '../../math/innerProduct';
import { invariant } from '../../result/invariant';

/**
 * Correlations of many rows without gaps: every pair over the same days.
 *
 * @param rows - Finite, at least two days; shape [rows][days]; not modified.
 * @returns Row-major, symmetric; shape [rows x rows]; from -1 to 1, NaN where either row never moved. Example: rows 1, 2, 3
 *   and 3, 2, 1 give 1, -1, -1, 1.
 * @throws InvariantError when rows differ in length, are too short or not finite.
 *
 * Method: rows scaled to mean 0 and length 1, then inner products of two rows with two at a time; O(rows^2 x days).
 * Source: D§6.4. Part of: `correlationMatrix`.
 */
export function correlationOfRows(rows: readonly Float64Array[]): Float64Array {
  const days = rows[0]?.length ?? 2;
  invariant(days >= 2, 'correlation of fewer than two days');
  const scaled = rows.map((row) => {
    invariant(row.length === days, 'rows on different days');
    return unitRow(row);
  });
  const count = rows.length;
  const products = new Float64Array(count * count);
  const four = new Float64Array(4);
  for (let i = 0; i < count; i += 2) {
    for (let j = 0; j <= i; j += 2) {
      productsOfPairs(pairFrom(scaled, i), pairFrom(scaled, j), four);
      for (let at = 0; at < 4; at++) place(products, count, i + (at >> 1), j + (at & 1), four[at] ?? Number.NaN);
    }
  }
  return products;
}

function unitRow(row: Float64Array): Float64Array {
  const centred = deviationsFromMean(row);
  const length = Math.sqrt(innerProduct(centred, centred));
  // A row that never moved divides 0 by 0: NaN, which stays in every pair it is part of.
  return centred.map((value) => value / length);
}

type Pair = readonly [Float64Array, Float64Array];

/** Two neighbouring rows; the last one alone stands twice, and its second results are not placed. */
function pairFrom(rows: readonly Float64Array[], at: number): Pair {
  const first = rows[at];
  invariant(first !== undefined, 'a row beyond the last');
  return [first, rows[at + 1] ?? first];
}

/** Inner products of two rows with two: four results for each read of a day. */
function productsOfPairs([a, b]: Pair, [y, z]: Pair, into: Float64Array): void {
  let ay = 0;
  let az = 0;
  let by = 0;
  let bz = 0;
  for (let day = 0; day < a.length; day++) {
    const left = a[day] ?? Number.NaN;
    const right = b[day] ?? Number.NaN;
    const first = y[day] ?? Number.NaN;
    const second = z[day] ?? Number.NaN;
    ay += left * first;
    az += left * second;
    by += right * first;
    bz += right * second;
  }
  into[0] = ay;
  into[1] = az;
  into[2] = by;
  into[3] = bz;
}

/** Stores a pair on both sides of the diagonal; rounding may have carried a perfect correlation a hair beyond 1. */
function place(products: Float64Array, count: number, i: number, j: number, product: number): void {
  if (i >= count || j >= count) return;
  const value = Math.max(-1, Math.min(1, product));
  products[i * count + j] = value;
  products[j * count + i] = value;
}
