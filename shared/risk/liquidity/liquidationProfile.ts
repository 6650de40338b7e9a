import { compensatedSumOf } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** A position that can be sold. One without volume is no part of the profile: list it beside it. */
export interface LiquidPosition {
  /** Value in base currency; a short counts by its size. */
  readonly value: number;
  /** Of `daysToLiquidate`; 0 for cash. */
  readonly daysToLiquidate: number;
}

/**
 * Liquidation profile: how much of the portfolio can be money again after so many days. Answers "how much of the
 * portfolio can be cash again in so many days?".
 *
 * @param positions - Value and days of each, any order; not modified.
 * @param days - Trading days to report, each 0 or more.
 * @returns Fraction of the positions' gross value sold by each day, 0 to 1; shape [days]. Problem: `no-holdings` when
 *   there is no value to sell.
 * @throws InvariantError when a number is negative or not finite.
 *
 * Method: each position sells at an even pace until it is gone: `sum V*min(1, t/DTL) / sum V`. O(positions * days).
 * Source: D§5.1. Example: 100 in 1 day and 100 in 4 days: 62.5 % after day 1.
 */
export function liquidationProfile(
  positions: readonly LiquidPosition[],
  days: readonly number[],
): Result<Float64Array> {
  invariant(
    days.every(isDuration) && positions.every(({ daysToLiquidate }) => isDuration(daysToLiquidate)),
    'days are negative or not finite',
  );
  const sizes = Float64Array.from(positions, ({ value }) => Math.abs(value));
  const needed = Float64Array.from(positions, ({ daysToLiquidate }) => daysToLiquidate);
  const size = (index: number) => sizes[index] ?? Number.NaN;
  const total = compensatedSumOf(sizes.length, size);
  if (total === 0) return fail({ code: 'no-holdings' });
  return ok(
    Float64Array.from(days, (day) => {
      const sold = (index: number) => size(index) * soldFraction(needed[index] ?? Number.NaN, day);
      return Math.min(1, compensatedSumOf(sizes.length, sold) / total);
    }),
  );
}

function isDuration(days: number): boolean {
  return days >= 0 && Number.isFinite(days);
}

function soldFraction(needed: number, day: number): number {
  return needed <= day ? 1 : day / needed;
}
