import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import { barProblem, type RangeBars } from '../bars/barProblem';

/**
 * True range: how far the price moved in a day, the overnight gap included. Answers "how far did the price move in a
 * day, the night included?".
 *
 * @param bars - Daily bars, oldest first, split-adjusted; shape [bars]; not modified. On a day with a
 *   volume of 0 the carried close stands for high and low; a column without any volume (an index) says nothing.
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
  const volumes = bars.volume?.some((volume) => volume > 0) === true ? bars.volume : null;
  const { high: highs, low: lows, close: closes } = bars;
  const ranges = new Float64Array(closes.length);
  let known = 0;
  let carried = false;
  let before = Number.NaN;
  for (let index = 0; index < closes.length; index++) {
    const close = closes[index] ?? Number.NaN;
    const untraded = volumes?.[index] === 0;
    const high = untraded ? close : (highs[index] ?? Number.NaN);
    const low = untraded ? close : (lows[index] ?? Number.NaN);
    // Compared by hand: a largest of three takes three times as long. No comparison is true of a range that is missing.
    let range = high - low;
    const up = Math.abs(high - before);
    if (up > range) range = up;
    const down = Math.abs(low - before);
    if (down > range) range = down;
    ranges[index] = range;
    before = close;
    if (!Number.isNaN(range)) known++;
    if (untraded) carried = true;
  }
  return known === 0 ? fail({ code: 'no-price-range' }) : ok(ranges, rangeNotes(known / ranges.length, carried));
}

function rangeNotes(coverageFraction: number, carried: boolean): Problem[] {
  const notes: Problem[] = [];
  if (coverageFraction < 1) notes.push({ code: 'partial-coverage', coverageFraction });
  if (carried) notes.push({ code: 'carried-close' });
  return notes;
}
