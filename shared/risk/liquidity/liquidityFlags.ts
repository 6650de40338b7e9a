import { compensatedSum } from '../../math/compensatedSum';
import type { Tier } from '../../report/reportTerms';
import { fail, ok, type Result } from '../../result/result';

/** Above which figure a flag turns amber, and red. */
export interface FlagLimits {
  readonly amber: number;
  readonly red: number;
}

/** Colour of a limit that has been passed; null when none has. */
export type LimitFlag = 'amber' | 'red' | null;

/** A position with its liquidity tier. */
export interface TieredPosition {
  /** Value in base currency; a short counts by its size. */
  readonly value: number;
  readonly tier: Tier;
}

/**
 * Illiquid share: how much of the equity sits in holdings that are hard to sell (tiers L4 and L5). Answers "how much of
 * my equity is hard to sell?".
 *
 * @param positions - Value and tier of each holding whose tier is known; not modified.
 * @param equity - Net liquidation value, base currency.
 * @returns Fraction of equity, 0 or more. Example: 300 in L2 and -100 in L4 on equity 1000 give 0.1. Problem:
 *   `no-equity` when equity is 0 or below.
 * @throws InvariantError when a value is not finite.
 *
 * Method: sum over equity, O(positions). Source: D§5.5.
 */
export function illiquidShare(positions: readonly TieredPosition[], equity: number): Result<number> {
  if (!(equity > 0)) return fail({ code: 'no-equity', equity });
  const illiquid = positions.filter((position) => position.tier === 'L4' || position.tier === 'L5');
  return ok(compensatedSum(illiquid.map((position) => Math.abs(position.value))) / equity);
}

/**
 * Illiquid-share flag.
 *
 * @param share - Of `illiquidShare`, fraction of equity.
 * @param limits - Fractions of equity; 0.10 and 0.15 by default of the house; not modified.
 * @returns `red` above the red limit, `amber` above the amber one, else null. Source: D§5.5.
 *
 * Part of: `illiquidShare`.
 */
export function illiquidShareFlag(share: number, limits: FlagLimits): LimitFlag {
  return flagAbove(share, limits);
}

/**
 * Slow-exit flag: whether one holding takes too long to leave. Answers "does this holding need too many days to be sold?".
 *
 * @param days - Of `daysToLiquidate`, trading days, 0 or more.
 * @param limits - Trading days; 10 and 20 by default of the house; not modified.
 * @returns Flag: `red` above the red limit, `amber` above the amber one, else null. Example: 12 days are `amber`.
 *
 * Method: compared with both limits, O(1). Source: D§5.5.
 */
export function slowExitFlag(days: number, limits: FlagLimits): LimitFlag {
  return flagAbove(days, limits);
}

function flagAbove(value: number, { amber, red }: FlagLimits): LimitFlag {
  if (value > red) return 'red';
  return value > amber ? 'amber' : null;
}
