import type { MappedField, MappingColumn, ReadAnswers } from '../../../shared/model/proposal';
import { mappedFieldSchema } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import type { FileTable } from '../text/loadTable';
import { readNumber } from '../text/numberText';
import { type FileRow, isBlank } from '../text/parseRows';
import { findHeading, type Heading } from './findHeading';
import type { PositionRole } from './positionColumns';

const SAMPLE_COUNT = 5;

/**
 * The heading the user's mapping describes: its line as answered or found, its roles as mapped.
 *
 * @returns Null when the user has mapped nothing.
 */
export function mappedHeading(rows: readonly FileRow[], { mapping, settings }: ReadAnswers): Heading | null {
  if (mapping === undefined) return null;
  const index = headingIndex(rows, settings?.headerLine);
  const row = rows[index] ?? { line: 1, lastLine: 1, cells: [] };
  const fields = Object.entries(mapping).filter(
    (entry): entry is [string, PositionRole & MappedField] => entry[1] !== 'ignore',
  );
  return { index, row, columns: new Map(fields.map(([column, field]) => [field, Number(column)])) };
}

/** -1 where the file has no heading at all. */
function headingIndex(rows: readonly FileRow[], line: number | null | undefined): number {
  if (line === null) return -1;
  if (line !== undefined) return rows.findIndex((row) => row.line === line);
  return findHeading(rows)?.index ?? firstTextRow(rows);
}

/**
 * Asks which column is which, with samples; refuses what is no table at all.
 *
 * @param heading - The best heading there was, or null.
 */
export function columnsQuestion(table: FileTable, heading: Heading | null): FormatOutcome {
  const filled = table.rows.filter((row) => !isBlank(row));
  const wide = filled.filter(({ cells }) => cells.length >= 2);
  if (wide.length < 2 || wide.length < filled.length / 2) {
    return { status: 'refused', problem: { code: wide.length === 1 ? 'file-no-rows' : 'file-unknown-format' } };
  }
  const index = heading?.index ?? firstTextRow(table.rows);
  const row = table.rows[index] ?? { line: 0, lastLine: 0, cells: [] };
  const best: Heading = heading ?? { index, row, columns: new Map() };
  const columns = mappingColumns(best, table.rows);
  const samples = wide.slice(0, SAMPLE_COUNT).map(({ cells }) => cells.join(', ').slice(0, 200));
  const { encoding, delimiter, decimalMark, markQuestion } = table;
  const question = { id: 'columns' as const, samples, choices: [...mappedFieldSchema.options] };
  return {
    status: 'questions',
    questions: markQuestion === null ? [question] : [question, markQuestion],
    columns,
    settings: { encoding, delimiter, decimalMark, dateOrder: 'ymd', headerLine: index === -1 ? null : row.line },
  };
}

/** Every column with its heading, a few cells, and the field it was taken for. */
export function mappingColumns(heading: Heading, rows: readonly FileRow[]): MappingColumn[] {
  const below = rows.slice(heading.index + 1).filter((row) => !isBlank(row));
  const width = Math.max(heading.row.cells.length, ...below.slice(0, 100).map(({ cells }) => cells.length));
  const roles = new Map([...heading.columns].map(([role, index]) => [index, role]));
  return Array.from({ length: width }, (_, index) => ({
    index,
    header: heading.index === -1 ? '' : (heading.row.cells[index] ?? ''),
    samples: below.slice(0, SAMPLE_COUNT).map(({ cells }) => (cells[index] ?? '').slice(0, 100)),
    field: mappedFieldSchema.safeParse(roles.get(index)).data ?? 'ignore',
  }));
}

/** The first row of two texts or more: the likeliest heading; -1 where the first rows hold numbers. */
function firstTextRow(rows: readonly FileRow[]): number {
  const index = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length >= 2);
  const isHeading = rows[index]?.cells.every((cell) => readNumber(cell, '.').status !== 'number') === true;
  return isHeading ? index : -1;
}
