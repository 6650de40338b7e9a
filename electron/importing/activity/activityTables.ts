import type { FileRow } from '../text/parseRows';
import { type ActivityColumns, activityColumns } from './activityColumns';
import { looksLikeDate } from './activityDates';
import { ACTIVITY_HEADINGS, type ActivityRole, HOLDING_HEADINGS } from './activityHeadings';
import { readCellNumber } from './cellNumber';
import { keysOf, rankedColumns } from './headingRanks';
import { inferColumns } from './inferColumns';

/** A heading and the rows below it, up to the next heading. */
export interface ActivityTable {
  readonly heading: FileRow;
  /** Place of the heading among the rows of the file. */
  readonly index: number;
  readonly columns: ActivityColumns;
  readonly rows: readonly FileRow[];
}

const SEARCHED_ROWS = 60;
const ROLES = Object.keys(ACTIVITY_HEADINGS) as ActivityRole[];

/**
 * The activity tables of a file. Layouts may be stacked: a later heading starts a table of its own.
 *
 * @param rows - The rows of the file.
 * @param headerLine - The line the user names as the heading; undefined to look for it.
 * @returns None where no row names the columns of such a table.
 */
export function findActivityTables(rows: readonly FileRow[], headerLine?: number | null): readonly ActivityTable[] {
  if (headerLine != null) return tablesBelow(rows, headerLine);
  const known = FOUND.get(rows) ?? tablesBelow(rows, null);
  FOUND.set(rows, known);
  return known;
}

/** Every format looks at the same rows; what was found goes with them. */
const FOUND = new WeakMap<readonly FileRow[], readonly ActivityTable[]>();

function tablesBelow(rows: readonly FileRow[], headerLine: number | null): ActivityTable[] {
  const first = headerLine === null ? findFirst(rows) : rows.findIndex(({ line }) => line === headerLine);
  if (first === -1) return [];
  const least = Math.max(4, headingScore(rows[first]));
  const starts = [first];
  rows.forEach((row, index) => {
    if (index > first && headingScore(row) >= least - 2 && headingScore(row) >= 4) starts.push(index);
  });
  return starts.map((index, order) => tableAt(rows, index, starts[order + 1] ?? rows.length));
}

function tableAt(all: readonly FileRow[], index: number, end: number): ActivityTable {
  const heading = all[index] ?? { line: 1, lastLine: 1, cells: [] };
  const rows = all.slice(index + 1, end);
  return { heading, index, columns: inferColumns(activityColumns(heading.cells, rows), heading.cells, rows), rows };
}

function findFirst(rows: readonly FileRow[]): number {
  const scores = rows.slice(0, SEARCHED_ROWS).map((row) => (namesHoldings(row) ? 0 : headingScore(row)));
  const best = Math.max(0, ...scores);
  if (best >= 3) return scores.indexOf(best);
  // A heading in words nobody listed: the first row of texts over rows with days and numbers.
  return rows
    .slice(0, SEARCHED_ROWS)
    .findIndex(
      (row, index) => isTexts(row) && !namesHoldings(row) && (rows[index + 1]?.cells.some(looksLikeDate) ?? false),
    );
}

/** How many columns of a row are known headings of an activity table; 0 where it holds numbers or days. */
function headingScore(row: FileRow | undefined): number {
  if (row === undefined || !isTexts(row)) return 0;
  const keys = row.cells.map(keysOf);
  const known = new Set(ROLES.flatMap((role) => rankedColumns(role, keys)));
  return known.size;
}

function isTexts(row: FileRow): boolean {
  const filled = row.cells.filter((cell) => cell !== '');
  if (filled.length < 3) return false;
  return !filled.some(
    (cell) => looksLikeDate(cell) || ['number', 'ambiguous'].includes(readCellNumber(cell, null).status),
  );
}

const HOLDINGS = new Set(HOLDING_HEADINGS);

/** Whether a heading is that of what is held today. */
function namesHoldings(row: FileRow): boolean {
  return row.cells.some((cell) => keysOf(cell).some((key) => HOLDINGS.has(key)));
}
