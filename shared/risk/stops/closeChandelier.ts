import { ok, type Result } from '../../result/result';
import type { RangeBars } from '../bars/barProblem';
import { atrStop } from './atrStop';
import { averageTrueRange } from './averageTrueRange';
import { extremeWithin } from './extremeWithin';
import type { Side } from './side';

/** Period, multiple and side. */
export interface CloseChandelierOptions {
  /** Bars of the highest close and of the ATR, whole, 1 or more; 22 by default of the house. */
  readonly period: number;
  /** Number of ATRs, 0 or more; 2.5 by default of the house. */
  readonly multiple: number;
  readonly side: Side;
}

/**
 * Chandelier exit from closes: a stop hung a number of ATRs below the highest close (short: above the lowest) of late.
 * Answers "where is the stop if a spike within the day should not count?".
 *
 * @param bars - Daily bars, oldest first, split-adjusted; shape [bars]; not modified.
 * @param options - Period, multiple and side.
 * @returns Level per bar, price per share; shape [bars]; NaN before the first ATR. Like the exit from highs it falls when
 *   the ATR rises; `ratchetedLevel` never loosens it. Example: the acceptance bars at 5 and 2.5 end at
 *   20.35 - 2.5 x 0.655248 = 18.71188. Notes and problems: those of `averageTrueRange`.
 * @throws InvariantError when the period is not a positive whole number, or the multiple negative.
 *
 * Method: rolling extreme of the closes and TA-Lib ATR, O(bars * period). Source: LeBeau, Technical Traders Bulletin
 * (1992); D§4.2.
 */
export function closeChandelier(bars: RangeBars, options: CloseChandelierOptions): Result<Float64Array> {
  const { period, multiple, side } = options;
  const averages = averageTrueRange(bars, period);
  if (!averages.ok) return averages;
  const which = side === 'long' ? 'highest' : 'lowest';
  const levels = averages.value.map((atr, index) => {
    const extreme = extremeWithin(bars.close, { from: index - period + 1, to: index }, which);
    return Number.isNaN(atr) ? atr : atrStop(extreme, { atr, multiple }, side);
  });
  return ok(levels, averages.notes);
}
