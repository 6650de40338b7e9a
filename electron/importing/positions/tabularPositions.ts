import type { Question, ReadAnswers, ReadSettings } from '../../../shared/model/proposal';
import type { RowProblem } from '../../../shared/result/importProblem';
import { detectPriceLayout } from '../prices/detectPriceLayout';
import type { FormatOutcome } from '../readOutcome';
import type { FileTable } from '../text/loadTable';
import { type FileRow, isBlank } from '../text/parseRows';
import { activityFormat } from './activityFile';
import { columnsQuestion, mappedHeading, mappingColumns } from './columnMapping';
import { currencyQuestion } from './currencyQuestion';
import { datedColumns } from './datedColumns';
import { decideCurrency } from './decideCurrency';
import { findHeading, type Heading, headingColumns, isPriceHeading } from './findHeading';
import { moneyOfCell } from './moneyOfCell';
import { positionsFile } from './positionsFile';
import { readPositionTable } from './readPositionTable';
import { rolesByValues } from './rolesByValues';
import { settleMark } from './settleMark';
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
  const heading = mappedHeading(table.rows, answers) ?? headingByContent(table, answers);
  const refusal = heading === null ? null : refuse(heading, table.rows);
  if (refusal !== null) return refusal;
  if (heading?.columns.has('symbol') && heading.columns.has('quantity')) {
    if (answers.mapping === undefined && hasUnnamedDays(heading, table.rows)) return columnsQuestion(table, heading);
    return readHeaded(table, heading, { answers, profile });
  }
  if (isPriceTable(table.rows)) return { status: 'refused', problem: { code: 'file-prices' } };
  return columnsQuestion(table, heading);
}

/** Another day on most rows, and no heading that says of what: a list of trades in unknown words looks like this. */
function hasUnnamedDays({ index, row, columns }: Heading, rows: readonly FileRow[]): boolean {
  const named = new Set([columns.get('openDate'), columns.get('snapshotDate')]);
  const dated = datedColumns(row.cells, rows.slice(index + 1));
  return dated.some((column) => !named.has(column.index) && column.days >= 2 && column.days >= column.cells / 2);
}

/** The heading on the line the user gave, else the likeliest; what its words leave open is told by the cells. */
function headingByContent(table: FileTable, { settings }: ReadAnswers): Heading | null {
  const line = settings?.headerLine ?? null;
  const index = line === null ? -1 : table.rows.findIndex((row) => row.line === line);
  const row = table.rows[index];
  const given = row === undefined ? null : { index, row, columns: headingColumns(row) ?? new Map() };
  const heading = given ?? findHeading(table.rows);
  return heading === null ? null : withAmounts(table, heading);
}

function withAmounts(table: FileTable, heading: Heading): Heading {
  const rows = table.rows.slice(heading.index + 1);
  const mark = settleMark(table, { columns: heading.columns, rows }, '.') ?? '.';
  return { ...heading, columns: rolesByValues(heading.columns, { header: heading.row.cells, rows, mark }) };
}

interface Circumstances {
  readonly answers: ReadAnswers;
  readonly profile: TableProfile;
}

interface Decisions {
  readonly settings: ReadSettings;
  readonly currency: string | null;
  /** What the currency rests on, where neither the file nor the user names one. */
  readonly assumed: RowProblem | null;
  readonly questions: readonly Question[];
}

/** Everything a table is read by, and what of it only the user can say. */
function decide(table: FileTable, heading: Heading, rows: readonly FileRow[], known: Circumstances): Decisions {
  const { answers, profile } = known;
  const dated = { above: table.rows.slice(0, heading.index + 1), rows, columns: heading.columns };
  const answered = answers.settings?.dateOrder ?? null;
  const dates = decideDates(dated, { answered, usual: profile.dateOrder });
  const mark = settleMark(table, { columns: heading.columns, rows }, profile.decimalMark);
  const stated = answers.currency ?? decideCurrency(heading, rows, table.rows.slice(0, heading.index));
  const currency = stated ?? profile.currency;
  const isNeeded = stated === null && !heading.columns.has('currency') && !nameTheirCurrency(heading, rows);
  const questions = [
    mark === null ? table.markQuestion : null,
    dates.question,
    isNeeded && currency === null ? currencyQuestion(rows) : null,
  ].filter((question) => question !== null);
  const settings: ReadSettings = {
    encoding: table.encoding,
    delimiter: table.delimiter,
    decimalMark: mark ?? table.decimalMark,
    dateOrder: dates.order ?? 'ymd',
    headerLine: heading.index === -1 ? null : heading.row.line,
  };
  return { settings, currency, assumed: isNeeded ? ofFormat(profile) : ofSign(table, heading, known), questions };
}

function ofFormat({ currency, format }: TableProfile): RowProblem | null {
  return currency === null ? null : { code: 'currency-of-format', currency, format };
}

/** A bare $ in a heading, that no amount of the file carries: American brokers write it at the amounts. */
function ofSign(
  { rows }: FileTable,
  { row, columns }: Heading,
  { answers, profile }: Circumstances,
): RowProblem | null {
  if (answers.currency !== undefined || profile.currency !== null || columns.has('currency')) return null;
  const cells = rows.slice(0, SIGNED_ROWS).flatMap((other) => (other === row ? [] : other.cells));
  const isBare = row.cells.some((cell) => cell.includes('$')) && !cells.some((cell) => cell.includes('$'));
  const isNamed = [...row.cells, ...cells].some((cell) => /US\$|\bUSD\b/.test(cell));
  return isBare && !isNamed ? { code: 'currency-of-sign', currency: 'USD' } : null;
}

const SIGNED_ROWS = 1000;

/** Words for the cost of all the shares. */
const NAMED_TOTAL =
  /total|gesamt|summe|(?:einstands|kauf|anschaffungs)wert|valore di carico|waarde|investi|inköpsvärde/i;

/** "USD 102.10", "£72.50": every price names its own currency. */
function nameTheirCurrency({ columns }: Heading, rows: readonly FileRow[]): boolean {
  const prices = rows.flatMap(({ cells }) => cells[columns.get('price') ?? columns.get('marketValue') ?? -1] || []);
  const named = prices.filter((cell) => /\d/.test(cell)).map(moneyOfCell);
  return named.length > 0 && named.every((money) => money !== null && money !== '$');
}

function readHeaded(table: FileTable, heading: Heading, known: Circumstances): FormatOutcome {
  const { answers, profile } = known;
  const split = splitTables(table.rows, heading);
  const rows = split.tables.flatMap((part) => part.rows);
  if (rows.every(isBlank)) return { status: 'refused', problem: { code: 'file-no-rows' } };
  const { settings, currency, assumed, questions } = decide(table, heading, rows, known);
  const columns = profile.mappable ? mappingColumns(heading, table.rows) : null;
  if (questions.length > 0) return { status: 'questions', questions, columns, settings };

  const snapshot = newestSnapshot(split.tables, settings.dateOrder);
  if (snapshot === null) return { status: 'refused', problem: { code: 'file-activity', format: 'account activity' } };
  const { id: formatId, format } = profile;
  const asOf = snapshot.isoDate ?? statedDate(table.rows, settings.dateOrder);
  const { fileName } = table;
  const { structuralLines } = split;
  const outcome = positionsFile(
    {
      head: { fileName, formatId, format, kind: 'positions', asOf, settings, structuralLines, columns },
      tables: snapshot.tables.map((part) => readPositionTable(part, { ...settings, currency })),
      skipped: [...split.skipped, ...snapshot.skipped],
      warnings: assumed === null ? [] : [{ line: null, problem: assumed }],
      costIsTotal: profile.costIsTotal || heading.columns.has('costPerShare'),
      costNamedTotal: NAMED_TOTAL.test(heading.row.cells[heading.columns.get('costBasis') ?? -1] ?? ''),
    },
    answers,
  );
  if (!split.endsInActivity || outcome.status !== 'read') return outcome;
  return { status: 'read', file: { ...outcome.file, parts: ['positions', 'activity'] } };
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
