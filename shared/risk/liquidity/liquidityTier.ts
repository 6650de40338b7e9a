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

interface TierBound {
  readonly tier: Tier;
  readonly mostDays: number;
  readonly leastDollars: number;
  readonly mostSpread: number;
}

/** Best first; a holding belongs to the first row it meets in every column. */
const BOUNDS: readonly TierBound[] = [
  { tier: 'L1', mostDays: 1, leastDollars: 25e6, mostSpread: 0.001 },
  { tier: 'L2', mostDays: 3, leastDollars: 5e6, mostSpread: 0.003 },
  { tier: 'L3', mostDays: 7, leastDollars: 1e6, mostSpread: 0.01 },
  { tier: 'L4', mostDays: 20, leastDollars: 0.25e6, mostSpread: 0.03 },
];

/**
 * Liquidity tier: how easily a holding can be sold, from L1 (highly liquid) to L5 (trapped). Answers "how easily can
 * this holding be sold?".
 *
 * @param inputs - Days, dollar volume and spread.
 * @returns Tier from `L1` to `L5`, the worst of the three columns; bounds belong to the better tier. Example: 0.5 days,
 *   30 million a day and 50 bp is L3.
 * @throws InvariantError when a number is negative or NaN.
 *
 * Method: table look-up. O(1). Source: D§5.5.
 */
export function liquidityTier(inputs: TierInputs): Tier {
  const { daysToLiquidate, averageDailyDollarVolume, spreadFraction } = inputs;
  invariant(Math.min(daysToLiquidate, averageDailyDollarVolume, spreadFraction) >= 0, 'tier of a negative number');
  const bound = BOUNDS.find(
    (row) =>
      daysToLiquidate <= row.mostDays &&
      averageDailyDollarVolume >= row.leastDollars &&
      spreadFraction <= row.mostSpread,
  );
  return bound?.tier ?? 'L5';
}
