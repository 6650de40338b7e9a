import { quantileType7 } from '../../math/quantileType7';
import { invariant } from '../../result/invariant';
import { fail, mapResult, type Result } from '../../result/result';
import { gapDistance } from './gapDistance';
import { type StopDistance, sideSign } from './side';

/** Confidence, and how many nights it takes. */
export interface ExtremeGapOptions {
  /** Strictly between 0 and 1; 0.99 reads the worst night of a hundred. */
  readonly confidence: number;
  /** Nights below which the past says nothing, whole, 1 or more; 250 by default of the house. */
  readonly leastNights: number;
}

/**
 * Extreme gap loss: what a share loses in a night as bad as one in a hundred, stop or no stop. Answers "what does the stop
 * not protect me from?".
 *
 * @param distance - Current price, stop and side.
 * @param gaps - As `empiricalGap`: close-to-open log returns, negative against the position; shape [nights]; not modified.
 * @param options - Confidence and least nights.
 * @returns Loss per share, price units, at least `|price - stop|`: a smaller gap leaves the stop to do its work. Example:
 *   price 50, stop 48, worst nights of 10 % (log): 4.75812910. Problems: `stop-wrong-side` when the stop has been reached
 *   already; `too-few-observations`; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when the confidence is outside (0, 1), or the least nights not a positive whole number.
 *
 * Method: `P * (1 - exp(min(-d, q)))`, q the type-7 quantile of the gaps, mirrored for a short. O(n log n). Source: D§4.4
 * (always show iii).
 */
export function extremeGapLoss(distance: StopDistance, gaps: Float64Array, options: ExtremeGapOptions): Result<number> {
  const { confidence, leastNights } = options;
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  invariant(Number.isInteger(leastNights) && leastNights >= 1, 'least nights are not a positive whole number');
  const wrong = gaps.findIndex((gap) => !Number.isFinite(gap));
  if (wrong !== -1) return fail({ code: 'non-finite-value', index: wrong });
  if (gaps.length < leastNights) return fail({ code: 'too-few-observations', have: gaps.length, need: leastNights });
  const sign = sideSign(distance.side);
  return mapResult(gapDistance(distance), (away) => {
    const move = Math.min(-away, quantileType7(gaps, 1 - confidence));
    return sign * distance.price * (0 - Math.expm1(sign * move));
  });
}
