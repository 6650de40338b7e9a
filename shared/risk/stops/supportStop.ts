import { fail, ok, type Result } from '../../result/result';
import type { RangeBars } from '../bars/barProblem';
import { atrStop } from './atrStop';
import { averageTrueRange } from './averageTrueRange';
import { extremeWithin } from './extremeWithin';
import type { Side } from './side';

/** Periods, multiple and side. */
export interface SupportOptions {
  /** Bars searched for the support, whole; 20 by default of the house. */
  readonly period: number;
  /** Number of ATRs below it, 0 or more; 0.5 by default of the house. */
  readonly multiple: number;
  /** Period of the ATR that pads the support: the house's general one, not the support's own; 14 by default. */
  readonly atrPeriod: number;
  readonly side: Side;
}

/**
 * Support stop: just below the lowest low (short: above the highest high) of the last bars. Answers "where is the price
 * below which the recent lows no longer held?".
 *
 * @param bars - Daily bars, oldest first, split-adjusted; shape [bars]; not modified.
 * @param options - Periods, multiple and side; not modified.
 * @returns Level per bar, price per share; shape [bars]; NaN before the first full window and the first ATR.
 *   Example: 30 bars from 9.50 to 10.50 with half an ATR give 9. Notes and problems: those of `averageTrueRange`;
 *   `too-few-observations` when there are fewer than `period` bars; `no-price-range` when the last window has no low
 *   (high).
 *
 * Method: rolling extreme less multiple x ATR, O(bars * period). Source: D§4.2.
 */
export function supportStop(bars: RangeBars, options: SupportOptions): Result<Float64Array> {
  const { period, multiple, atrPeriod, side } = options;
  const averages = averageTrueRange(bars, atrPeriod);
  if (!averages.ok) return averages;
  const have = bars.close.length;
  if (have < period) return fail({ code: 'too-few-observations', have, need: period });
  const levels = averages.value.map((atr, index) => {
    const window = { from: index - period + 1, to: index };
    const extreme = extremeWithin(
      side === 'long' ? bars.low : bars.high,
      window,
      side === 'long' ? 'lowest' : 'highest',
    );
    const defined = window.from >= 0 && !Number.isNaN(atr) && !Number.isNaN(extreme);
    return defined ? atrStop(extreme, { atr, multiple }, side) : Number.NaN;
  });
  return Number.isNaN(levels.at(-1)) ? fail({ code: 'no-price-range' }) : ok(levels, averages.notes);
}
