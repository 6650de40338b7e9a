import { mean } from '../../math/mean';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import type { GapRisk } from './gapRisk';

/**
 * Gap risk as it was: how often, and how deep, past nights would have jumped the stop's distance. Answers "how often
 * has the night jumped this far before?".
 *
 * @param gaps - Close-to-open log returns against the position (negative of the return for a short), per night, any
 *   order; shape [nights]; not modified.
 * @param distance - Log distance to the stop, positive.
 * @param leastNights - Nights from which the past is taken at its word, whole; 250 by default of the house.
 * @returns Share of nights beyond, 0 to 1, and mean overshoot of those, log distance, positive. Example: 500 nights, of
 *   which -0.12 and -0.14 pass a distance of 0.1, give 0.004 and 0.03. Problems: `too-few-observations` below
 *   `leastNights`; `no-estimate` when no night went beyond: use a model; `non-finite-value`.
 * @throws InvariantError when `distance` is not positive.
 *
 * Method: counting, O(nights). Source: D§4.4.
 */
export function empiricalGap(gaps: Float64Array, distance: number, leastNights: number): Result<GapRisk> {
  invariant(distance > 0 && Number.isFinite(distance), 'distance is not positive');
  const wrong = gaps.findIndex((gap) => !Number.isFinite(gap));
  if (wrong !== -1) return fail({ code: 'non-finite-value', index: wrong });
  if (gaps.length < leastNights) return fail({ code: 'too-few-observations', have: gaps.length, need: leastNights });
  const overshoots = gaps.filter((gap) => gap < -distance).map((gap) => -gap - distance);
  if (overshoots.length === 0) return fail({ code: 'no-estimate' });
  return ok({ probability: overshoots.length / gaps.length, meanOvershoot: mean(overshoots) });
}
