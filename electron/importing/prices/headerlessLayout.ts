import { readDate } from '../text/dateText';
import { readNumber } from '../text/numberText';
import type { FileRow } from '../text/parseRows';
import type { PriceField } from './priceColumns';
import type { PriceLayout } from './priceLayout';

const SAMPLE_ROWS = 500;
const ORDERS: readonly (readonly PriceField[])[] = [
  ['open', 'high', 'low', 'close', 'adjustedClose', 'volume'],
  ['open', 'high', 'low', 'close', 'volume'],
  ['open', 'high', 'low', 'close'],
  ['close'],
];

/**
 * A price file without headings, accepted only where its shape leaves no doubt: a date, then the usual columns in the
 * usual order, with the high the highest and the low the lowest on nearly every row; or a date and one number.
 */
export function headerlessLayout(rows: readonly FileRow[]): PriceLayout | null {
  const dated = rows.slice(0, SAMPLE_ROWS).filter(({ cells }) => readDate(cells[0] ?? '', 'mdy') !== null);
  const [first] = dated;
  if (first === undefined || first !== rows.find(({ cells }) => cells.some((cell) => cell !== ''))) return null;
  const width = first.cells.length - 1;
  const order = ORDERS.find((fields) => fields.length === width);
  if (order === undefined || dated.length < 2) return null;
  const fitting = dated.filter(({ cells }) => fits(cells.slice(1), order));
  if (fitting.length < dated.length * 0.9) return null;
  return {
    format: 'price CSV without headings',
    adjustment: order.includes('adjustedClose') ? 'split' : 'unknown',
    firstRow: 0,
    headerLine: null,
    dateColumn: 0,
    symbolColumn: null,
    series: [{ symbol: null, fields: new Map(order.map((field, index) => [field, index + 1])) }],
  };
}

function fits(cells: readonly string[], order: readonly PriceField[]): boolean {
  const numbers = cells.map((cell) => {
    const reading = readNumber(cell, '.');
    return reading.status === 'number' ? Number(reading.text) : Number.NaN;
  });
  if (order.length === 1) return numbers.every((value) => value > 0);
  const [open = Number.NaN, high = Number.NaN, low = Number.NaN, close = Number.NaN] = numbers;
  const tolerance = high * 1e-6;
  return high + tolerance >= Math.max(open, close) && low - tolerance <= Math.min(open, close) && low > 0;
}
