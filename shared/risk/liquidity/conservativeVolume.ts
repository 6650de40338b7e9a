import { ok, type Result } from '../../result/result';
import { averageDailyVolume } from './averageDailyVolume';

const SHORT_WINDOW = 20;
const LONG_WINDOW = 60;

/**
 * Conservative volume: the smaller of the monthly and the quarterly ordinary day, so that a busy month does not promise
 * an exit that a quiet quarter denies. Answers "on which volume can an exit count?".
 *
 * @param volumes - Shares per day, oldest first; shape [bars]; NaN where unknown; not modified.
 * @returns Shares per day, 0 or more. Example: 40 days of 100 shares, then 20 of 500, give 100. Notes of the longer
 *   window; problems of `averageDailyVolume`.
 *
 * Method: `min(median of 20, median of 60)`, O(bars). Source: D§5.1.
 */
export function conservativeVolume(volumes: Float64Array): Result<number> {
  const recent = averageDailyVolume(volumes, SHORT_WINDOW);
  if (!recent.ok) return recent;
  const quarter = averageDailyVolume(volumes, LONG_WINDOW);
  return quarter.ok ? ok(Math.min(recent.value, quarter.value), quarter.notes) : quarter;
}
