import { invariant } from '../../result/invariant';

/**
 * Linear liquidation multiple: how many one-day values at risk a position carries that is sold in equal parts over some
 * days. Answers "what does needing a week to get out do to my risk?".
 *
 * @param days - Trading days of the sale, 1 or more; need not be whole.
 * @returns Factor on a one-day value at risk, 1 or more, rising with the days. Example: 5 days are 1.48323970.
 * @throws InvariantError when `days` is below 1 or not finite: the formula turns round below one day.
 *
 * Method: `sqrt((1+T)(1+2T)/(6T))`: the root of the summed squares of what is left on each day, for independent days
 * without drift. O(1). Source: Jorion, Value at Risk, 3rd ed., ch. 13; D§5.4, D§13 D25.
 */
export function linearLiquidationMultiple(days: number): number {
  invariant(days >= 1 && Number.isFinite(days), 'fewer days than one, or not finite');
  return Math.sqrt(((1 + days) * (1 + 2 * days)) / (6 * days));
}
