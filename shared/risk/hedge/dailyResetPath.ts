import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** Terms of a fund with daily reset. */
export interface DailyResetTerms {
  /** Daily target multiple of the index. */
  readonly factor: number;
  /** Rate per day paid on the borrowed part, earned on cash when `factor` is below 1; decimal fraction. */
  readonly financingPerPeriod: number;
  /** Fee per day, decimal fraction: the yearly one over 252. */
  readonly feePerPeriod: number;
}

/** Where a fund with a daily target ends after a path of its index. */
export interface DailyResetPath {
  /** Value at the end over value at the start, 0 or more. */
  readonly growth: number;
  /** Value after each day over value at the start; shape [observations]. */
  readonly path: Float64Array;
  /** First day on which nothing was left; null when none. */
  readonly wipedOutIndex: number | null;
}

/**
 * Daily-reset path: the value of a leveraged or inverse fund along given days of its index. Answers "what would this
 * path, not only its end, have made of the fund?".
 *
 * @param indexReturns - Simple returns per day, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param terms - Factor, financing and fee; not modified.
 * @returns Multiples of the starting value. Once nothing is left, nothing comes back. Example: factor 3 over 0.1, -0.1
 *   gives 0.91; so does -3. Problems: `too-few-observations` without a day; `non-finite-value` at the first NaN or
 *   infinity.
 * @throws InvariantError when a term is not finite.
 *
 * Method: `prod(1 + x * r_t - (x - 1) * f - fee)`, O(n). Source: Avellaneda and Zhang, SIAM Journal on Financial
 * Mathematics 1 (2010), 586-603; D§12.3.
 */
export function dailyResetPath(indexReturns: ArrayLike<number>, terms: DailyResetTerms): Result<DailyResetPath> {
  const { factor, financingPerPeriod, feePerPeriod } = terms;
  const carry = -(factor - 1) * financingPerPeriod - feePerPeriod;
  invariant(Number.isFinite(factor) && Number.isFinite(carry), 'term is not finite');
  return mapResult(finiteObservations(indexReturns, 1), (returns) => {
    let growth = 1;
    const path = Float64Array.from(returns, (change) => {
      growth *= Math.max(0, 1 + factor * change + carry);
      return growth;
    });
    const wipedOut = path.indexOf(0);
    return { growth, path, wipedOutIndex: wipedOut === -1 ? null : wipedOut };
  });
}
