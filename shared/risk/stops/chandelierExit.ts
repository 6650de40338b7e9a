import { fail, ok, type Result } from '../../result/result';
import type { RangeBars } from '../bars/barProblem';
import { atrStop } from './atrStop';
import { averageTrueRange } from './averageTrueRange';
import { extremeWithin } from './extremeWithin';
import type { Side } from './side';

/** Period, multiple and side. */
export interface ChandelierOptions {
  /** Bars of the highest high and of the ATR, whole; 22 by default of the house. */
  readonly period: number;
  /** Number of ATRs; 3 by default of the house. */
  readonly multiple: number;
  readonly side: Side;
  /** Bar of the entry: highs before it do not count. Null gives the indicator. */
  readonly entryIndex: number | null;
  /** First bar whose level is wanted; the first of all when left out. */
  readonly from?: number;
}

/**
 * Chandelier exit: a stop hung a number of ATRs below the highest high (short: above the lowest low) of late. Answers
 * "where does a stop hang that follows the highs?".
 *
 * @param bars - Daily bars, oldest first, split-adjusted; shape [bars]; not modified.
 * @param options - Period, multiple, side, and the entry for the trade variant, in which the window starts at the entry
 *   and never exceeds `period` bars, today included.
 * @returns Level per bar, price per share; shape [bars]; NaN before the first ATR, before `from` and, with an entry,
 *   before the entry.
 *   It falls when the ATR rises: never loosening it is `ratchetedLevel`'s work.
 *   Notes and problems: those of `averageTrueRange`; `no-price-range` when the last window has no high (low).
 *
 * Method: rolling extreme and TA-Lib ATR, O(bars + bars wanted * period). Source: LeBeau, Computer Analysis of the Futures Market;
 * D§4.2. Example: D§13 B4.
 */
export function chandelierExit(bars: RangeBars, options: ChandelierOptions): Result<Float64Array> {
  const { period, multiple, side, entryIndex, from = 0 } = options;
  const averages = averageTrueRange(bars, period);
  if (!averages.ok) return averages;
  const first = entryIndex ?? 0;
  const [column, which] = side === 'long' ? ([bars.high, 'highest'] as const) : ([bars.low, 'lowest'] as const);
  const levels = new Float64Array(averages.value.length).fill(Number.NaN);
  for (let index = Math.max(first, from, 0); index < levels.length; index++) {
    const atr = averages.value[index] ?? Number.NaN;
    const extreme = extremeWithin(column, { from: Math.max(first, index - period + 1), to: index }, which);
    const defined = !Number.isNaN(atr) && !Number.isNaN(extreme);
    if (defined) levels[index] = atrStop(extreme, { atr, multiple }, side);
  }
  return Number.isNaN(levels.at(-1)) ? fail({ code: 'no-price-range' }) : ok(levels, averages.notes);
}
