import type { Cell } from '../../../shared/report/figure';

/** Levels come out of formulas: beyond cents they say nothing, except below a dollar. */
export function priceDigits(cell: Cell): number {
  return cell.ok && Math.abs(cell.value) < 1 ? 4 : 2;
}
