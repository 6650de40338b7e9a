import { compensatedSumOf } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** Today's holdings and what each returned in the past. */
export interface HoldingReturns {
  /** Signed fractions of equity; shape [assets]; the rest is cash that returns 0. */
  readonly weights: ArrayLike<number>;
  /** Simple returns per period of each holding, decimal fractions, on one calendar; shape [assets][observations]. */
  readonly returns: readonly ArrayLike<number>[];
}

/**
 * Portfolio returns: what today's holdings would have returned in each past period. Answers "how would what I hold
 * today have fared in each past period?".
 *
 * @param holdings - Weights and returns; not modified.
 * @param need - Least number of periods, whole, 1 or more.
 * @returns New array; shape [observations], decimal fractions. Example: weights 0.5, 0.25 and one period of 0.02, -0.04
 *   give 0. Problems: `no-holdings` without any; `lengths-differ` when a row is not as long as the first;
 *   `too-few-observations` below `need`; `non-finite-value` at the first NaN or infinity of a row.
 * @throws InvariantError when the weights do not fit the rows or one is not finite.
 *
 * Method: weighted sums, O(assets * observations). Source: D§0 (whose history), D§6.1.
 */
export function portfolioReturns({ weights, returns }: HoldingReturns, need: number): Result<Float64Array> {
  invariant(weights.length === returns.length, 'weights do not fit the holdings');
  const [first] = returns;
  if (first === undefined) return fail({ code: 'no-holdings' });
  for (const row of returns) {
    if (row.length !== first.length) return fail({ code: 'lengths-differ', first: first.length, second: row.length });
    const checked = finiteObservations(row, need);
    if (!checked.ok) return checked;
  }
  return ok(
    Float64Array.from(first, (_, period) =>
      compensatedSumOf(
        returns.length,
        (asset) => (weights[asset] ?? Number.NaN) * (returns[asset]?.[period] ?? Number.NaN),
      ),
    ),
  );
}
