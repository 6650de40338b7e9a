import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** What one night can do to a stop. */
export interface GapRisk {
  /** Probability per night of opening beyond the stop. */
  readonly probability: number;
  /** Mean log distance beyond the stop, given that it opens beyond; 0 or more. */
  readonly meanOvershoot: number;
}

/**
 * Scaled distance: a gap distance in units of a model's scale.
 *
 * @param distance - Log distance to the stop, positive.
 * @param scale - Scale of the gap per night, log units, 0 or more.
 * @returns `distance / scale`. Problem: `zero-variance` when the scale is 0 or vanishes beside the distance.
 * @throws InvariantError when `distance` is not positive, or `scale` negative or not finite.
 *
 * Part of: `studentT3Gap`.
 */
export function scaledGapDistance(distance: number, scale: number): Result<number> {
  invariant(distance > 0 && Number.isFinite(distance), 'distance is not positive');
  invariant(scale >= 0 && Number.isFinite(scale), 'volatility is negative or not finite');
  const scaled = distance / scale;
  return Number.isFinite(scaled) ? ok(scaled) : fail({ code: 'zero-variance' });
}
