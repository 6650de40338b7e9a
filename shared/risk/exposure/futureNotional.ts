import { invariant } from '../../result/invariant';

/**
 * Future notional: the market exposure a futures position carries, whatever its margin. Answers "how much market do
 * these contracts carry?".
 *
 * @param contracts - Number of contracts, negative when short.
 * @param multiplier - Money per index point and contract, above 0.
 * @param price - Futures price in index points, above 0.
 * @returns Signed money in the contract's currency. Example: one RTY (50) at 3020 is 151000; two short M2K (5) are -30200.
 * @throws InvariantError when `multiplier` or `price` is not above 0, or a number is not finite.
 *
 * Method: product, O(1). Source: D§2.2, D§2.3.
 */
export function futureNotional(contracts: number, multiplier: number, price: number): number {
  invariant(multiplier > 0 && price > 0, 'multiplier or price is not above 0');
  const notional = contracts * multiplier * price;
  invariant(Number.isFinite(notional), 'notional is not finite');
  return notional;
}
