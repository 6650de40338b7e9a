import { invariant } from '../../result/invariant';

/**
 * Rebalancing flow: what a leveraged or inverse fund must trade at the close to restore its factor. Answers "how much is
 * traded in the direction of the day just because these funds exist?".
 *
 * @param assets - Net assets at the start of the day in money, 0 or more.
 * @param factor - Daily target multiple.
 * @param indexReturn - Return of the index on the day, decimal fraction.
 * @returns Money, positive to buy, always in the direction of the day unless the factor is 0 to 1. Example: 1 billion, -3
 *   and -2 %: -240 million.
 * @throws InvariantError when a number is not finite or `assets` is negative.
 *
 * Method: `A * (x^2 - x) * r`, O(1). Source: Cheng and Madhavan, Journal of Investment Management 7 (2009), 43-62;
 * D§12.3.
 */
export function rebalancingFlow(assets: number, factor: number, indexReturn: number): number {
  invariant(assets >= 0, 'assets are negative');
  const flow = assets * (factor ** 2 - factor) * indexReturn;
  invariant(Number.isFinite(flow), 'flow is not finite');
  return flow;
}
