import type { RecoveryRule } from '../../model/regimeReference';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** A year of the two series the rule reads, today last. */
export interface RecoveryHistory {
  /** Regime scores by month, oldest first. */
  readonly scores: ArrayLike<number>;
  /** High-yield spreads by month in percentage points, oldest first. */
  readonly creditSpreads: ArrayLike<number>;
}

/**
 * Recovery rule: whether both the regime score and the high-yield spread have come well down from their highs of the
 * past year. Answers "does this look like the time after the storm?".
 *
 * @param history - Both series over the months of the rule, the current month last; not modified.
 * @param rule - Least falls of score (points) and spread (percentage points); both reached count.
 * @returns Whether it is a recovery, true or false. Example: scores 9 to 6 and spreads 8 to 6.5 with falls of 3 and
 *   1.5: true. Problems: `too-few-observations` without a month and one before it; `non-finite-value` at the first NaN
 *   or infinity.
 *
 * Method: `max(x) - x_last >= least` for both, O(n). Source: D§10.3.
 */
export function isRecovering({ scores, creditSpreads }: RecoveryHistory, rule: RecoveryRule): Result<boolean> {
  const scoreFall = fallFromHigh(scores);
  if (!scoreFall.ok) return scoreFall;
  return mapResult(
    fallFromHigh(creditSpreads),
    (spreadFall) => scoreFall.value >= rule.leastScoreFall && spreadFall >= rule.leastSpreadFall,
  );
}

function fallFromHigh(values: ArrayLike<number>): Result<number> {
  return mapResult(finiteObservations(values, 2), (known) => {
    const list = Array.from(known);
    return Math.max(...list) - (list.at(-1) ?? Number.NaN);
  });
}
