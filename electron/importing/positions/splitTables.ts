import type { SkippedRow } from '../../../shared/model/proposal';
import type { FileRow } from '../text/parseRows';
import { isBlank } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { accountTitle } from './accountTitle';
import { activityFormat } from './activityFile';
import { type Heading, headingColumns, isOfHoldings } from './findHeading';
import { headingCurrencies } from './headingCurrencies';
import type { PositionTable } from './readPositionTable';

export interface SplitTables {
  readonly tables: PositionTable[];
  readonly skipped: SkippedRow[];
  readonly structuralLines: number[];
  /** A table of transactions stands behind the holdings. */
  readonly endsInActivity: boolean;
}

/** Enough to tell transactions from holdings, for a file can hold a heading on every line. */
const SAMPLED_ROWS = 25;

/**
 * Cuts a file with one heading or several into tables. A later heading of the same kind starts a table of its own; one
 * of transactions (Vanguard appends them) ends the holdings, and its rows are reported, never added.
 */
export function splitTables(rows: readonly FileRow[], heading: Heading): SplitTables {
  let account = accountAbove(rows.slice(0, heading.index));
  const above = rows.slice(0, heading.index + 1).map(({ line }) => line);
  const split = { tables: [] as PositionTable[], skipped: [] as SkippedRow[], structuralLines: above };
  let endsInActivity = false;
  let open: FileRow[] | null = [];
  const first = { columns: heading.columns, currencies: headingCurrencies(heading.row.cells, heading.columns) };
  split.tables.push({ account, symbol: null, ...first, rows: open });
  rows.slice(heading.index + 1).forEach((row, offset) => {
    const index = heading.index + offset + 1;
    const columns = headingColumns(row);
    const isHeading = columns !== null && columns.size >= 3;
    const titled = accountTitle(row);
    if (isHeading && activityFormat(row.cells, rows.slice(index + 1, index + 1 + SAMPLED_ROWS)) !== null) {
      endsInActivity = true;
      open = null;
      split.structuralLines.push(row.line);
    } else if (isHeading && isOfHoldings(columns)) {
      open = begin(split, { account, columns, currencies: headingCurrencies(row.cells, columns) }, row);
    } else if (open !== null && titled !== null) {
      // What follows without a heading of its own stands under the last one.
      account = titled;
      open = begin(split, { ...first, ...split.tables.at(-1), account }, row);
    } else if (open !== null) {
      open.push(row);
    } else if (isBlank(row)) split.structuralLines.push(row.line);
    else split.skipped.push(skippedRow(row, { code: 'row-other-table' }));
  });
  return { ...split, endsInActivity };
}

/** Starts a table below a line that is none of its rows. */
function begin(
  split: Pick<SplitTables, 'tables' | 'structuralLines'>,
  table: Pick<PositionTable, 'account' | 'columns' | 'currencies'>,
  { line }: FileRow,
): FileRow[] {
  const rows: FileRow[] = [];
  split.tables.push({ ...table, symbol: null, rows });
  split.structuralLines.push(line);
  return rows;
}

/** The account that a line above the holdings names, or a summary table there: the cell under a heading "Account". */
function accountAbove(rows: readonly FileRow[]): string | null {
  for (const [index, { cells }] of rows.entries()) {
    const column = cells.findIndex((cell) => /^account$/i.test(cell));
    const titled = rows[index] === undefined ? null : accountTitle(rows[index]);
    if (titled !== null) return titled;
    if (column !== -1) return rows[index + 1]?.cells[column] || null;
  }
  return null;
}
