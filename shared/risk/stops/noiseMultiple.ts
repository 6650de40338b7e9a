import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { type StopDistance, sideSign } from './side';

/** How a stop's distance compares with an ordinary day. */
export type NoiseLabel = 'inside-noise' | 'tight' | 'normal' | 'wide' | 'loose';

/**
 * Noise multiple: how many typical daily moves the stop is away from the price. Answers "is the stop so close that an
 * ordinary day hits it?".
 *
 * @param distance - Price, stop and side.
 * @param atr - ATR(14) in price units.
 * @returns Multiple of the ATR; negative when the stop has been breached. Problem: `zero-variance` for an ATR of 0.
 * @throws InvariantError when a number is not finite or the ATR negative.
 *
 * Method: `(price - stop) / atr`, mirrored for a short. O(1). Source: D§4.3. Example: 50 against 46 at an ATR of 2 is 2.
 */
export function noiseMultiple(distance: StopDistance, atr: number): Result<number> {
  const width = sideSign(distance.side) * (distance.price - distance.stop);
  invariant(Number.isFinite(width) && Number.isFinite(atr) && atr >= 0, 'distance or ATR is not a number');
  return atr === 0 ? fail({ code: 'zero-variance' }) : ok(width / atr);
}

/**
 * Noise label: a noise multiple in words' code.
 *
 * @param multiple - Of `noiseMultiple`.
 * @returns Below 1 `inside-noise`, to 2 `tight`, to 4 `normal`, to 6 `wide`, above 6 `loose`; a bound belongs to the
 *   label above it, 6 itself is still `wide`.
 *
 * Source: D§4.3. Part of: `noiseMultiple`.
 */
export function noiseLabel(multiple: number): NoiseLabel {
  if (multiple < 1) return 'inside-noise';
  if (multiple < 2) return 'tight';
  if (multiple < 4) return 'normal';
  return multiple <= 6 ? 'wide' : 'loose';
}
