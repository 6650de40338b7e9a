import { readNumber } from '../text/numberText';
import type { FileRow } from '../text/parseRows';
import type { ActivityColumns, SingleRole } from './activityColumns';
import { readCellNumber } from './cellNumber';
import { readTradeSentence } from './tradeSentence';

const NUMBERS = ['quantity', 'price', 'amount'] as const;
type NumberRole = (typeof NUMBERS)[number];
/** Fees and accrued interest lie between a product and the money paid. */
const TOLERANCE = 0.03;
/** Beyond this many columns the search is not made: nothing real has them. */
const MOST_COLUMNS = 40;

/**
 * Finds the columns of quantity, price and amount that no heading gave away: two numbers multiplied give the third, row by
 * row. Two unknown ones are found beside a known quantity or price; quantity and price cannot be told from each other.
 *
 * @param columns - What is known; a trade told in a description counts as its quantity and price.
 * @param free - Columns that nothing explains yet.
 */
export function inferNumbers(
  { single, texts }: Pick<ActivityColumns, 'single' | 'texts'>,
  free: readonly number[],
  sample: readonly FileRow[],
): ReadonlyMap<SingleRole, number> {
  const missing = NUMBERS.filter((role) => !single.has(role));
  const told = missing.length === 3 ? toldProducts(texts, sample) : null;
  if (told !== null) return withAmount(single, candidates(free, sample), told, sample);
  if (missing.length === 0 || missing.length === 3 || (!missing.includes('amount') && missing.length === 2))
    return single;
  const choices = [...combinations(missing, candidates(free, sample)), ...amountAsQuantity(single, free, sample)];
  const fitting = choices.filter((choice) => isConsistent(new Map([...single, ...choice]), sample));
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? new Map([...single, ...only]) : single;
}

function candidates(free: readonly number[], sample: readonly FileRow[]): number[] {
  return free.filter((index) => sample.some(({ cells }) => numbersOf(cells[index]).length > 0)).slice(0, MOST_COLUMNS);
}

function combinations(
  missing: readonly NumberRole[],
  columns: readonly number[],
): (readonly (readonly [NumberRole, number])[])[] {
  const [first, second] = missing;
  if (first === undefined) return [];
  if (second === undefined) return columns.map((index) => [[first, index]] as const);
  return columns.flatMap((left) =>
    columns
      .filter((right) => right !== left)
      .map(
        (right) =>
          [
            [first, left],
            [second, right],
          ] as const,
      ),
  );
}

/** "Amount" over numbers of shares, beside another column that is their money: Saxo and others write so. */
function amountAsQuantity(
  single: ReadonlyMap<SingleRole, number>,
  free: readonly number[],
  sample: readonly FileRow[],
): (readonly (readonly [NumberRole, number])[])[] {
  const shares = single.get('amount');
  if (shares === undefined || single.has('quantity')) return [];
  return candidates(free, sample).map(
    (index) =>
      [
        ['quantity', shares],
        ['amount', index],
      ] as const,
  );
}

function isConsistent(single: ReadonlyMap<SingleRole, number>, sample: readonly FileRow[]): boolean {
  const of = (row: FileRow, role: NumberRole): readonly number[] => numbersOf(row.cells[single.get(role) ?? -1]);
  const full = sample
    .map((row) => ({ quantity: of(row, 'quantity'), price: of(row, 'price'), amount: of(row, 'amount') }))
    .filter(({ quantity, price, amount }) => quantity.length > 0 && price.length > 0 && amount.length > 0);
  const fits = full.filter(({ quantity, price, amount }) =>
    quantity.some((units) => price.some((each) => amount.some((money) => isNear(units * each, money)))),
  );
  return full.length > 0 && fits.length >= 0.6 * full.length;
}

/** What the trades told in words came to, row by row, under either mark; null where there are none. */
function toldProducts(texts: readonly number[], sample: readonly FileRow[]): (readonly number[])[] | null {
  const products = sample.map(({ cells }) => {
    const sentence = texts.map((index) => readTradeSentence(cells[index] ?? '')).find((found) => found !== null);
    if (sentence === undefined || sentence === null) return [];
    const prices = numbersOf(sentence.price);
    return numbersOf(sentence.quantity).flatMap((units) => prices.map((each) => units * each));
  });
  return products.some((product) => product.length > 0) ? products : null;
}

function withAmount(
  single: ReadonlyMap<SingleRole, number>,
  columns: readonly number[],
  told: readonly (readonly number[])[],
  sample: readonly FileRow[],
): ReadonlyMap<SingleRole, number> {
  const rows = told.flatMap((products, row) =>
    products.length > 0 ? [{ products, cells: sample[row]?.cells ?? [] }] : [],
  );
  const share = (index: number): number =>
    rows.filter(({ products, cells }) =>
      products.some((product) => numbersOf(cells[index]).some((money) => isNear(product, money))),
    ).length / rows.length;
  const found = columns.filter((index) => share(index) >= 0.6);
  const [only] = found;
  return found.length === 1 && only !== undefined ? new Map([...single, ['amount', only]]) : single;
}

function isNear(product: number, amount: number): boolean {
  return amount !== 0 && Math.abs(Math.abs(product) - Math.abs(amount)) <= TOLERANCE * Math.abs(amount);
}

/** What a cell can mean, zero left out: two numbers for "1.234", which is read with either mark. */
function numbersOf(cell: string | undefined): readonly number[] {
  const reading = readCellNumber(cell ?? '', null);
  if (reading.status === 'missing' || reading.status === 'bad') return [];
  const readings =
    reading.status === 'number' ? [reading] : (['.', ','] as const).map((mark) => readNumber(reading.text, mark));
  return readings.flatMap((read) => (read.status === 'number' && Number(read.text) !== 0 ? [Number(read.text)] : []));
}
