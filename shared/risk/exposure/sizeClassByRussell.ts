import type { RussellClass } from '../../model/reference';
import { invariant } from '../../result/invariant';

/** Rank-day break-points in US dollars: Russell 1000/2000 border and smallest Russell 2000 member, both inclusive. */
export interface RussellBreakpoints {
  readonly large: number;
  readonly floor: number;
}

/**
 * Size class by Russell rank: which index a company's market value would put it in on rank day. Index membership itself
 * can differ: companies inside the band stay where they are, and drift counts only at reconstitution. Answers "which
 * index does a company of this size belong in?".
 *
 * @param marketCap - Total market value of the company in US dollars, above 0. A company without one has no class: ask
 *   before calling, never call it small.
 * @param breakpoints - Dated border values (a row of `reconstitution.breakpoints` of the reference data).
 * @returns `large` (Russell 1000 size), `small` (Russell 2000 size) or `micro` (below). Example: with 4.6e9 and 1.19e8,
 *   4.6e9 is `large` and 1.18e8 is `micro`.
 * @throws InvariantError when `marketCap` is not a finite number above 0.
 *
 * Method: lower bound inclusive, O(1). Source: D§2.1.
 */
export function sizeClassByRussell(marketCap: number, breakpoints: RussellBreakpoints): RussellClass {
  invariant(marketCap > 0 && Number.isFinite(marketCap), 'size class without a market value');
  if (marketCap >= breakpoints.large) return 'large';
  return marketCap >= breakpoints.floor ? 'small' : 'micro';
}
