import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { type StopDistance, sideSign } from './side';

/** How a stop's distance compares with an ordinary day. */
export type NoiseLabel = 'inside-noise' | 'tight' | 'normal' | 'wide' | 'loose';

/** Borders of the noise labels, in ATRs, rising; 1, 2, 4 and 6 by default of the house. */
export interface NoiseBorders {
  readonly inside: number;
  readonly tight: number;
  readonly normal: number;
  readonly loose: number;
}

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
 * @param borders - In ATRs; not modified.
 * @returns Below the first border `inside-noise`, then `tight`, `normal`, `wide`, above the last `loose`; a border belongs
 *   to the label above it, the last one is still `wide`.
 *
 * Source: D§4.3. Part of: `noiseMultiple`.
 */
export function noiseLabel(multiple: number, borders: NoiseBorders): NoiseLabel {
  if (multiple < borders.inside) return 'inside-noise';
  if (multiple < borders.tight) return 'tight';
  if (multiple < borders.normal) return 'normal';
  return multiple <= borders.loose ? 'wide' : 'loose';
}
