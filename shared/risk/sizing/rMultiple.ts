import { invariant } from '../../result/invariant';

/**
 * R-multiple: the result of a trade in units of what was risked on it. Answers "how many times my risk did I win or
 * lose?".
 *
 * @param profit - Profit or loss of the trade, money, negative for a loss.
 * @param initialRisk - Loss at the first stop, same currency, positive.
 * @returns Multiple, negative for a loss; -1 for a stop that held. Example: 750 on a risk of 300 is 2.5.
 * @throws InvariantError when the profit is not finite or the risk not positive.
 *
 * Method: `profit / risk`, O(1). Source: Tharp, Trade Your Way to Financial Freedom, 2nd ed., ch. 7; D§3.
 */
export function rMultiple(profit: number, initialRisk: number): number {
  invariant(Number.isFinite(profit), 'profit is not finite');
  invariant(initialRisk > 0 && Number.isFinite(initialRisk), 'risk is not positive');
  return profit / initialRisk;
}
