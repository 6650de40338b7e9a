import type { Tier } from '../../report/reportTerms';
import { invariant } from '../../result/invariant';

/** What a tier is read from. */
export interface TierInputs {
  /** Trading days at 20 % of the volume (in a crisis: at the crisis participation), 0 or more. */
  readonly daysToLiquidate: number;
  /** US dollars per day, 0 or more. */
  readonly averageDailyDollarVolume: number;
  /** Quoted spread, fraction of price, 0 or more. */
  readonly spreadFraction: number;
}

/** What a holding must meet in every column to belong to a tier. */
export interface TierBound {
  readonly tier: Tier;
  /** Trading days. */
  readonly mostDays: number;
  /** US dollars per day. */
  readonly leastDollars: number;
  /** Fraction of price. */
  readonly mostSpread: number;
}

/**
 * Liquidity tier: how easily a holding can be sold, from L1 (highly liquid) to L5 (trapped). Answers "how easily can
 * this holding be sold?".
 *
 * @param inputs - Days, dollar volume and spread.
 * @param bounds - Bounds of L1 to L4, best first (`liquidity.tiers` of the defaults); not modified.
 * @returns Tier from `L1` to `L5`, the worst of the three columns; bounds belong to the better tier. Example: 0.5 days,
 *   30 million a day and 50 bp is L3 by the bounds of the house.
 * @throws InvariantError when a number is negative or NaN.
 *
 * Method: table look-up. O(1). Source: D§5.5.
 */
export function liquidityTier(inputs: TierInputs, bounds: readonly TierBound[]): Tier {
  const { daysToLiquidate, averageDailyDollarVolume, spreadFraction } = inputs;
  invariant(Math.min(daysToLiquidate, averageDailyDollarVolume, spreadFraction) >= 0, 'tier of a negative number');
  const bound = bounds.find(
    (row) =>
      daysToLiquidate <= row.mostDays &&
      averageDailyDollarVolume >= row.leastDollars &&
      spreadFraction <= row.mostSpread,
  );
  return bound?.tier ?? 'L5';
}
