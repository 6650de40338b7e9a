import { mean } from '../../math/mean';
import { median } from '../../math/median';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { volumeProblem } from '../bars/volumeProblem';

/**
 * Average daily volume (ADV): how many shares change hands on an ordinary day. Answers "how many shares change hands on
 * an ordinary day?".
 *
 * @param volumes - Shares per day, oldest first; shape [bars]; NaN where unknown; not modified. A 0 is a day without
 *   trade and counts.
 * @param window - Last bars looked at, whole, 1 or more; 20 for trading, 60 for tiers.
 * @param statistic - Median by default: reconstitution, earnings and block days distort the mean.
 * @returns Shares per day, 0 or more. Example: 100, 900, 200 give 200. Notes: `partial-coverage` with the share of the
 *   window that has a volume. Problems: `no-volume` when none has; `non-finite-value`; `bad-bar` for a negative volume.
 * @throws InvariantError when `window` is not a positive whole number.
 *
 * Method: mean or median of the known volumes, O(window log window). Source: D§5.1, D§13 C1.
 */
export function averageDailyVolume(
  volumes: Float64Array,
  window: number,
  statistic: 'median' | 'mean' = 'median',
): Result<number> {
  invariant(Number.isInteger(window) && window >= 1, 'window is not a positive whole number');
  const problem = volumeProblem(volumes, volumes.length - window);
  if (problem !== null) return fail(problem);
  const known = volumes.subarray(-window).filter((volume) => !Number.isNaN(volume));
  if (known.length === 0) return fail({ code: 'no-volume' });
  const coverageFraction = known.length / window;
  const average = statistic === 'median' ? median(known) : mean(known);
  return ok(average, coverageFraction < 1 ? [{ code: 'partial-coverage', coverageFraction }] : []);
}
