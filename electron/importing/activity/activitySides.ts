import type { ActivityRow } from './activityRow';
import { readCellNumber } from './cellNumber';

/** What a row without a word for it did, told by the signs of the whole file; null where they do not say. */
export type Sides = (cells: ActivityRow) => 'buy' | 'sell' | null;

/**
 * How the signs of quantity and amount tell purchases from sales in a file that has no column for it: quantities of both
 * signs; or amounts of which some are negative, because money left.
 *
 * @returns A function that gives null for every row where the signs of the file say nothing.
 */
export function decideSides(rows: readonly ActivityRow[]): Sides {
  const pairs = rows.map((cells) => ({ quantity: signOf(cells, 'quantity'), amount: signOf(cells, 'amount') }));
  const full = pairs.filter(({ quantity }) => quantity !== 0);
  const isSigned = full.some(({ quantity }) => quantity < 0);
  const paysOut = full.some(({ amount }) => amount < 0);
  if (!isSigned && !paysOut) return () => null;
  const opposed = full.filter(({ quantity, amount }) => quantity * amount < 0).length;
  const alike = full.filter(({ quantity, amount }) => quantity * amount > 0).length;
  return (cells) => {
    const [quantity, amount] = [signOf(cells, 'quantity'), signOf(cells, 'amount')];
    if (quantity === 0) return null;
    if (!isSigned) return bought(-amount);
    // With signed quantities the amounts follow one rule in the whole file; a row that breaks it is not understood.
    const follows = amount === 0 || (opposed >= alike ? quantity * amount < 0 : quantity * amount > 0);
    return follows ? bought(quantity) : null;
  };
}

/**
 * Rows called "other" that move units are a switch of funds where another row of the day moves as many the other way;
 * alone they are not understood.
 */
export function switchesOf(rows: readonly ActivityRow[]): (cells: ActivityRow) => boolean {
  const moved = new Set(rows.map((cells) => `${cells.text('date')}|${cells.text('quantity')}`));
  return (cells) => {
    const quantity = cells.text('quantity');
    const opposite = quantity.startsWith('-') ? quantity.slice(1) : `-${quantity}`;
    return quantity !== '' && moved.has(`${cells.text('date')}|${opposite}`);
  };
}

/** Whether the columns of fees hold costs as negative numbers. */
export function feesAreNegative(rows: readonly ActivityRow[]): boolean {
  let [negative, positive] = [0, 0];
  for (const cells of rows) {
    for (const { index } of cells.reading.columns.fees) {
      const sign = signOfCell(cells.cell(index));
      if (sign < 0) negative++;
      if (sign > 0) positive++;
    }
  }
  return negative > positive;
}

function bought(sign: number): 'buy' | 'sell' | null {
  if (sign === 0) return null;
  return sign > 0 ? 'buy' : 'sell';
}

function signOf(cells: ActivityRow, role: 'quantity' | 'amount'): 1 | -1 | 0 {
  return signOfCell(cells.text(role));
}

/** The sign of a number cell, whatever its decimal mark. */
export function signOfCell(cell: string): 1 | -1 | 0 {
  const reading = readCellNumber(cell, null);
  if (reading.status === 'ambiguous') return /^\s*(?:-|\()|-\s*$/.test(reading.text) ? -1 : 1;
  if (reading.status !== 'number') return 0;
  return Math.sign(Number(reading.text)) as 1 | -1 | 0;
}
