import { type Decimal, decimalToNumber } from '../../../shared/model/decimal';
import { type DecimalMark, readNumber, toDecimal } from '../text/numberText';
import { type CellNumber, readCellNumber } from './cellNumber';

/** The cells of a trade that hold numbers. */
export interface NumberCells {
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
}

export interface TradeNumbers {
  readonly quantity: Decimal | null;
  readonly price: Decimal | null;
  readonly amount: Decimal | null;
}

export type NumbersReading =
  | { readonly status: 'read'; readonly numbers: TradeNumbers }
  | { readonly status: 'bad'; readonly field: keyof NumberCells }
  /** A cell can be read with either mark, and nothing in the row or the file tells which. */
  | { readonly status: 'ambiguous'; readonly sample: string };

/** Amounts from here on are not entered. */
const LARGEST_AMOUNT = 1e14;
const FIELDS = ['quantity', 'price', 'amount'] as const;

/**
 * Reads the numbers of a trade. What "1.234" is follows from quantity times price being the amount, else from the
 * file's mark.
 *
 * @param cells - The texts; an empty one or a stroke is missing, never 0.
 * @param mark - The file's decimal mark; `chosen` by the user, it holds for every cell; null while undecided.
 */
export function readTradeNumbers(
  cells: NumberCells,
  mark: { readonly file: DecimalMark | null; readonly chosen: boolean },
): NumbersReading {
  const readings = FIELDS.map((field) => readCellNumber(cells[field], mark.chosen ? mark.file : null));
  const bad = FIELDS.find((_, index) => readings[index]?.status === 'bad');
  if (bad !== undefined) return { status: 'bad', field: bad };
  const ambiguous = readings.find((reading) => reading.status === 'ambiguous');
  if (ambiguous === undefined) return finish(readings, '.');
  const fitting = (['.', ','] as const).filter((candidate) => isProduct(readings, candidate));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return finish(readings, only);
  if (mark.file !== null) return finish(readings, mark.file);
  return { status: 'ambiguous', sample: ambiguous.text };
}

function finish(readings: readonly CellNumber[], mark: DecimalMark): NumbersReading {
  const decimals: (Decimal | null)[] = [];
  for (const [index, reading] of readings.entries()) {
    const field = FIELDS[index];
    const text = textOf(reading, mark);
    const decimal = text === null ? null : toDecimal(text);
    const isTooLarge = text !== null && (decimal === null || Math.abs(decimalToNumber(decimal)) >= LARGEST_AMOUNT);
    if (isTooLarge && field !== undefined) return { status: 'bad', field };
    decimals.push(decimal);
  }
  const [quantity = null, price = null, amount = null] = decimals;
  return { status: 'read', numbers: { quantity, price, amount } };
}

function textOf(reading: CellNumber | undefined, mark: DecimalMark): string | null {
  if (reading?.status === 'number') return reading.text;
  if (reading?.status !== 'ambiguous') return null;
  const read = readNumber(reading.text, mark);
  return read.status === 'number' ? read.text : null;
}

const TOLERANCE = 0.05;

function isProduct(readings: readonly CellNumber[], mark: DecimalMark): boolean {
  const [quantity = 0, price = 0, amount = 0] = readings.map((reading) =>
    Math.abs(Number(textOf(reading, mark) ?? '0')),
  );
  const product = quantity * price;
  return product > 0 && amount > 0 && Math.abs(product - amount) <= TOLERANCE * amount;
}
