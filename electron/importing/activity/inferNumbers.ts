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
const MOST_COLUMNS = 20;
const SAMPLED_ROWS = 100;

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
  rows: readonly FileRow[],
): ReadonlyMap<SingleRole, number> {
  const sample = rows.slice(0, SAMPLED_ROWS);
  const missing = NUMBERS.filter((role) => !single.has(role));
  const told = missing.length === 3 ? toldProducts(texts, sample) : null;
  if (told !== null) return withAmount(single, candidates(free, sample), told, sample);
  if (missing.length === 0 || missing.length === 3 || (!missing.includes('amount') && missing.length === 2))
    return single;
  const choices = [...combinations(missing, candidates(free, sample)), ...amountAsQuantity(single, free, sample)];
  const numbers = columnNumbers(sample);
  const fitting = choices.filter((choice) => isConsistent(new Map([...single, ...choice]), numbers));
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

function isConsistent(single: ReadonlyMap<SingleRole, number>, numbers: ColumnNumbers): boolean {
  const [quantity, price, amount] = NUMBERS.map((role) => numbers(single.get(role) ?? -1));
  const rows = (quantity ?? []).map((units, row) => ({ units, each: price?.[row] ?? [], money: amount?.[row] ?? [] }));
  const full = rows.filter(({ units, each, money }) => units.length > 0 && each.length > 0 && money.length > 0);
  const fits = full.filter(({ units, each, money }) =>
    units.some((count) => each.some((worth) => money.some((paid) => isNear(count * worth, paid)))),
  );
  return full.length > 0 && fits.length >= 0.6 * full.length;
}

/** What every cell of a column can mean, row by row. */
type ColumnNumbers = (index: number) => readonly (readonly number[])[];

/** Each column is read once, however many combinations it is tried in. */
function columnNumbers(sample: readonly FileRow[]): ColumnNumbers {
  const known = new Map<number, readonly (readonly number[])[]>();
  return (index) => {
    const found = known.get(index) ?? sample.map(({ cells }) => numbersOf(cells[index]));
    known.set(index, found);
    return found;
  };
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
