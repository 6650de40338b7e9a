import { pairwiseCovariance } from '../../math/pairwiseCovariance';
import { fail, mapResult, type Result } from '../../result/result';
import { simpleReturns } from '../series/simpleReturns';

/** The spread and the covariance it is read from. */
export interface RollSpread {
  /** Covariance of each log return with the one before, divisor n - 1. */
  readonly serialCovariance: number;
  /** Proportional spread, 0 or more. */
  readonly spreadFraction: number;
}

/** Three returns make the two pairs a covariance needs. */
const LEAST_CLOSES = 4;

/**
 * Roll spread: the bid-ask spread read from closes bouncing between bid and ask. Answers "what spread do the closes
 * betray?".
 *
 * @param closes - Consecutive closes, positive, oldest first; shape [bars]; not modified.
 * @returns Serial covariance of the log returns and quoted spread, fraction of price, 0 or more; a spread of 0 when the
 *   closes do not bounce. Example: closes 10, 10.1, 10, 10.1, 10 give 0.0229793. Problems: `too-few-observations` below
 *   four closes; `non-finite-value`, `non-positive-price` at the first bad one.
 *
 * Method: `2 * sqrt(max(0, -cov(r, r')))` of log returns, O(bars). Source: Roll, Journal of Finance 39 (1984),
 * 1127-1139; D§5.2, D§13 C6.
 */
export function rollSpread(closes: Float64Array): Result<RollSpread> {
  if (closes.length < LEAST_CLOSES) {
    return fail({ code: 'too-few-observations', have: closes.length, need: LEAST_CLOSES });
  }
  return mapResult(simpleReturns(closes), (returns) => {
    const logReturns = returns.map(Math.log1p);
    const serialCovariance = pairwiseCovariance(logReturns.subarray(1), logReturns.subarray(0, -1));
    return { serialCovariance, spreadFraction: 2 * Math.sqrt(Math.max(0, -serialCovariance)) };
  });
}
