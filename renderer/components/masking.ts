import type { Unit } from '../../shared/report/figure';

/** What stands for an amount while amounts are hidden. */
export const MASK = '•••';

/** Amounts and quantities tell what somebody owns; prices, shares of the whole and days do not. */
export function hidesUnit(unit: Unit): boolean {
  return unit === 'money' || unit === 'shares';
}
