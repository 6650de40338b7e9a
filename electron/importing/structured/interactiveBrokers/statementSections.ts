import { normaliseHeader } from '../../text/headerText';
import { type FileRow, isBlank } from '../../text/parseRows';

/** The rows of one table of a statement: those under one heading of a section. */
export interface StatementTable {
  /** The section as `normaliseHeader` writes it, e.g. "open positions". */
  readonly section: string;
  /** The heading row, its first two cells (section and mark) emptied. */
  readonly heading: readonly string[];
  /** Data rows, their first two cells emptied, so that columns stand where the heading has them. */
  readonly rows: readonly FileRow[];
  /** Total rows of the section. */
  readonly totals: readonly FileRow[];
}

/** A statement taken apart. */
export interface StatementSections {
  readonly tables: readonly StatementTable[];
  /** Heading rows, notes, and rows of no section. */
  readonly structuralLines: readonly number[];
}

/**
 * Takes a statement apart: each row begins with its section and a mark - Header, Data, Total, SubTotal, Notes - and a
 * section may have several headings.
 */
export function statementSections(rows: readonly FileRow[]): StatementSections {
  const tables: { section: string; heading: readonly string[]; rows: FileRow[]; totals: FileRow[] }[] = [];
  const latest = new Map<string, (typeof tables)[number]>();
  const structuralLines: number[] = [];
  for (const row of rows) {
    const section = normaliseHeader(row.cells[0] ?? '');
    const mark = markOf(row);
    const under = { ...row, cells: ['', '', ...row.cells.slice(2)] };
    const table = latest.get(section);
    if (mark === 'header') {
      const begun = { section, heading: under.cells, rows: [], totals: [] };
      tables.push(begun);
      latest.set(section, begun);
    }
    if (mark === 'data' && table !== undefined) table.rows.push(under);
    else if (mark === 'total' && table !== undefined) table.totals.push(under);
    else structuralLines.push(row.line);
  }
  return { tables, structuralLines };
}

/** Whether rows are marked as a statement marks them, and in which words the file says so; null where they are not. */
export function statementMarks(rows: readonly FileRow[]): string | null {
  const first = rows.findIndex((row) => !isBlank(row) && markOf(row) === 'header');
  const section = rows[first]?.cells[0] ?? '';
  const isMarked = rows.slice(first + 1, first + 3).some((row) => markOf(row) === 'data' && row.cells[0] === section);
  const marked = rows.filter((row) => markOf(row) !== null).length;
  return section !== '' && isMarked && marked >= 0.6 * rows.filter((row) => !isBlank(row)).length ? section : null;
}

function markOf({ cells }: FileRow): 'header' | 'data' | 'total' | null {
  const mark = (cells[1] ?? '').toLowerCase();
  if (mark === 'header' || mark === 'data') return mark;
  return mark === 'total' || mark === 'subtotal' ? 'total' : null;
}
