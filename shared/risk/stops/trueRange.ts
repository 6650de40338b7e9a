import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import { barProblem, type RangeBars } from '../bars/barProblem';

/**
 * True range: how far the price moved in a day, the overnight gap included.
 *
 * @param bars - Daily bars, oldest first, split-adjusted; shape [bars]; not modified. Where `volume` is given and 0, the
 *   carried close stands for the day's high and low.
 * @returns Range per bar in price units, 0 or more; shape [bars]. Bar 0 has no close before it and holds high - low
 *   (TA-Lib and TTR leave it out; `averageTrueRange` decides). NaN on a bar without high or low. Notes:
 *   `partial-coverage` with the share of bars that have a range; `carried-close` when a bar had no volume.
 *   Problems: those of `barProblem`; `no-price-range` when no bar has a range.
 *
 * Method: `max(H-L, |H-C'|, |L-C'|)` with C' the close before. O(bars). Source: Wilder, New Concepts in Technical
 * Trading Systems (1978); D§4.1. Example: high 20.60, low 19.95 after a close of 20.10 is 0.65.
 */
export function trueRange(bars: RangeBars): Result<Float64Array> {
  const problem = barProblem(bars);
  if (problem !== null) return fail(problem);
  const ranges = bars.close.map((close, index) => {
    const untraded = bars.volume?.[index] === 0;
    const high = untraded ? close : (bars.high[index] ?? Number.NaN);
    const low = untraded ? close : (bars.low[index] ?? Number.NaN);
    const before = bars.close[index - 1];
    return before === undefined ? high - low : Math.max(high - low, Math.abs(high - before), Math.abs(low - before));
  });
  const known = ranges.reduce((count, range) => (Number.isNaN(range) ? count : count + 1), 0);
  return known === 0 ? fail({ code: 'no-price-range' }) : ok(ranges, rangeNotes(bars, known));
}

function rangeNotes(bars: RangeBars, known: number): Problem[] {
  const notes: Problem[] = [];
  const count = bars.close.length;
  if (known < count) notes.push({ code: 'partial-coverage', coverageFraction: known / count });
  if (bars.volume?.includes(0) === true) notes.push({ code: 'carried-close' });
  return notes;
}
