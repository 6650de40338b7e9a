import type { Cell } from '../../../shared/report/figure';

/** A level is computed and has endless digits: cents are enough, but not for a price below one. */
export function levelDigits(level: Cell): number {
  return level.ok && Math.abs(level.value) < 1 ? 4 : 2;
}
