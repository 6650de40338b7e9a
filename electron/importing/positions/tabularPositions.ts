import type { Question, ReadAnswers, ReadSettings } from '../../../shared/model/proposal';
import type { FileTable } from '../text/loadTable';
import { type FileRow, isBlank } from '../text/parseRows';
import { activityFormat } from './activityFile';
import { columnsQuestion, mappedHeading, mappingColumns } from './columnMapping';
import { decideCurrency } from './decideCurrency';
import { findHeading, type Heading, isPriceHeading } from './findHeading';
import { positionsFile } from './positionsFile';
import type { ReadOutcome } from './readOutcome';
import { readPositionTable } from './readPositionTable';
import { splitTables } from './splitTables';
import { decideDates, newestSnapshot, statedDate } from './tableDates';

/** What is known of a broker's table beyond its cells. */
export interface TableProfile {
  readonly id: string;
  readonly format: string;
  readonly currency: string | null;
  readonly dateOrder: ReadSettings['dateOrder'] | null;
  readonly costIsTotal: boolean;
  /** The user may say which column is which. */
  readonly mappable: boolean;
}

/**
 * Reads any file that is one table with a heading: columns by their names, or by the user's mapping. Asks rather than
 * guesses; refuses lists of transactions and price tables.
 */
export function readTabularPositions(table: FileTable, answers: ReadAnswers, profile: TableProfile): ReadOutcome {
  const heading = mappedHeading(table.rows, answers) ?? findHeading(table.rows);
  const refusal = heading === null ? null : refuse(heading, table.rows);
  if (refusal !== null) return refusal;
  if (heading === null || !heading.columns.has('symbol') || !heading.columns.has('quantity')) {
    return columnsQuestion(table, heading);
  }
  const split = splitTables(table.rows, heading);
  const rows = split.tables.flatMap((part) => part.rows);
  if (rows.every(isBlank)) return { status: 'refused', problem: { code: 'file-no-rows' } };
  const dates = decideDates(rows, heading.columns, answers.settings?.dateOrder ?? profile.dateOrder);
  const currency = answers.currency ?? profile.currency ?? decideCurrency(heading, rows);
  const settings: ReadSettings = {
    encoding: table.encoding,
    delimiter: table.delimiter,
    decimalMark: table.decimalMark,
    dateOrder: dates.order ?? 'ymd',
    headerLine: heading.row.line,
  };
  const columns = profile.mappable ? mappingColumns(heading, table.rows) : null;
  const questions = openQuestions(
    table.markQuestion,
    dates.question,
    currency === null && !heading.columns.has('currency'),
    rows,
  );
  if (questions.length > 0) return { status: 'questions', questions, columns, settings };

  const snapshot = newestSnapshot(split.tables, settings.dateOrder);
  if (snapshot === null) return { status: 'refused', problem: { code: 'file-activity', format: 'account activity' } };
  return positionsFile(
    {
      head: {
        fileName: table.fileName,
        formatId: profile.id,
        format: profile.format,
        kind: 'positions',
        asOf: snapshot.isoDate ?? statedDate(table.rows, dates.order),
        settings,
        structuralLines: split.structuralLines,
        columns,
      },
      tables: snapshot.tables.map((part) => readPositionTable(part, { ...settings, currency })),
      skipped: [...split.skipped, ...snapshot.skipped],
      costIsTotal: profile.costIsTotal || heading.columns.has('costPerShare'),
    },
    answers,
  );
}

function refuse(heading: Heading, rows: readonly FileRow[]): ReadOutcome | null {
  if (isPriceHeading(heading.row)) return { status: 'refused', problem: { code: 'file-prices' } };
  const format = activityFormat(heading.row.cells, rows.slice(heading.index + 1));
  return format === null ? null : { status: 'refused', problem: { code: 'file-activity', format } };
}

const CURRENCIES = ['USD', 'EUR', 'GBP', 'CAD', 'CHF', 'AUD', 'JPY', 'SEK', 'INR'];

function openQuestions(
  mark: Question | null,
  date: Question | null,
  asksCurrency: boolean,
  rows: readonly FileRow[],
): Question[] {
  const samples = rows.slice(0, 5).map(({ cells }) => cells.join(', ').slice(0, 200));
  const currency: Question[] = asksCurrency ? [{ id: 'currency', samples, choices: CURRENCIES }] : [];
  return [mark, date].filter((question) => question !== null).concat(currency);
}
