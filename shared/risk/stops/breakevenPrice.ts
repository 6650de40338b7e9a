import { invariant } from '../../result/invariant';
import { type Side, sideSign } from './side';

/**
 * Break-even price: where a position closes with neither gain nor loss once both trades are paid for. Answers "at which
 * price does the trade cost nothing?".
 *
 * @param entryPrice - Price per share, positive.
 * @param costFraction - Cost of one trade as a fraction of its value, in [0, 1).
 * @param side - Long or short.
 * @returns Price per share: above the entry for a long, below it for a short. Example: 42.50 at 0.15 % a side is
 *   42.62769154.
 * @throws InvariantError when an argument is out of range.
 *
 * Method: `entry * (1 + c) / (1 - c)`, inverted for a short. O(1). Source: D§4.2, D§13 B9.
 */
export function breakevenPrice(entryPrice: number, costFraction: number, side: Side): number {
  invariant(entryPrice > 0 && Number.isFinite(entryPrice), 'entry is not a price');
  invariant(costFraction >= 0 && costFraction < 1, 'cost outside [0, 1)');
  const signed = sideSign(side) * costFraction;
  return (entryPrice * (1 + signed)) / (1 - signed);
}
