import { ok, type Result } from '../../result/result';
import { averageDailyVolume } from './averageDailyVolume';

/** How an ordinary day is read; values of the house under `liquidity` of the defaults. */
export interface VolumeOptions {
  /** Bars of the month, whole, positive. */
  readonly shortWindow: number;
  /** Bars of the quarter, whole, positive. */
  readonly longWindow: number;
  readonly statistic: 'median' | 'mean';
}

/**
 * Conservative volume: the smaller of the monthly and the quarterly ordinary day, so that a busy month does not promise
 * an exit that a quiet quarter denies. Answers "on which volume can an exit count?".
 *
 * @param volumes - Shares per day, oldest first; shape [bars]; NaN where unknown; not modified.
 * @param options - Both windows and the statistic; not modified.
 * @returns Shares per day, 0 or more. Example: 40 days of 100 shares, then 20 of 500, give 100 by medians of
 *   20 and 60. Notes of the longer
 *   window; problems of `averageDailyVolume`.
 *
 * Method: `min(median of the month, median of the quarter)`, O(bars). Source: D§5.1.
 */
export function conservativeVolume(volumes: Float64Array, options: VolumeOptions): Result<number> {
  const { shortWindow, longWindow, statistic } = options;
  const recent = averageDailyVolume(volumes, shortWindow, statistic);
  if (!recent.ok) return recent;
  const quarter = averageDailyVolume(volumes, longWindow, statistic);
  return quarter.ok ? ok(Math.min(recent.value, quarter.value), quarter.notes) : quarter;
}
