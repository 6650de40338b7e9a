import type { Line, ReadSettings } from '../../../shared/model/proposal';
import type { Problem } from '../../../shared/result/problem';
import { fail, ok, type Result } from '../../../shared/result/result';
import { splitRecords } from './splitRecords';

export type Delimiter = ReadSettings['delimiter'];

/** One record of the file: its cells, trimmed, and the physical lines it stands on (1-based, inclusive). */
export interface FileRow {
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
}

export const ROW_LIMIT = 1_000_000;
export const COLUMN_LIMIT = 256;
export const CELL_LIMIT = 32_767;
/** A record over more lines is a quote that was never closed, not a row of a table. */
const RECORD_LINE_LIMIT = 100;

/**
 * Splits delimited text into records. Accepts CRLF, CR and LF, rows of different length and stray quotes inside a cell.
 *
 * @param text - The decoded file.
 * @param delimiter - The cell separator.
 * @returns Every record, blank ones included, in file order. Problems: `file-unbalanced-quotes`, `file-too-many-rows`,
 *   `file-too-wide`, `file-cell-too-long`.
 */
export function parseRows(text: string, delimiter: Delimiter): Result<readonly FileRow[]> {
  const rows: FileRow[] = [];
  const unixText = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  try {
    const open = splitRecords(unixText, delimiter, (cells, line, lastLine) =>
      rows.push(checkedRow(cells, line, lastLine)),
    );
    return open === null ? ok(rows) : fail({ code: 'file-unbalanced-quotes', line: open });
  } catch (error) {
    if (error instanceof LimitError) return fail(error.problem);
    throw error;
  }
}

/** The line number or range as the proposal gives it. */
export function lineOf(row: FileRow): Line {
  return row.line === row.lastLine ? row.line : [row.line, row.lastLine];
}

/** Whether no cell holds anything. */
export function isBlank(row: FileRow): boolean {
  return row.cells.every((cell) => cell === '');
}

class LimitError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

function checkedRow(cells: string[], line: number, lastLine: number): FileRow {
  if (line > ROW_LIMIT) throw new LimitError({ code: 'file-too-many-rows', limit: ROW_LIMIT });
  if (cells.length > COLUMN_LIMIT) {
    throw new LimitError({ code: 'file-too-wide', columns: cells.length, limit: COLUMN_LIMIT });
  }
  if (cells.some((cell) => cell.length > CELL_LIMIT)) {
    throw new LimitError({ code: 'file-cell-too-long', line, limit: CELL_LIMIT });
  }
  if (lastLine - line > RECORD_LINE_LIMIT) throw new LimitError({ code: 'file-unbalanced-quotes', line });
  // In place: at a million rows a second array for each row is what fills the memory.
  for (let column = 0; column < cells.length; column++) cells[column] = bare((cells[column] ?? '').trim());
  return { line, lastLine, cells };
}

/** Merrill writes `"Date" ,"Symbol"`: a blank behind the quote makes the marks a part of the cell. */
function bare(cell: string): string {
  return cell.startsWith('"') && cell.length > 1 && cell.indexOf('"', 1) === cell.length - 1
    ? cell.slice(1, -1).trim()
    : cell;
}
