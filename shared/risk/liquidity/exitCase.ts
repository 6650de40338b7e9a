import type { Tier } from '../../report/reportTerms';
import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import type { Market } from './crisisLiquidity';
import { daysToLiquidate } from './daysToLiquidate';
import { liquidityTier, type TierBound } from './liquidityTier';
import { oneWayExitCost } from './oneWayExitCost';
import { type ImpactOptions, squareRootImpact } from './squareRootImpact';

/** Impact law, tiers and commission. */
export interface ExitOptions extends ImpactOptions {
  /** Bounds of L1 to L4, best first. */
  readonly tiers: readonly TierBound[];
  /** Commission, fraction of value; 0 by default. */
  readonly commissionFraction?: number;
}

/** How one position leaves one market. */
export interface ExitCase {
  /** Trading days, not rounded. */
  readonly daysToLiquidate: Result<number>;
  /** Quoted spread, fraction of price. */
  readonly spread: Result<number>;
  /** Market impact, fraction of price. */
  readonly impact: Result<number>;
  /** Half spread + impact + commission, fraction of value. */
  readonly exitCost: Result<number>;
  readonly tier: Result<Tier>;
}

/**
 * Exit case: days, spread, impact, cost and tier of selling one position into one market, normal or in crisis. Answers
 * "how long, and how costly, is the way out of this position?".
 *
 * @param quantity - Shares; a short counts by its size.
 * @param market - What it is sold into (`crisisLiquidity` gives the bad day); not modified.
 * @param options - Impact law and commission.
 * @returns Each figure on its own, so that an unknown spread leaves the days known; notes travel with the figure they
 *   belong to. Example: 25000 shares into 100000 a day and 2 million dollars, at 20 %, with a spread of 0.006 and 3 %
 *   volatility, take 1.25 days and cost 0.018, tier L3. Problems: those of the market's parts, and `no-volume`.
 * @throws InvariantError when a number is out of range.
 *
 * Method: composition of the measures of this folder. O(1). Source: D§5.3, D§5.5.
 */
export function exitCase(quantity: number, market: Market, options: ExitOptions): ExitCase {
  const { averageDailyVolume, participationFraction, spreadFraction: spread } = market;
  const days = averageDailyVolume.ok
    ? withNotes(
        daysToLiquidate(quantity, { averageDailyVolume: averageDailyVolume.value, participationFraction }),
        averageDailyVolume.notes,
      )
    : averageDailyVolume;
  const impact = impactOf(quantity, market, options);
  return {
    daysToLiquidate: days,
    spread,
    impact,
    exitCost: costOf(spread, impact, options),
    tier: tierOf(days, market, options),
  };
}

function impactOf(quantity: number, market: Market, options: ImpactOptions): Result<number> {
  const { averageDailyVolume, dailyVolatility } = market;
  if (!averageDailyVolume.ok) return averageDailyVolume;
  if (!dailyVolatility.ok) return dailyVolatility;
  if (averageDailyVolume.value === 0) return fail({ code: 'no-volume' });
  const volumeFraction = Math.abs(quantity) / averageDailyVolume.value;
  const impact = squareRootImpact({ dailyVolatility: dailyVolatility.value, volumeFraction }, options);
  return withNotes(impact, [...(averageDailyVolume.notes ?? []), ...(dailyVolatility.notes ?? [])]);
}

function costOf(spread: Result<number>, impact: Result<number>, options: ExitOptions): Result<number> {
  if (!spread.ok) return spread;
  if (!impact.ok) return impact;
  const parts = {
    spreadFraction: spread.value,
    impactFraction: impact.value,
    commissionFraction: options.commissionFraction ?? 0,
  };
  return ok(oneWayExitCost(parts), [...(spread.notes ?? []), ...(impact.notes ?? [])]);
}

function tierOf(days: Result<number>, market: Market, { tiers }: ExitOptions): Result<Tier> {
  const { averageDailyDollarVolume: dollars, spreadFraction: spread } = market;
  if (!days.ok) return days;
  if (!dollars.ok) return dollars;
  if (!spread.ok) return spread;
  const inputs = {
    daysToLiquidate: days.value,
    averageDailyDollarVolume: dollars.value,
    spreadFraction: spread.value,
  };
  return ok(liquidityTier(inputs, tiers), spread.notes);
}

function withNotes<T>(result: Result<T>, notes: readonly Problem[] = []): Result<T> {
  return result.ok ? ok(result.value, [...notes, ...(result.notes ?? [])]) : result;
}
