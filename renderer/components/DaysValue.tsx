import type { Cell } from '../../shared/report/figure';
import { CellValue } from './CellValue';

/** Less would be written as 0.0 days, which reads as none. */
const LEAST_SHOWN = 0.1;

/** Days to sell a holding. */
export function DaysValue({ cell }: { readonly cell: Cell }) {
  if (cell.ok && cell.value > 0 && cell.value < LEAST_SHOWN) return <span>&lt; {LEAST_SHOWN}</span>;
  return <CellValue cell={cell} unit="days" unitInHeader />;
}
