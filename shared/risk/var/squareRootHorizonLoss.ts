import { invariant } from '../../result/invariant';

/**
 * Loss over a longer horizon by the root of time: a loss per period carried over several periods. Answers "what may be
 * lost over several days?".
 *
 * @param loss - Value at risk or expected shortfall per period with a mean of zero, decimal fraction, positive for a loss.
 * @param periods - Length of the horizon in periods, above 0.
 * @returns Loss over the horizon, decimal fraction, same sign. Holds only for independent returns of one volatility and no
 *   mean. Example: 0.02 over 4 periods is 0.04.
 * @throws InvariantError when the loss is not finite or `periods` is not above 0.
 *
 * Method: `loss * sqrt(periods)`, O(1). Source: Jorion, Value at Risk, 3rd ed., ch. 4; D§6.2.
 */
export function squareRootHorizonLoss(loss: number, periods: number): number {
  invariant(Number.isFinite(loss), 'loss is not finite');
  invariant(periods > 0 && Number.isFinite(periods), 'horizon is not above 0');
  return loss * Math.sqrt(periods);
}
