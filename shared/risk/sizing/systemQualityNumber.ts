import { mean } from '../../math/mean';
import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** More trades than this add no quality: the number compares systems, and is no t statistic. */
const MOST_TRADES_COUNTED = 100;

/**
 * System quality number (SQN): how steadily the trades of a system pay, a mean R-multiple beside its scatter. Answers "is
 * this edge more than luck?".
 *
 * @param rMultiples - Of `rMultiple`, one per closed trade, any order; shape [trades]; not modified.
 * @returns Number without unit, negative for a losing system; below 1.6 poor, above 3 good by its author's scale.
 *   Example: 2, -1, -1, 3 give 0.72760688. Problems: `too-few-observations` below two trades; `zero-variance` when all
 *   are equal; `non-finite-value` at the first NaN or infinity.
 *
 * Method: `sqrt(min(n, 100)) * mean / sd`, sample deviation, O(trades). Source: Tharp, The Definitive Guide to Position
 * Sizing (2008), ch. 2; D§3.
 */
export function systemQualityNumber(rMultiples: ArrayLike<number>): Result<number> {
  const trades = finiteObservations(rMultiples, 2);
  if (!trades.ok) return trades;
  const deviation = sampleStandardDeviation(trades.value);
  if (deviation === 0) return fail({ code: 'zero-variance' });
  return ok((Math.sqrt(Math.min(trades.value.length, MOST_TRADES_COUNTED)) * mean(trades.value)) / deviation);
}
