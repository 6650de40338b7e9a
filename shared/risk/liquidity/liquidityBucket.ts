import { invariant } from '../../result/invariant';

/** The four buckets of the fund rule, best first. */
export type LiquidityBucket = 'highly-liquid' | 'moderately-liquid' | 'less-liquid' | 'illiquid';

/** How a position turns into cash. */
export interface CashConversion {
  /** Of `daysToLiquidate`, trading days, 0 or more. */
  readonly daysToLiquidate: number;
  /** Business days from a sale to its money, whole, 0 or more; 1 for US shares, 0 for cash. */
  readonly settlementDays: number;
  /** Market impact of that sale, fraction of price, 0 or more. */
  readonly impactFraction: number;
}

/** Bounds of the buckets; each belongs to the better one. */
export interface BucketBounds {
  /** Business days to cash of the first bucket; 3. */
  readonly highlyLiquidDays: number;
  /** Business days to cash of the second, and to sell in the third; 5, which is 7 calendar days. */
  readonly sevenCalendarDays: number;
  /** Impact above which a sale is no sale at the market any more; fraction of price. */
  readonly significantImpact: number;
}

/**
 * Liquidity bucket: which of the four classes of the US open-end fund rule a position would fall into. Answers "how would
 * a fund's risk desk file this holding?"; the rule binds no individual.
 *
 * @param conversion - Days, settlement and impact; not modified.
 * @param bounds - Days and impact that part the buckets.
 * @returns The bucket. Days are whole and the first one is today, so that a sale over `d` days is cash after
 *   `ceil(d) - 1 + settlement` business days. Example: 2.5 days, 1 day settlement, 1 % impact against 3, 5 and 5 %:
 *   3 days, highly liquid.
 * @throws InvariantError when a number is negative or NaN.
 *
 * Method: comparisons. O(1). Source: SEC Rule 22e-4(b)(1)(ii), 17 CFR 270.22e-4; D§5.5.
 */
export function liquidityBucket(conversion: CashConversion, bounds: BucketBounds): LiquidityBucket {
  const { daysToLiquidate, settlementDays, impactFraction } = conversion;
  const { highlyLiquidDays, sevenCalendarDays, significantImpact } = bounds;
  const numbers = [daysToLiquidate, settlementDays, impactFraction, ...Object.values(bounds)];
  invariant(Math.min(...numbers) >= 0, 'bucket of a negative number');
  const sellingDays = Math.max(0, Math.ceil(daysToLiquidate) - 1);
  const cashDays = sellingDays + settlementDays;
  if (sellingDays > sevenCalendarDays || impactFraction > significantImpact) return 'illiquid';
  if (cashDays <= highlyLiquidDays) return 'highly-liquid';
  return cashDays <= sevenCalendarDays ? 'moderately-liquid' : 'less-liquid';
}
