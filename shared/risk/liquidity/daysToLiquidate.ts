import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** How much trades, and how much of it we may be. */
export interface MarketDepth {
  /** Shares per day, 0 or more. */
  readonly averageDailyVolume: number;
  /** Share of the day's volume we may be, decimal fraction in (0, 1]; 0.20 standard, 0.10 in stress. */
  readonly participationFraction: number;
}

/**
 * Days to liquidate: how long selling a position takes without being more than a given share of the market. Answers
 * "how long does it take to sell without pushing the market?".
 *
 * @param quantity - Shares; a short counts like a long of its size.
 * @param depth - Volume and participation.
 * @returns Trading days, 0 or more, not rounded (show `Math.ceil` beside it). Example: 120000 shares at 180000 a day and
 *   20 % are 3.33333333. Problem: `no-volume` when nothing trades.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `Q / (participation * ADV)`. O(1). Source: D§5.1, D§13 C2.
 */
export function daysToLiquidate(quantity: number, depth: MarketDepth): Result<number> {
  const { averageDailyVolume, participationFraction } = depth;
  invariant(Number.isFinite(quantity), 'quantity is not a number');
  invariant(participationFraction > 0 && participationFraction <= 1, 'participation outside (0, 1]');
  invariant(averageDailyVolume >= 0 && Number.isFinite(averageDailyVolume), 'volume is not a number');
  const perDay = participationFraction * averageDailyVolume;
  return perDay === 0 ? fail({ code: 'no-volume' }) : ok(Math.abs(quantity) / perDay);
}
