import { invariant } from '../../result/invariant';

/** After so many steps the sums are taken afresh, so that rounding of what has left the window cannot add up. */
const REFRESH = 64;

/**
 * Rolling standard deviation: the spread of the last days, day by day.
 *
 * @param values - Finite, oldest first; shape [days]; not modified.
 * @param window - Days in the window, whole, 2 or more.
 * @returns New array: sample standard deviation of each full window, unit of `values`, 0 or more, in the order of its
 *   last day; shape [max(0, days - window + 1)]. Example: 1, 2, 4 with a window of 2 give 0.7071... and 1.4142...
 * @throws InvariantError when the window is not such a number or a value is not finite.
 *
 * Method: sums of differences to a value inside the window and of their squares, updated by the day that enters and the
 * one that leaves, `sqrt((Q - S^2 / w) / (w - 1))`; taken afresh every 64 days around a new value. O(days). Source:
 * D§6.1. Part of: `annualisedVolatility`.
 */
export function rollingDeviation(values: Float64Array, window: number): Float64Array {
  invariant(Number.isInteger(window) && window >= 2, 'window is not a whole number of 2 or more');
  invariant(values.every(Number.isFinite), 'rolling deviation of a value that is not finite');
  const rolled = new Float64Array(Math.max(0, values.length - window + 1));
  let origin = 0;
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < rolled.length; at++) {
    if (at % REFRESH === 0) {
      origin = values[at] ?? Number.NaN;
      sum = 0;
      squares = 0;
      for (let day = at; day < at + window; day++) {
        const difference = (values[day] ?? Number.NaN) - origin;
        sum += difference;
        squares += difference * difference;
      }
    } else {
      const left = (values[at - 1] ?? Number.NaN) - origin;
      const entered = (values[at + window - 1] ?? Number.NaN) - origin;
      sum += entered - left;
      squares += entered * entered - left * left;
    }
    rolled[at] = Math.sqrt(Math.max(0, squares - (sum * sum) / window) / (window - 1));
  }
  return rolled;
}
