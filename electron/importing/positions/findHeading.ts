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
const SEARCHED_ROWS = 60;

/**
 * The row that names the columns of a positions table: the one with the most known headings and no number in it.
 *
 * @param rows - The rows of the file.
 * @returns Null when no row has at least two known headings.
 */
export function findHeading(rows: readonly FileRow[]): Heading | null {
  let best: Heading | null = null;
  rows.slice(0, SEARCHED_ROWS).forEach((row, index) => {
    const columns = headingColumns(row);
    if (columns !== null && columns.size > (best?.columns.size ?? 1)) best = { index, row, columns };
  });
  return best;
}

/** The roles of a row that reads like a heading, or null: a heading names columns and holds no number. */
export function headingColumns(row: FileRow): RoleColumns<PositionRole> | null {
  const filled = row.cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => readNumber(cell, '.').status === 'number')) return null;
  const columns = matchRoles(row.cells, POSITION_HEADINGS);
  return columns.size >= 2 ? columns : null;
}

/** Whether the heading is that of a price table, which a positions reader must not touch. */
export function isPriceHeading(row: FileRow): boolean {
  const names = new Set(row.cells.map(normaliseHeader));
  const prices = ['open', 'high', 'low', 'close', 'adj close'].filter((name) => names.has(name));
  return prices.length >= 3 && !['quantity', 'shares', 'qty'].some((name) => names.has(name));
}
