import { invariant } from '../../result/invariant';

/**
 * Variation-margin need: the cash a futures position asks for in a move against it. Answers "how much must be ready so
 * that the hedge is not closed at the worst time?".
 *
 * @param notional - Contracts times multiplier times price in money, negative for a short.
 * @param shock - Move of the index, decimal fraction.
 * @returns Money, 0 when the move is a gain. Example: a short of 60,400 and +15 %: 9060.
 * @throws InvariantError when a number is not finite.
 *
 * Method: `max(0, -notional * shock)`, O(1). Source: D§12.2.
 */
export function variationMarginNeed(notional: number, shock: number): number {
  const gain = notional * shock;
  invariant(Number.isFinite(gain), 'notional or shock is not finite');
  return gain < 0 ? -gain : 0;
}
