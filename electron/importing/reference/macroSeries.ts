import type { IsoDate } from '../../../shared/model/isoDate';
import { epochDay } from '../../../shared/model/isoDate';
import type { SkippedRow } from '../../../shared/model/proposal';
import { type DateOrder, decideDateOrder, readDate } from '../text/dateText';
import { normaliseHeader } from '../text/headerText';
import type { FileTable } from '../text/loadTable';
import { type FileRow, isBlank } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { amountOf } from './amountCell';
import { frequencyOf } from './frequencyOf';
import type { ReferenceContent, ReferenceFile } from './referenceFile';
import type { ReferenceFormat } from './referenceFormat';
import { knownSeries } from './seriesNames';

const DATE_HEADINGS = new Set(['date', 'observation date']);
const NAMELESS = new Set(['value', 'values', 'obs value']);
/** Columns of prices, accounts and trades, which no office of statistics publishes. */
const FOREIGN =
  /^(?:open|high|low|close|adj\w*|last|price|volume|vol|symbol|ticker|quantity|qty|shares|code|type|currency|account|name|change)\b/;
const LEAST_NUMERIC = 0.9;
/** Signs that a file is of an office of statistics: the heading of its dates, or points where a day has no value. */
const STATISTICS_HEADING = 'observation date';
const SAMPLE_ROWS = 400;

interface SeriesTable {
  readonly heading: FileRow;
  readonly rows: readonly FileRow[];
  readonly series: readonly { readonly name: string; readonly column: number }[];
}

/** Series of an office of statistics or a central bank: a date and one column for each series (FRED in all its spellings). */
export const macroSeries: ReferenceFormat = {
  id: 'macro-series-csv',
  name: 'economic series CSV',
  kind: 'macro-series',
  recognise: (table) => {
    const found = seriesTable(table);
    if (found === null) return null;
    const known = found.series.map(({ name }) => knownSeries(name));
    if (known.some((one) => one?.prices === true)) return null;
    if (known.every((one) => one !== null)) return { score: 0.9, reason: `the series ${names(found)}` };
    const sign = signOfStatistics(table, found);
    return sign === null ? null : { score: 0.7, reason: sign };
  },
  read: (table, answers) => {
    const found = seriesTable(table);
    if (found === null) return { status: 'refused', problem: { code: 'file-unknown-format' } };
    const decision = decideDateOrder(found.rows.map(({ cells }) => cells[0] ?? ''));
    const order = answers.settings?.dateOrder ?? (decision.status === 'decided' ? decision.order : null);
    if (order === null) {
      const samples = decision.status === 'ask' ? [...decision.samples] : [];
      return { status: 'questions', questions: [{ id: 'date-order', samples, choices: ['mdy', 'dmy'] }] };
    }
    return readSeries(table, found, order);
  },
};

function seriesTable({ rows, fileName }: FileTable): SeriesTable | null {
  const at = rows.findIndex((row) => !isBlank(row));
  const heading = rows[at];
  if (heading === undefined || !DATE_HEADINGS.has(normaliseHeader(heading.cells[0] ?? ''))) return null;
  const series = heading.cells.flatMap((cell, column) => {
    if (column === 0 || cell === '') return [];
    return [{ name: NAMELESS.has(normaliseHeader(cell)) ? nameOfFile(fileName) : cell.toUpperCase(), column }];
  });
  const below = rows.slice(at + 1).filter((row) => !isBlank(row));
  const isNamed = series.length > 0 && series.every(({ name }) => /^[A-Z][A-Z0-9_-]{1,29}$/.test(name));
  if (!isNamed || below.length === 0 || new Set(series.map(({ name }) => name)).size < series.length) return null;
  if (heading.cells.some((cell) => FOREIGN.test(normaliseHeader(cell)))) return null;
  if (!series.every(({ column }) => isNumeric(below, column))) return null;
  return { heading, rows: below, series };
}

/** Numbers, or nothing: a column of words is that of another kind of table. */
function isNumeric(rows: readonly FileRow[], column: number): boolean {
  const cells = rows.slice(0, SAMPLE_ROWS).map((row) => row.cells[column] ?? '');
  const others = cells.filter((cell) => cell !== '.' && amountOf([cell], { column: 0, mark: '.', scale: 1 }) === 'bad');
  return others.length <= cells.length * (1 - LEAST_NUMERIC);
}

/** "BAMLH0A0HYM2.csv" holds BAMLH0A0HYM2. */
function nameOfFile(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? '')
    .replace(/\.[a-z]{2,4}$/i, '')
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9_-]+/g, '_');
}

function names({ series }: SeriesTable): string {
  return series.map(({ name }) => name).join(', ');
}

function signOfStatistics(table: FileTable, { heading, rows, series }: SeriesTable): string | null {
  if (normaliseHeader(heading.cells[0] ?? '') === STATISTICS_HEADING) return 'dates under “observation_date”';
  const columns = series.map(({ column }) => column);
  const sample = rows.slice(0, SAMPLE_ROWS);
  if (sample.some(({ cells }) => columns.some((column) => cells[column] === '.'))) return 'points for missing values';
  const numbers = sample.flatMap(({ cells }) =>
    columns.flatMap((column) => amountOf(cells, { column, mark: table.decimalMark, scale: 1 }) ?? []),
  );
  if (numbers.some((number) => number !== 'bad' && number <= 0)) return 'values of 0 and below, which no price has';
  const days = sample.flatMap(({ cells }) => readDate(cells[0] ?? '', 'ymd') ?? []).map(epochDay);
  return frequencyOf(days) === 'monthly' || frequencyOf(days) === 'quarterly' ? 'one value a month or quarter' : null;
}

function readSeries(table: FileTable, found: SeriesTable, order: DateOrder): ReturnType<ReferenceFormat['read']> {
  const skipped: SkippedRow[] = [];
  const days = found.rows.map((row): IsoDate | null => readDate(row.cells[0] ?? '', order));
  found.rows.forEach((row, at) => {
    if (days[at] === null) skipped.push(skippedRow(row, { code: 'row-bad-date', column: 'date' }));
  });
  const contents = found.series.map((series): ReferenceFile['contents'][number] => {
    const values = new Map<IsoDate, number>();
    found.rows.forEach((row, at) => {
      const isoDate = days[at] ?? null;
      const cell = row.cells[series.column] ?? '';
      const value =
        cell === '.' ? null : amountOf(row.cells, { column: series.column, mark: table.decimalMark, scale: 1 });
      if (isoDate === null || value === null) return;
      if (value === 'bad') skipped.push(skippedRow(row, { code: 'row-bad-number', column: series.name }));
      else if (values.has(isoDate)) skipped.push(skippedRow(row, { code: 'row-duplicate-date', isoDate }));
      else values.set(isoDate, value);
    });
    const observations = [...values]
      .map(([isoDate, value]) => ({ isoDate, value }))
      .toSorted((left, right) => (left.isoDate < right.isoDate ? -1 : 1));
    const frequency = frequencyOf(observations.map(({ isoDate }) => epochDay(isoDate)));
    const unit = knownSeries(series.name)?.unit ?? null;
    const content: ReferenceContent = {
      kind: 'macro-series',
      table: { seriesName: series.name, unit, frequency, observations },
    };
    return { content, subject: { symbol: series.name, title: null } };
  });
  const read = contents.filter((one) => lastDay(one).length > 0);
  if (read.length === 0) return { status: 'refused', problem: { code: 'file-no-rows' } };
  return {
    status: 'read',
    contents: read,
    asOf: read.flatMap(lastDay).toSorted().at(-1) ?? null,
    rows: found.rows.length - skipped.length,
    skipped,
    warnings: [],
    dateOrder: order,
    headerLine: found.heading.line,
  };
}

function lastDay({ content }: ReferenceFile['contents'][number]): readonly string[] {
  const last = content.kind === 'macro-series' ? content.table.observations.at(-1) : undefined;
  return last === undefined ? [] : [last.isoDate];
}
