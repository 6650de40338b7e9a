import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** Two rows of one length, observation by observation. */
export interface Pairs {
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
}

/**
 * Checks two paired rows before a measure is computed from them.
 *
 * @param first - Observations; not modified, not copied.
 * @param second - Their partners, same order; not modified, not copied.
 * @param need - Mathematical minimum of pairs, whole, 1 or more.
 * @returns Both rows. Problems: `lengths-differ` with both lengths; `too-few-observations`; `non-finite-value` at the
 *   first NaN or infinity of `first`, else of `second`.
 *
 * Method: one pass over each, O(n). Part of: `correlation`.
 */
export function finitePairs(first: ArrayLike<number>, second: ArrayLike<number>, need: number): Result<Pairs> {
  if (first.length !== second.length) {
    return fail({ code: 'lengths-differ', first: first.length, second: second.length });
  }
  const checkedFirst = finiteObservations(first, need);
  if (!checkedFirst.ok) return checkedFirst;
  const checkedSecond = finiteObservations(second, need);
  return checkedSecond.ok ? ok({ first, second }) : checkedSecond;
}
