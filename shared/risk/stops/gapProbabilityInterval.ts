import { type ProportionInterval, wilsonInterval } from '../../math/wilsonInterval';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** A probability with the bounds the number of nights allows. */
export interface GapProbabilityInterval extends ProportionInterval {
  /** Share of past nights beyond the stop, 0 to 1. */
  readonly probability: number;
  /** Nights beyond, and nights in all. */
  readonly beyond: number;
  readonly nights: number;
}

/**
 * Gap-probability interval: how often past nights jumped a stop's distance, and between which bounds the true frequency
 * lies. Answers "how sure can I be of this, with so few such nights?".
 *
 * @param gaps - As `empiricalGap`: close-to-open log returns, negative against the position, any order; shape [nights];
 *   not modified.
 * @param distance - Log distance to the stop, positive.
 * @param confidence - Two-sided, strictly between 0 and 1; 0.95 by default of the house.
 * @returns Probability per night and its ends, 0 to 1. Example: 2 nights of 300 at 0.95 are 0.00666667, from 0.00183015
 *   to 0.02397758. Problems: `too-few-observations` without a night; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when the distance is not positive, or the confidence outside (0, 1).
 *
 * Method: count of `g < -d`, then Wilson's interval, O(nights). Source: Wilson, Journal of the American Statistical
 * Association 22 (1927), 209-212; D§4.4.
 */
export function gapProbabilityInterval(
  gaps: Float64Array,
  distance: number,
  confidence: number,
): Result<GapProbabilityInterval> {
  invariant(distance > 0 && Number.isFinite(distance), 'distance is not positive');
  const wrong = gaps.findIndex((gap) => !Number.isFinite(gap));
  if (wrong !== -1) return fail({ code: 'non-finite-value', index: wrong });
  const nights = gaps.length;
  if (nights === 0) return fail({ code: 'too-few-observations', have: 0, need: 1 });
  const beyond = gaps.filter((gap) => gap < -distance).length;
  return ok({ probability: beyond / nights, beyond, nights, ...wilsonInterval(beyond, nights, confidence) });
}
