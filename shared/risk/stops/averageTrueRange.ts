import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import type { RangeBars } from '../bars/barProblem';
import { trueRange } from './trueRange';

/** What the first average is made of: TA-Lib and TTR leave bar 0 out, Wilder's book counts its high - low. */
export type AtrSeed = 'talib' | 'wilder';

/**
 * Average true range (ATR): the typical daily move of a share, gaps included, smoothed as Wilder did. Answers "how far
 * does the price move on an ordinary day?".
 *
 * @param bars - Daily bars, oldest first, split-adjusted; shape [bars]; not modified.
 * @param period - Bars in the average, whole, 1 or more; 14 by default of the house, 20 for the Turtle N, 22 for the
 *   Chandelier. 1 gives the true range itself.
 * @param seed - Convention of the first value; TA-Lib's unless said otherwise.
 * @returns ATR per bar in price units, 0 or more; shape [bars]; NaN before the first defined bar (bar `period` for
 *   `talib`, `period - 1` for `wilder`), finite on the last. A bar without high or low carries the level before it.
 *   Notes and problems: those of `trueRange`; `too-few-observations` when fewer than `period` ranges exist.
 * @throws InvariantError when `period` is not a positive whole number: a caller's bug.
 *
 * Method: mean of the first `period` ranges, then `(ATR*(n-1) + TR)/n` in exactly that order of operations, and a plain
 * sum, so that every bit equals TA-Lib's. O(bars). Source: TA-Lib ta_ATR.c; D§4.1. Example: D§13 B2.
 */
export function averageTrueRange(bars: RangeBars, period: number, seed: AtrSeed = 'talib'): Result<Float64Array> {
  invariant(Number.isInteger(period) && period >= 1, 'period is not a positive whole number');
  const ranges = trueRange(bars);
  if (!ranges.ok) return ranges;
  const averages = new Float64Array(ranges.value.length).fill(Number.NaN);
  let seen = 0;
  let average = 0;
  for (let index = 0; index < averages.length; index++) {
    const range = ranges.value[index] ?? Number.NaN;
    const counts = !Number.isNaN(range) && (index > 0 || seed === 'wilder');
    if (counts) {
      seen += 1;
      average = seen <= period ? average + range : (average * (period - 1) + range) / period;
      if (seen === period) average /= period;
    }
    if (seen >= period) averages[index] = average;
  }
  return seen < period ? fail({ code: 'too-few-observations', have: seen, need: period }) : ok(averages, ranges.notes);
}
