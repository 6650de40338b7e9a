import { invariant } from '../../result/invariant';

/** Of every full window, in the order of its last period; each of shape [observations - window + 1]. */
export interface RollingComoments {
  /** Sum of squared deviations of the first row; exactly 0 where it never moved. */
  readonly first: Float64Array;
  /** The same of the second row. */
  readonly second: Float64Array;
  /** Sum of products of the deviations; exactly 0 where either never moved. */
  readonly joint: Float64Array;
}

/**
 * Rolling sums of squared deviations and of their products: what rolling correlations and betas are made of.
 *
 * @param first - Finite, oldest first; shape [observations]; not modified.
 * @param second - Same periods, same shape; not modified.
 * @param window - Periods in the window, whole, 2 or more, at most the observations.
 * @returns Three new arrays. Example: 1, 2, 4 and 1, 3, 2 with a window of 3 give 4.6667, 2 and 1.
 * @throws InvariantError when the rows differ in length or the window is not such a number.
 *
 * Method: sums of differences to a value inside the window, updated by the period that enters and the one that leaves and
 * taken afresh after each window, so that rounding of what has left cannot add up. O(observations). Source: Chan, Golub
 * and LeVeque, The American Statistician 37 (1983), 242-247; D§6.4. Part of: `rollingCorrelation`.
 */
export function rollingComoments(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  window: number,
): RollingComoments {
  invariant(first.length === second.length, 'rolling rows differ in length');
  invariant(Number.isInteger(window) && window >= 2 && window <= first.length, 'window does not fit the rows');
  const [one, other] = [Float64Array.from(first), Float64Array.from(second)];
  const rolled = {
    first: rollingProduct(one, one, window),
    second: rollingProduct(other, other, window),
    joint: rollingProduct(one, other, window),
  };
  for (const row of [one, other]) {
    const still = stillWindows(row, window);
    const touched = [row === one ? rolled.first : rolled.second, rolled.joint];
    for (const sums of touched) for (const at of still) sums[at] = 0;
  }
  return rolled;
}

/** Sum of products of deviations of each window. */
function rollingProduct(one: Float64Array, other: Float64Array, window: number): Float64Array {
  const rolled = new Float64Array(one.length - window + 1);
  let [oneOrigin, otherOrigin] = [0, 0];
  let [oneSum, otherSum, products] = [0, 0, 0];
  const add = (period: number, sign: number) => {
    const left = (one[period] ?? 0) - oneOrigin;
    const right = (other[period] ?? 0) - otherOrigin;
    oneSum += sign * left;
    otherSum += sign * right;
    products += sign * left * right;
  };
  for (let at = 0; at < rolled.length; at++) {
    if (at % window === 0) {
      [oneOrigin, otherOrigin] = [one[at] ?? 0, other[at] ?? 0];
      [oneSum, otherSum, products] = [0, 0, 0];
      for (let period = at; period < at + window; period++) add(period, 1);
    } else {
      add(at - 1, -1);
      add(at + window - 1, 1);
    }
    rolled[at] = products - (oneSum * otherSum) / window;
  }
  return rolled;
}

/** The windows in which a row never moved. */
function stillWindows(row: Float64Array, window: number): number[] {
  const still: number[] = [];
  let equal = 0;
  for (let period = 0; period < row.length; period++) {
    equal = row[period] === row[period - 1] ? equal + 1 : 1;
    if (equal >= window) still.push(period - window + 1);
  }
  return still;
}
