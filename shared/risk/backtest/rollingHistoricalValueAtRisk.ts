import { quantileType7OfSorted } from '../../math/quantileType7';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** Window and confidence of the forecasts. */
export interface RollingWindow {
  /** Returns each forecast rests on, whole, 1 or more. */
  readonly window: number;
  /** Strictly between 0 and 1; 0.95 reads the edge of the worst 5 %. */
  readonly confidence: number;
}

/**
 * Rolling historical value at risk: for each period the historical value at risk of the window of returns before it.
 * Answers "what would the historical method have said before each day?".
 *
 * @param returns - Simple returns per period, decimal fractions, oldest first; shape [periods]; not modified.
 * @param options - Length of the window and confidence.
 * @returns Loss per period, decimal fraction, positive for a loss, not floored; shape [periods - window], element 0
 *   forecasts the return at index `window` and knows nothing of it. Example: returns -0.04, 0, 0.04, 0.01 with window 3 at
 *   0.75 give 0.02. Problems: `too-few-observations` without a period beyond the first window; `non-finite-value` at the
 *   first NaN or infinity.
 * @throws InvariantError when the window is not a whole number of 1 or more or `confidence` is outside (0, 1).
 *
 * Method: a sorted window with binary search and block moves, minus its type-7 quantile, O(n * window) moves and
 * O(n log window) comparisons. Source: Jorion, Value at Risk, 3rd ed., ch. 6, 10; D§6.2, D§6.9.
 */
export function rollingHistoricalValueAtRisk(
  returns: ArrayLike<number>,
  { window, confidence }: RollingWindow,
): Result<Float64Array> {
  invariant(Number.isInteger(window) && window >= 1, 'window is not a whole number of 1 or more');
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  return mapResult(finiteObservations(returns, window + 1), (checked) => {
    const values = Float64Array.from(checked);
    const sorted = values.slice(0, window).sort();
    return Float64Array.from({ length: values.length - window }, (_, period) => {
      if (period > 0) replace(sorted, values[period - 1] ?? Number.NaN, values[period + window - 1] ?? Number.NaN);
      return 0 - quantileType7OfSorted(sorted, 1 - confidence);
    });
  });
}

/** Takes one value out of a sorted row and puts another in; the row stays sorted. */
function replace(sorted: Float64Array, leaving: number, entering: number): void {
  const from = firstNotBelow(sorted, leaving);
  const to = firstNotBelow(sorted, entering);
  if (to > from) {
    sorted.copyWithin(from, from + 1, to);
    sorted[to - 1] = entering;
  } else {
    sorted.copyWithin(to + 1, to, from);
    sorted[to] = entering;
  }
}

function firstNotBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Number.NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
