import { mean } from '../../math/mean';
import { fail, ok, type Result } from '../../result/result';
import { barProblem, type RangeBars } from '../bars/barProblem';
import { completePairs } from '../bars/completePairs';

/** One day's range. */
export interface DayRange {
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** The steps of the estimator for one pair of days, in log units. */
export interface CorwinSchultzPair {
  readonly beta: number;
  readonly gamma: number;
  readonly alpha: number;
  /** Proportional spread; negative when the two-day range is too wide for any. */
  readonly spreadFraction: number;
}

/** The spread, signed and floored. */
export interface CorwinSchultzSpread {
  /** Mean of the pairs as they come (CS); may be negative. */
  readonly signedFraction: number;
  /** Mean with negative pairs set to 0 (CS2); 0 or more. */
  readonly flooredFraction: number;
  readonly pairs: number;
}

const K = 3 - 2 * Math.SQRT2;

/**
 * Corwin-Schultz spread: the bid-ask spread read from daily highs and lows. A day's range holds volatility and spread,
 * a two-day range twice the volatility but the same spread. Answers "what spread do the daily ranges betray?".
 *
 * @param bars - Daily bars, oldest first; shape [bars]; not modified; NaN where missing.
 * @returns Quoted spread, fraction of price (0.01 is 1 %), signed and floored, and the pairs used; pairs with a missing
 *   bar are left out. Example: highs 10.2, 10.3, lows 9.9, 10 and closes 10.1, 10.2 give 0.00579854 both ways from 1
 *   pair. Problems: those of `barProblem`; `no-price-range` when no two consecutive bars have a range.
 *
 * Method: `corwinSchultzPair` for each pair, then the mean. O(bars). Source: Corwin and Schultz, Journal of Finance 67
 * (2012), 719-760; D§5.2, D§13 C4.
 */
export function corwinSchultzSpread(bars: RangeBars): Result<CorwinSchultzSpread> {
  const problem = barProblem(bars);
  if (problem !== null) return fail(problem);
  const { high, low, close } = bars;
  const pairs = completePairs({ high, low, close });
  if (pairs.length === 0) return fail({ code: 'no-price-range' });
  const spreads = Float64Array.from(
    pairs,
    (index) => corwinSchultzPair(dayRange(bars, index - 1), dayRange(bars, index)).spreadFraction,
  );
  const flooredFraction = mean(spreads.map((spread) => Math.max(0, spread)));
  return ok({ signedFraction: mean(spreads), flooredFraction, pairs: pairs.length });
}

/**
 * Corwin-Schultz estimate of one pair of days, with the second day moved back by the overnight gap.
 *
 * @param before - First day, prices positive.
 * @param after - Second day.
 * @returns The steps and the spread.
 *
 * Method: beta, gamma, alpha of the paper. O(1). Source: D§5.2, D§13 C3. Part of: `corwinSchultzSpread`.
 */
export function corwinSchultzPair(before: DayRange, after: DayRange): CorwinSchultzPair {
  const [high1, low1, close1] = [Math.log(before.high), Math.log(before.low), Math.log(before.close)];
  const [high2, low2] = [Math.log(after.high), Math.log(after.low)];
  const gap = Math.max(0, close1 - high2) + Math.min(0, close1 - low2);
  const beta = (high2 - low2) ** 2 + (high1 - low1) ** 2;
  const gamma = (Math.max(high2 + gap, high1) - Math.min(low2 + gap, low1)) ** 2;
  const alpha = (Math.sqrt(2 * beta) - Math.sqrt(beta)) / K - Math.sqrt(gamma / K);
  // 2 (e^a - 1) / (1 + e^a), written so that no large alpha overflows.
  return { beta, gamma, alpha, spreadFraction: 2 * Math.tanh(alpha / 2) };
}

function dayRange(bars: RangeBars, index: number): DayRange {
  return {
    high: bars.high[index] ?? Number.NaN,
    low: bars.low[index] ?? Number.NaN,
    close: bars.close[index] ?? Number.NaN,
  };
}
