import type { PriceSeries } from '../../model/priceSeries';
import { fail, ok, type Result } from '../../result/result';
import { barProblem } from '../bars/barProblem';
import { type Side, sideSign } from './side';

/**
 * Overnight gaps: what each night did to a position between one close and the next open. Answers "what did each night
 * do to the position?".
 *
 * @param bars - Daily bars, oldest first, split-adjusted; shape [bars]; not modified.
 * @param side - A gap against a short is an opening above the close.
 * @returns Log returns per night, from close to open, negative when against the position; shape [nights with an open],
 *   oldest first: a night without an open is left out, never 0. Example: a close of 10 and an open of 9.5 give
 *   -0.05129329 for a long. Notes: `partial-coverage` with the share of nights kept. Problems: those of `barProblem`;
 *   `too-few-observations` when there is no night with an open.
 *
 * Method: `ln(open / close before)`, sign turned for a short. O(bars). Source: D§4.4.
 */
export function overnightGaps(
  bars: Pick<PriceSeries, 'open' | 'high' | 'low' | 'close'>,
  side: Side,
): Result<Float64Array> {
  const problem = barProblem(bars);
  if (problem !== null) return fail(problem);
  const nights = Math.max(0, bars.close.length - 1);
  const { open, close } = bars;
  const gaps = new Float64Array(nights);
  let known = 0;
  for (let night = 0; night < nights; night++) {
    const gap = sideSign(side) * Math.log((open[night + 1] ?? Number.NaN) / (close[night] ?? Number.NaN));
    if (!Number.isNaN(gap)) gaps[known++] = gap;
  }
  if (known === 0) return fail({ code: 'too-few-observations', have: 0, need: 1 });
  const coverageFraction = known / nights;
  return ok(gaps.slice(0, known), coverageFraction < 1 ? [{ code: 'partial-coverage', coverageFraction }] : []);
}
