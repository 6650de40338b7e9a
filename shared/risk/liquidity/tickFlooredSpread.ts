import { invariant } from '../../result/invariant';

/**
 * Tick-floored spread: a spread from a table, never narrower than one price step. Answers "can a share this cheap be
 * quoted as tightly as its size class says?".
 *
 * @param spreadFraction - Quoted spread of the class, fraction of price, 0 or more.
 * @param price - Per share, positive.
 * @param tick - Smallest price step, price units, positive; 0.01 for US shares from one dollar.
 * @returns Fraction of price, at least `tick / price`. Example: 1 % at a price of 0.50 and a cent is 0.02.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `max(spread, tick / price)`, O(1). Source: SEC Rule 612 (minimum pricing increment); D§5.2.
 */
export function tickFlooredSpread(spreadFraction: number, price: number, tick: number): number {
  invariant(spreadFraction >= 0 && Number.isFinite(spreadFraction), 'spread is negative or not finite');
  invariant(price > 0 && Number.isFinite(price), 'price is not positive');
  invariant(tick > 0 && Number.isFinite(tick), 'tick is not positive');
  return Math.max(spreadFraction, tick / price);
}
