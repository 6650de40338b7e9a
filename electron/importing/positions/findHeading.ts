import { matchRoles, normaliseHeader, type RoleColumns } from '../text/headerText';
import { readNumber } from '../text/numberText';
import type { FileRow } from '../text/parseRows';
import { POSITION_HEADINGS, type PositionRole } from './positionColumns';

/** A heading row and the roles its columns play. */
export interface Heading {
  /** Index into the rows of the file. */
  readonly index: number;
  readonly row: FileRow;
  readonly columns: RoleColumns<PositionRole>;
}

/** Brokers put summaries and disclaimers first; a heading further down than this was never seen. */
export const SEARCHED_ROWS = 60;
/** A heading counts as the first of its kind when it has at least this share of the best one's roles. */
const SAME_KIND = 0.6;

/**
 * The row that names the columns of a positions table: the one with the most known headings and no number in it; of
 * several much alike the first, for a file can hold a table for each account.
 *
 * @param rows - The rows of the file.
 * @returns Null when no row has at least two known headings.
 */
export function findHeading(rows: readonly FileRow[]): Heading | null {
  const known = knownHeadings.get(rows);
  if (known !== undefined) return known;
  const heading = searchHeading(rows);
  knownHeadings.set(rows, heading);
  return heading;
}

/** Every format asks for the heading of the same rows, which nobody changes. */
const knownHeadings = new WeakMap<readonly FileRow[], Heading | null>();

function searchHeading(rows: readonly FileRow[]): Heading | null {
  const found: Heading[] = [];
  rows.slice(0, SEARCHED_ROWS).forEach((row, index) => {
    const columns = headingColumns(row);
    if (columns !== null) found.push({ index, row, columns });
  });
  const most = Math.max(0, ...found.map(({ columns }) => columns.size));
  const best = found.find(({ columns }) => columns.size === most);
  const alike = found.find(({ columns }) => columns.size >= SAME_KIND * most && isOfHoldings(columns));
  return alike ?? best ?? null;
}

/** The roles of a row that reads like a heading, or null: a heading names columns and holds no number. */
export function headingColumns(row: FileRow): RoleColumns<PositionRole> | null {
  const filled = row.cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => readNumber(cell, '.').status === 'number')) return null;
  const columns = matchRoles(row.cells, POSITION_HEADINGS);
  return columns.size >= 2 ? columns : null;
}

/** Whether the columns say what is held and how much of it. */
export function isOfHoldings(columns: RoleColumns<PositionRole>): boolean {
  return (columns.has('symbol') || columns.has('openDate')) && columns.has('quantity');
}

/** Whether the heading is that of a price table, which a positions reader must not touch. */
export function isPriceHeading(row: FileRow): boolean {
  const names = new Set(row.cells.map(normaliseHeader));
  const prices = ['open', 'high', 'low', 'close', 'adj close'].filter((name) => names.has(name));
  return prices.length >= 3 && !['quantity', 'shares', 'qty'].some((name) => names.has(name));
}
