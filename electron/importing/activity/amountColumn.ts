import type { FileRow } from '../text/parseRows';
import { readCellNumber } from './cellNumber';

/** No fee makes twice or half of a trade's money. */
const FAR_OFF = 2;
const MOST = 0.6;

/**
 * Of several columns headed like an amount the first, unless it is nowhere near quantity times price and another one is:
 * "Total" is what the trade came to at one broker, and what its fees came to at another.
 *
 * @param columns - Best heading first.
 */
export function amountColumn(
  columns: readonly number[],
  { quantity, price }: { readonly quantity: number; readonly price: number },
  sample: readonly FileRow[],
): number | undefined {
  const [first] = columns;
  if (first === undefined || shareNear(first) > 1 - MOST) return first;
  return columns.find((column) => shareNear(column) >= MOST) ?? first;

  function shareNear(column: number): number {
    const ratios = sample.flatMap(({ cells }) => {
      const [units, each, money] = [quantity, price, column].map((index) => numberOf(cells[index] ?? ''));
      const product = (units ?? 0) * (each ?? 0);
      return product > 0 && (money ?? 0) > 0 ? [(money ?? 0) / product] : [];
    });
    if (ratios.length === 0) return 1;
    return ratios.filter((ratio) => ratio < FAR_OFF && ratio > 1 / FAR_OFF).length / ratios.length;
  }
}

/** Without its sign; 0 where it can be read two ways. */
function numberOf(cell: string): number {
  const reading = readCellNumber(cell, null);
  return reading.status === 'number' ? Math.abs(Number(reading.text)) : 0;
}
