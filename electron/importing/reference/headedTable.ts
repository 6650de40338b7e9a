import { matchRoles, normaliseHeader, type RoleColumns, type RoleNames } from '../text/headerText';
import { readNumber } from '../text/numberText';
import { type FileRow, isBlank } from '../text/parseRows';

/** A table under a row of headings, whatever stands above it. */
export interface HeadedTable<Role extends string> {
  readonly heading: FileRow;
  readonly columns: RoleColumns<Role>;
  /** Rows above the heading. */
  readonly preamble: readonly FileRow[];
  /** Rows below it, blank ones left out. */
  readonly rows: readonly FileRow[];
}

/** Issuers put titles and summaries first; a heading further down than this was never seen. */
const SEARCHED_ROWS = 60;

/**
 * Finds the row that names the columns: the one with the most known headings and no number in it.
 *
 * @param rows - The rows of the file.
 * @param names - The headings of each role.
 * @returns Null where no row has two known headings.
 */
export function headedTable<Role extends string>(
  rows: readonly FileRow[],
  names: RoleNames<Role>,
): HeadedTable<Role> | null {
  let best: { readonly index: number; readonly columns: RoleColumns<Role> } | null = null;
  for (const [index, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    if (!readsLikeHeading(row)) continue;
    const columns = matchRoles(row.cells, names);
    if (columns.size > (best?.columns.size ?? 1)) best = { index, columns };
  }
  const heading = best === null ? undefined : rows[best.index];
  if (best === null || heading === undefined) return null;
  const below = rows.slice(best.index + 1).filter((row) => !isBlank(row));
  return { heading, columns: best.columns, preamble: rows.slice(0, best.index), rows: below };
}

/** The text of a row in the column of a role; empty where there is none. */
export function cellOf<Role extends string>(row: FileRow, columns: RoleColumns<Role>, role: Role): string {
  return row.cells[columns.get(role) ?? -1] ?? '';
}

/** Whether a row has at least two cells that hold something: a footer or a remark stands in one. */
export function isRecordRow(row: FileRow, heading: FileRow): boolean {
  const filled = row.cells.filter((cell) => cell !== '');
  if (filled.length < 2) return false;
  return row.cells.some((cell, column) => normaliseHeader(cell) !== normaliseHeader(heading.cells[column] ?? ''));
}

function readsLikeHeading({ cells }: FileRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length >= 2 && !filled.some((cell) => readNumber(cell, '.').status === 'number');
}
