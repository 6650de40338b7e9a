import { mean } from '../../math/mean';
import { fail, ok, type Result } from '../../result/result';
import { barProblem, type RangeBars } from '../bars/barProblem';
import { completePairs } from '../bars/completePairs';

/** The spread by both ways of averaging. */
export interface AbdiRanaldoSpread {
  /** Root of the mean of the pairs, floored at 0 (AR). */
  readonly pooledFraction: number;
  /** Mean of the roots of the pairs, each floored at 0 (AR2). */
  readonly pairwiseFraction: number;
  readonly pairs: number;
}

/**
 * Abdi-Ranaldo spread: the bid-ask spread read from how far a close lies from the middle of its own and the next day's
 * range. Answers "what does the spread cost where nobody quotes it?".
 *
 * @param bars - Daily bars, oldest first; shape [bars]; not modified; NaN where missing.
 * @returns Quoted spread, fraction of price (0.01 is 1 %), 0 or more, both ways of averaging, and the pairs used.
 *   Example: highs 10.2, 10.3, lows 9.9, 10 and closes 9.9, 10.2 give 0.03850302 both ways from 1 pair. Problems: those
 *   of `barProblem`; `no-price-range` when no two consecutive bars have a range.
 *
 * Method: `s2 = 4 (c' - eta')(c' - eta)` in logs, eta the mid-range. O(bars). Source: Abdi and Ranaldo, Review of
 * Financial Studies 30 (2017), 4437-4480; D§5.2, D§13 C5.
 */
export function abdiRanaldoSpread(bars: RangeBars): Result<AbdiRanaldoSpread> {
  const problem = barProblem(bars);
  if (problem !== null) return fail(problem);
  const { high, low, close } = bars;
  const pairs = completePairs({ high, low, close });
  if (pairs.length === 0) return fail({ code: 'no-price-range' });
  const squares = Float64Array.from(pairs, (index) => {
    const before = Math.log(close[index - 1] ?? Number.NaN);
    return 4 * (before - midRange(bars, index - 1)) * (before - midRange(bars, index));
  });
  return ok({
    pooledFraction: Math.sqrt(Math.max(0, mean(squares))),
    pairwiseFraction: mean(squares.map((square) => Math.sqrt(Math.max(0, square)))),
    pairs: pairs.length,
  });
}

function midRange(bars: RangeBars, index: number): number {
  return (Math.log(bars.high[index] ?? Number.NaN) + Math.log(bars.low[index] ?? Number.NaN)) / 2;
}
