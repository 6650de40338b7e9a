import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';

/** What a position is sold into; each part may be unknown on its own. */
export interface Market {
  /** Quoted spread, fraction of price. */
  readonly spreadFraction: Result<number>;
  /** Standard deviation of daily returns, decimal fraction. */
  readonly dailyVolatility: Result<number>;
  /** Shares per day. */
  readonly averageDailyVolume: Result<number>;
  /** US dollars per day. */
  readonly averageDailyDollarVolume: Result<number>;
  /** Share of the day's volume we may be, in (0, 1]. */
  readonly participationFraction: number;
}

/** What a crisis does to each part; all positive. */
export interface CrisisMultipliers {
  /** By dollar class: 2 large, 3 small, 5 micro. */
  readonly spread: number;
  readonly volatility: number;
  readonly volume: number;
  readonly participation: number;
}

/**
 * Crisis liquidity: the same market on a bad day. Volume does not reliably vanish; spread, volatility and depth do.
 * Answers "what would the market for this share be on a bad day?".
 *
 * @param market - The market as it is; not modified.
 * @param multipliers - Of the house: spread 2, 3 or 5 by class, volatility 2.5, volume 0.75, participation 0.5.
 * @returns A market with spread, volatility, volume in shares and dollars, and participation scaled; nothing else
 *   changes. What was unknown stays unknown, with its problem. Example: of a small company a spread of 0.006,
 *   volatility 0.03 and 100000 shares become 0.018, 0.075 and 75000.
 * @throws InvariantError when a multiplier is not positive.
 *
 * Method: products. O(1). Source: D§5.6, D§0 (crisis switch), D§13 C12.
 */
export function crisisLiquidity(market: Market, multipliers: CrisisMultipliers): Market {
  const { spread, volatility, volume, participation } = multipliers;
  invariant(Math.min(spread, volatility, volume, participation) > 0, 'multiplier is not positive');
  return {
    spreadFraction: mapResult(market.spreadFraction, (value) => value * spread),
    dailyVolatility: mapResult(market.dailyVolatility, (value) => value * volatility),
    averageDailyVolume: mapResult(market.averageDailyVolume, (value) => value * volume),
    averageDailyDollarVolume: mapResult(market.averageDailyDollarVolume, (value) => value * volume),
    participationFraction: market.participationFraction * participation,
  };
}
