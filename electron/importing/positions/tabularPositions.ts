import type { Question, ReadAnswers, ReadSettings } from '../../../shared/model/proposal';
import { detectPriceLayout } from '../prices/detectPriceLayout';
import type { FormatOutcome } from '../readOutcome';
import type { FileTable } from '../text/loadTable';
import { type FileRow, isBlank } from '../text/parseRows';
import { activityFormat } from './activityFile';
import { columnsQuestion, mappedHeading, mappingColumns } from './columnMapping';
import { decideCurrency } from './decideCurrency';
import { findHeading, type Heading, isPriceHeading } from './findHeading';
import { positionsFile } from './positionsFile';
import { readPositionTable } from './readPositionTable';
import { splitTables } from './splitTables';
import { decideDates, newestSnapshot, statedDate } from './tableDates';

/** What is known of a broker's table beyond its cells. */
export interface TableProfile {
  readonly id: string;
  readonly format: string;
  readonly currency: string | null;
  readonly decimalMark: ReadSettings['decimalMark'] | null;
  readonly dateOrder: ReadSettings['dateOrder'] | null;
  readonly costIsTotal: boolean;
  /** The user may say which column is which. */
  readonly mappable: boolean;
}

/**
 * Reads any file that is one table with a heading: columns by their names, or by the user's mapping. Asks rather than
 * guesses; refuses lists of transactions and price tables.
 */
export function readTabularPositions(table: FileTable, answers: ReadAnswers, profile: TableProfile): FormatOutcome {
  const heading = mappedHeading(table.rows, answers) ?? findHeading(table.rows);
  const refusal = heading === null ? null : refuse(heading, table.rows);
  if (refusal !== null) return refusal;
  if (heading?.columns.has('symbol') && heading.columns.has('quantity')) {
    return readHeaded(table, heading, { answers, profile });
  }
  if (isPriceTable(table.rows)) return { status: 'refused', problem: { code: 'file-prices' } };
  return columnsQuestion(table, heading);
}

interface Circumstances {
  readonly answers: ReadAnswers;
  readonly profile: TableProfile;
}

function readHeaded(table: FileTable, heading: Heading, { answers, profile }: Circumstances): FormatOutcome {
  const split = splitTables(table.rows, heading);
  const rows = split.tables.flatMap((part) => part.rows);
  if (rows.every(isBlank)) return { status: 'refused', problem: { code: 'file-no-rows' } };
  const dates = decideDates(rows, heading.columns, answers.settings?.dateOrder ?? profile.dateOrder);
  const currency = answers.currency ?? profile.currency ?? decideCurrency(heading, rows);
  const settings: ReadSettings = {
    encoding: table.encoding,
    delimiter: table.delimiter,
    decimalMark: profile.decimalMark ?? table.decimalMark,
    dateOrder: dates.order ?? 'ymd',
    headerLine: heading.index === -1 ? null : heading.row.line,
  };
  const columns = profile.mappable ? mappingColumns(heading, table.rows) : null;
  const questions = [
    profile.decimalMark === null ? table.markQuestion : null,
    dates.question,
    currency === null && !heading.columns.has('currency') ? currencyQuestion(rows) : null,
  ].filter((question) => question !== null);
  if (questions.length > 0) return { status: 'questions', questions, columns, settings };

  const snapshot = newestSnapshot(split.tables, settings.dateOrder);
  if (snapshot === null) return { status: 'refused', problem: { code: 'file-activity', format: 'account activity' } };
  const { id: formatId, format } = profile;
  const asOf = snapshot.isoDate ?? statedDate(table.rows, dates.order);
  const { fileName } = table;
  const { structuralLines } = split;
  return positionsFile(
    {
      head: { fileName, formatId, format, kind: 'positions', asOf, settings, structuralLines, columns },
      tables: snapshot.tables.map((part) => readPositionTable(part, { ...settings, currency })),
      skipped: [...split.skipped, ...snapshot.skipped],
      costIsTotal: profile.costIsTotal || heading.columns.has('costPerShare'),
    },
    answers,
  );
}

function refuse(heading: Heading, rows: readonly FileRow[]): FormatOutcome | null {
  if (isPriceHeading(heading.row)) return { status: 'refused', problem: { code: 'file-prices' } };
  const format = activityFormat(heading.row.cells, rows.slice(heading.index + 1));
  return format === null ? null : { status: 'refused', problem: { code: 'file-activity', format } };
}

/** Dates and closes and nothing else: prices without the headings that would give them away. */
function isPriceTable(rows: readonly FileRow[]): boolean {
  const layout = detectPriceLayout(rows);
  if (layout === null) return false;
  const width = rows[layout.firstRow]?.cells.length ?? 0;
  return layout.series.reduce((sum, { fields }) => sum + fields.size, 1) >= width;
}

const CURRENCIES = ['USD', 'EUR', 'GBP', 'CAD', 'CHF', 'AUD', 'JPY', 'SEK', 'INR'];

function currencyQuestion(rows: readonly FileRow[]): Question {
  const samples = rows.slice(0, 5).map(({ cells }) => cells.join(', ').slice(0, 200));
  return { id: 'currency', samples, choices: CURRENCIES };
}
