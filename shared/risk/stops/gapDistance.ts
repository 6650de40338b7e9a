import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { type StopDistance, sideSign } from './side';

/**
 * Gap distance: how far, in log price, an overnight jump must reach to open beyond the stop.
 *
 * @param distance - Price, stop and side.
 * @returns `ln(price / stop)` for a long, mirrored for a short; positive. Problem: `stop-wrong-side` when the price is at
 *   or beyond the stop already.
 * @throws InvariantError when price or stop is not positive and finite.
 *
 * Method: closed form, O(1). Source: D§4.4. Example: 50 against 48 is 0.040822. Part of: `gapThroughProbability`.
 */
export function gapDistance(distance: StopDistance): Result<number> {
  const { price, stop, side } = distance;
  invariant(price > 0 && stop > 0 && Number.isFinite(price) && Number.isFinite(stop), 'price or stop is not a price');
  const away = sideSign(side) * Math.log(price / stop);
  return away > 0 ? ok(away) : fail({ code: 'stop-wrong-side', price, stop });
}
