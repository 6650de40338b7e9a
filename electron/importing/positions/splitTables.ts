import type { SkippedRow } from '../../../shared/model/proposal';
import type { FileRow } from '../text/parseRows';
import { isBlank } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { activityFormat } from './activityFile';
import { type Heading, headingColumns } from './findHeading';
import type { PositionTable } from './readPositionTable';

export interface SplitTables {
  readonly tables: PositionTable[];
  readonly skipped: SkippedRow[];
  readonly structuralLines: number[];
}

/**
 * Cuts a file with one heading or several into tables. A later heading of the same kind starts a table of its own; one
 * of transactions (Vanguard appends them) ends the holdings, and its rows are reported, never added.
 */
export function splitTables(rows: readonly FileRow[], heading: Heading): SplitTables {
  const account = accountAbove(rows.slice(0, heading.index));
  const split: SplitTables = { tables: [], skipped: [], structuralLines: [] };
  split.structuralLines.push(...rows.slice(0, heading.index + 1).map(({ line }) => line));
  let open: FileRow[] | null = [];
  split.tables.push({ account, symbol: null, columns: heading.columns, rows: open });
  rows.slice(heading.index + 1).forEach((row, offset) => {
    const columns = headingColumns(row);
    const isHeading = columns !== null && columns.size >= 3;
    if (isHeading && activityFormat(row.cells, rows.slice(heading.index + offset + 2)) !== null) {
      open = null;
      split.structuralLines.push(row.line);
    } else if (isHeading && columns.has('symbol') && columns.has('quantity')) {
      open = [];
      split.tables.push({ account, symbol: null, columns, rows: open });
      split.structuralLines.push(row.line);
    } else if (open !== null) {
      open.push(row);
    } else if (isBlank(row)) {
      split.structuralLines.push(row.line);
    } else {
      split.skipped.push(skippedRow(row, { code: 'row-other-table' }));
    }
  });
  return split;
}

/** The account of a summary table above the holdings: the cell under a heading "Account". */
function accountAbove(rows: readonly FileRow[]): string | null {
  const index = rows.findIndex(({ cells }) => /^account$/i.test(cells[0] ?? ''));
  return (index === -1 ? null : rows[index + 1]?.cells[0]) || null;
}
