import { mean } from '../../math/mean';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { closeProblem } from '../bars/closeProblem';
import { type Side, sideSign } from './side';

/** Period, buffer and side. */
export interface MovingAverageOptions {
  /** Bars in the average, whole, 1 or more; 50 for a swing, 200 for a trend. */
  readonly period: number;
  /** Distance below the average, decimal fraction in [0, 1); 0.01 to 0.03 is usual. */
  readonly bufferFraction: number;
  readonly side: Side;
}

/**
 * Moving-average stop: a little below (short: above) the simple average of the last closes; exit on a close beyond it.
 * Answers "has the price left its trend?".
 *
 * @param closes - Price per share, positive and finite, oldest first; shape [bars]; not modified.
 * @param options - Period, buffer and side.
 * @returns Level per bar, price per share, positive; shape [bars]; NaN before bar `period - 1`. Example: closes 10, 11,
 *   12 with period 3 and 2 % give 10.78 on the last bar. Problems: `too-few-observations` when there are fewer than
 *   `period` closes; `non-finite-value` and `non-positive-price` at the first bad close.
 * @throws InvariantError for a period that is not a positive whole number or a buffer outside [0, 1).
 *
 * Method: mean of each window, summed with compensation, O(bars * period). Source: D§4.2.
 */
export function movingAverageStop(closes: Float64Array, options: MovingAverageOptions): Result<Float64Array> {
  const { period, bufferFraction, side } = options;
  invariant(Number.isInteger(period) && period >= 1, 'period is not a positive whole number');
  invariant(bufferFraction >= 0 && bufferFraction < 1, 'buffer outside [0, 1)');
  if (closes.length < period) return fail({ code: 'too-few-observations', have: closes.length, need: period });
  const problem = closeProblem(closes);
  if (problem !== null) return fail(problem);
  const share = 1 - sideSign(side) * bufferFraction;
  return ok(
    closes.map((_, index) =>
      index < period - 1 ? Number.NaN : mean(closes.subarray(index - period + 1, index + 1)) * share,
    ),
  );
}
