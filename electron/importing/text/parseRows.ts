import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Line, ReadSettings } from '../../../shared/model/proposal';
import type { Problem } from '../../../shared/result/problem';
import { fail, ok, type Result } from '../../../shared/result/result';
import { splitPlainLines } from './splitPlainLines';

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
/** A longer record is a quote that was never closed, not a row of a table. */
const RECORD_LIMIT = 1024 * 1024;
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
  // csv-parse counts a CRLF inside quotes as two lines, which would shift every line number after it.
  const unixText = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const isPlain = !unixText.includes('"');
  try {
    if (isPlain) {
      splitPlainLines(unixText, delimiter, (cells) => rows.push(checkedRow(cells, rows.length + 1, rows.length + 1)));
      return ok(rows);
    }
    parse(withoutGaps(unixText, delimiter), {
      bom: false,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: '\n',
      max_record_size: RECORD_LIMIT,
      on_record: (cells: string[], { lines }) => {
        rows.push(checkedRow(cells, (rows.at(-1)?.lastLine ?? 0) + 1, lines));
        return null;
      },
    });
  } catch (error) {
    return fail(problemOf(error, (rows.at(-1)?.lastLine ?? 0) + 1));
  }
  return ok(rows);
}

/** Merrill writes `"Date" ,"Symbol"`: blanks between a quote and the separator, which make the quotes a part of the cell. */
function withoutGaps(text: string, delimiter: Delimiter): string {
  if (delimiter === '\t' || !text.includes(`" ${delimiter}"`)) return text;
  const separator = delimiter === '|' ? '\\|' : delimiter;
  return text
    .replace(new RegExp(`" +(?=${separator}(?: *"|\\n|$))`, 'g'), '"')
    .replace(new RegExp(`(${separator}) +(?=")`, 'g'), '$1');
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
  for (let column = 0; column < cells.length; column++) cells[column] = (cells[column] ?? '').trim();
  return { line, lastLine, cells };
}

function problemOf(error: unknown, line: number): Problem {
  if (error instanceof LimitError) return error.problem;
  if (!(error instanceof CsvError)) throw error;
  return { code: 'file-unbalanced-quotes', line };
}
