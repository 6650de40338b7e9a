import { readDate } from '../text/dateText';
import type { FileRow } from '../text/parseRows';
import { looksLikeDate } from './activityDates';
import type { ActivityRole, MANY_ROLES } from './activityHeadings';
import { amountColumn } from './amountColumn';
import { readCellNumber } from './cellNumber';
import { readCurrency } from './currencyCode';
import { headingKey } from './headingKey';
import { keysOf, rankedColumns } from './headingRanks';
import { readTradeSentence } from './tradeSentence';

type ManyRole = (typeof MANY_ROLES)[number];
export type SingleRole = Exclude<ActivityRole, ManyRole> | 'date';

export interface FeeColumn {
  readonly index: number;
  /** The currency its heading names, or the column that holds it row by row. */
  readonly currency: string | null;
  readonly currencyColumn: number | null;
}

/** Which column of a table is what. */
export interface ActivityColumns {
  readonly single: ReadonlyMap<SingleRole, number>;
  /** Columns that may say what happened, the likeliest first. */
  readonly actions: readonly number[];
  /** Columns with descriptions, in which a trade may be told in words. */
  readonly texts: readonly number[];
  readonly fees: readonly FeeColumn[];
  /** Currencies the headings name: "Total (GBP)", "Price ($)". */
  readonly headedCurrency: { readonly price: string | null; readonly amount: string | null };
}

const SAMPLED_ROWS = 300;

/**
 * Finds which column is what by its heading; a heading over cells of another kind (a price over dates) does not count.
 *
 * @param heading - The heading cells.
 * @param rows - The rows below it.
 */
export function activityColumns(heading: readonly string[], rows: readonly FileRow[]): ActivityColumns {
  const keys = heading.map(keysOf);
  // Totals and footers say nothing about columns.
  const sample = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length >= 3).slice(0, SAMPLED_ROWS);
  const single = new Map<SingleRole, number>();
  const taken = new Set<number>();
  for (const role of SINGLE_ROLES) {
    const candidates = rankedColumns(role, keys).filter((index) => !taken.has(index) || role === 'name');
    const fitting = candidates.flatMap((column) => fittingColumn(role, { column, heading, sample }) ?? []);
    const [quantity, price] = [single.get('quantity'), single.get('price')];
    const isMoney = role === 'amount' && quantity !== undefined && price !== undefined;
    const index = isMoney ? amountColumn(fitting, { quantity, price }, sample) : fitting[0];
    if (index === undefined) continue;
    single.set(role, index);
    if (EXCLUSIVE.has(role)) taken.add(index);
  }
  for (const [money, role] of [
    ['price', 'currency'],
    ['amount', 'amountCurrency'],
  ] as const) {
    const beside = (single.get(money) ?? -2) + 1;
    const isUnnamed = heading[beside] === '' && !single.has(role);
    if (isUnnamed && share(sample, beside, isCurrency) >= 0.5) single.set(role, beside);
  }
  const actions = rankedColumns('action', keys).filter(
    // "Operazione" heads what was done at one broker and the day of it at another.
    (index) => !taken.has(index) && share(sample, index, looksLikeDate) < 0.5,
  );
  const texts = rankedColumns('text', keys).filter((index) => !taken.has(index));
  const fees = feeColumns(heading, keys, sample).filter(({ index }) => !taken.has(index));
  return { single, actions, texts, fees, headedCurrency: headedCurrencies(heading, single) };
}

const SINGLE_ROLES: readonly SingleRole[] = [
  ...(['date', 'settleDate', 'quantity', 'price', 'amount', 'currency', 'amountCurrency', 'isin', 'symbol'] as const),
  ...([
    'debit',
    'credit',
    'securityNumber',
    'name',
    'account',
    'status',
    'securityType',
    'multiplier',
    'recordId',
  ] as const),
];
const EXCLUSIVE: ReadonlySet<SingleRole> = new Set([
  'date',
  'quantity',
  'price',
  'amount',
  'currency',
  'isin',
  'symbol',
  'status',
]);

interface Place {
  readonly column: number;
  readonly heading: readonly string[];
  readonly sample: readonly FileRow[];
}

/** The column itself, or the unnamed one beside it where the heading stands over the currency of the amount. */
function fittingColumn(role: SingleRole, { column, heading, sample }: Place): number | null {
  const fits = FITS[role];
  if (fits === undefined || share(sample, column, fits) >= 0.5) return column;
  if (role !== 'amount' || share(sample, column, isCurrency) < 0.5) return null;
  const beside = [column + 1, column - 1].find(
    (index) => heading[index] === '' && share(sample, index, isNumber) >= 0.5,
  );
  return beside ?? null;
}

/** Empty cells and strokes say nothing; a column without any other cell fits, if nothing better does. */
function share(sample: readonly FileRow[], column: number, fits: (cell: string) => boolean): number {
  const cells = sample.flatMap(({ cells }) => cells[column] ?? []).filter((cell) => !isEmpty(cell));
  if (cells.length === 0) return FIT_EMPTY.has(fits) ? 0.5 : 0;
  return cells.filter(fits).length / cells.length;
}

/** Headings of columns that hold numbers and play no role. */
export function unexplainedNumbers(table: {
  readonly heading: FileRow;
  readonly columns: ActivityColumns;
  readonly rows: readonly FileRow[];
}): string[] {
  const { single, actions, texts, fees } = table.columns;
  const used = new Set([...single.values(), ...actions, ...texts, ...fees.map(({ index }) => index)]);
  const sample = table.rows.slice(0, SAMPLED_ROWS);
  const isFilled = (index: number): boolean => sample.some(({ cells }) => isNumber(cells[index] ?? ''));
  return table.heading.cells.filter(
    (heading, index) => heading !== '' && !used.has(index) && isFilled(index) && share(sample, index, isNumber) >= 0.5,
  );
}

/** Nothing, or a stroke that stands for nothing. */
export function isEmpty(cell: string): boolean {
  return cell === '' || /^(?:[-–—]+|n\/a|none|null)$/i.test(cell);
}

function isNumber(cell: string): boolean {
  const { status } = readCellNumber(cell, null);
  return status === 'number' || status === 'ambiguous';
}

function isCurrency(cell: string): boolean {
  const currency = readCurrency(cell);
  return currency !== null && currency !== 'bad';
}

const FITS: Partial<Record<SingleRole, (cell: string) => boolean>> = {
  date: looksLikeDate,
  settleDate: (cell) => readDate(cell, 'mdy') !== null || readDate(cell, 'dmy') !== null,
  quantity: isNumber,
  price: isNumber,
  amount: isNumber,
  debit: isNumber,
  credit: isNumber,
  multiplier: isNumber,
  amountCurrency: isCurrency,
  currency: (cell) => !looksLikeDate(cell),
  // "Details" may head the whole trade told in words, "Base currency" the money of the account.
  symbol: (cell) => readTradeSentence(cell) === null && !isCurrency(cell),
};

const FIT_EMPTY: ReadonlySet<unknown> = new Set([isNumber, FITS.symbol, FITS.currency]);

function feeColumns(
  heading: readonly string[],
  keys: readonly (readonly string[])[],
  sample: readonly FileRow[],
): FeeColumn[] {
  return rankedColumns('fees', keys)
    .filter((index) => share(sample, index, isCurrency) < 0.5 && !/bps|%|percent/i.test(heading[index] ?? ''))
    .map((index) => ({
      index,
      currency: headingKey(heading[index] ?? '').currency,
      currencyColumn: currencyOf(index, keys),
    }));
}

/** "Currency (Finra fee)" and "IBCommissionCurrency" hold the currency of the column they name. */
function currencyOf(index: number, keys: readonly (readonly string[])[]): number | null {
  const own = keys[index]?.[0] ?? '';
  const column = keys.findIndex((variants) => variants[0] === `currency${own}` || variants[0] === `${own}currency`);
  return column === -1 ? null : column;
}

function headedCurrencies(
  heading: readonly string[],
  single: ReadonlyMap<SingleRole, number>,
): ActivityColumns['headedCurrency'] {
  const of = (role: SingleRole): string | null => headingKey(heading[single.get(role) ?? -1] ?? '').currency;
  return { price: of('price'), amount: of('amount') };
}
