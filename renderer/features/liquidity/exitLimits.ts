import type { LiquidityRow } from '../../../shared/report/liquidityReport';

/** From which figures on an exit is pointed out. Source: D§5.5. */
const SLOW_DAYS = { amber: 10, red: 20 } as const;
const ILLIQUID_SHARE = { amber: 0.1, red: 0.15 } as const;

/** The two markets every figure of the page is computed for. */
export type Market = 'normal' | 'crisis';

export type LimitTone = 'amber' | 'red';

/** Whether an exit of so many days is past a limit; null when it is not. */
export function exitTone(days: number): LimitTone | null {
  if (days > SLOW_DAYS.red) return 'red';
  return days > SLOW_DAYS.amber ? 'amber' : null;
}

/** Whether so large an illiquid share of equity is past a limit; null when it is not. */
export function illiquidTone(fraction: number): LimitTone | null {
  if (fraction > ILLIQUID_SHARE.red) return 'red';
  return fraction > ILLIQUID_SHARE.amber ? 'amber' : null;
}

/** The limit a tone stands for. */
export function illiquidLimit(tone: LimitTone): number {
  return ILLIQUID_SHARE[tone];
}

/** Holdings past ten days in either market, the slowest in a crisis first. */
export function slowExits(rows: readonly LiquidityRow[]): LiquidityRow[] {
  return rows
    .filter((row) => exitTone(daysOf(row, 'normal') ?? 0) !== null || exitTone(daysOf(row, 'crisis') ?? 0) !== null)
    .sort((left, right) => (daysOf(right, 'crisis') ?? 0) - (daysOf(left, 'crisis') ?? 0));
}

/** Days to sell a holding; null where unknown. */
export function daysOf(row: LiquidityRow, market: Market): number | null {
  const { daysToLiquidate } = row[market];
  return daysToLiquidate.ok ? daysToLiquidate.value : null;
}
