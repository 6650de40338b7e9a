import { invariant } from '../../result/invariant';
import type { MarketDepth } from '../liquidity/daysToLiquidate';

/**
 * Liquidity cap: how many shares can be sold again within some days. Answers "how many shares can I be rid of again
 * within some days?".
 *
 * @param depth - Volume and participation.
 * @param exitDays - Trading days the exit may take, positive; 1 for small companies, 3 for large ones.
 * @returns Shares, not rounded, 0 or more. Example: 10 % of 180000 over 3 days is 54000.
 * @throws InvariantError when an argument is out of range.
 *
 * Method: `participation * ADV * days`. O(1). Source: D§3, D§13 A8.
 */
export function liquidityCap(depth: MarketDepth, exitDays: number): number {
  const { averageDailyVolume, participationFraction } = depth;
  invariant(averageDailyVolume >= 0 && exitDays > 0, 'volume or days out of range');
  invariant(participationFraction > 0 && participationFraction <= 1, 'participation outside (0, 1]');
  return participationFraction * averageDailyVolume * exitDays;
}
