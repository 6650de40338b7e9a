import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/**
 * Index flow: how many days of ordinary trading the index funds need to follow a change of weight. Answers "how hard will
 * the index funds lean on this name?".
 *
 * @param weightChange - Weight afterwards less weight before, decimal fraction of the index, any sign.
 * @param trackingAssets - Money that follows the index, US dollars, 0 or more.
 * @param averageDailyDollarVolume - Usual money traded in the name per day, US dollars; null where not known. Take the
 *   median: the event's own closing auction is not an ordinary day.
 * @returns Days of average volume, with the sign of the change: positive where the funds must take shares up. Example:
 *   0.0002 of 250e9 is 50e6; at 10e6 a day, 5. Problems: `no-volume` when the volume is null, 0 or below.
 * @throws InvariantError when a number is not finite or `trackingAssets` is negative.
 *
 * Method: `change x assets / volume`, O(1). Source: D§1.5.
 */
export function indexFlowDays(
  weightChange: number,
  trackingAssets: number,
  averageDailyDollarVolume: number | null,
): Result<number> {
  invariant(Number.isFinite(weightChange), 'change of weight is not finite');
  invariant(trackingAssets >= 0 && Number.isFinite(trackingAssets), 'tracking assets are negative or not finite');
  if (averageDailyDollarVolume === null || averageDailyDollarVolume <= 0) return fail({ code: 'no-volume' });
  invariant(Number.isFinite(averageDailyDollarVolume), 'volume is not finite');
  return ok((weightChange * trackingAssets) / averageDailyDollarVolume);
}
