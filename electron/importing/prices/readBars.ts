import { epochDay, type IsoDate } from '../../../shared/model/isoDate';
import type { SkippedRow } from '../../../shared/model/proposal';
import type { RowProblem } from '../../../shared/result/importProblem';
import { type DateOrder, readDate } from '../text/dateText';
import { type DecimalMark, readNumber, toDouble } from '../text/numberText';
import { type FileRow, isBlank } from '../text/parseRows';
import { plainNumber } from '../text/plainNumber';
import { skippedRow } from '../text/skippedRow';
import { readSymbol } from '../text/symbolText';
import { IssueList } from './issueList';
import type { PriceField } from './priceColumns';
import type { PriceBar, PriceLayout } from './priceLayout';
import { plainTicker } from './symbolOfFileName';

/** The bars of each instrument in file order, and the rows that are none. */
export interface BarsBySymbol {
  readonly bars: ReadonlyMap<string, readonly PriceBar[]>;
  readonly issues: IssueList;
  readonly skipped: readonly SkippedRow[];
}

const LISTED_ROWS = 1000;

/**
 * Reads every row below the headings.
 *
 * @param fallbackSymbol - The instrument of a file that names none.
 */
export function readBars(
  rows: readonly FileRow[],
  layout: PriceLayout,
  settings: { readonly decimalMark: DecimalMark; readonly dateOrder: DateOrder; readonly fallbackSymbol: string },
): BarsBySymbol {
  const bars = new Map<string, PriceBar[]>();
  const issues = new IssueList();
  const skipped: SkippedRow[] = [];
  const isTable = layout.series.length > 1;
  const { decimalMark: mark } = settings;
  const series = layout.series.map(({ symbol, fields }) => ({
    symbol,
    at: Object.fromEntries(fields) as FieldColumns,
  }));
  // Rows of one instrument mostly stand together.
  let last: { key: string | null; list: PriceBar[] } = { key: null, list: [] };
  const readDay = dayReader(settings.dateOrder);
  for (let index = layout.firstRow; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined || isBlank(row)) continue;
    const date = readDay(row.cells[layout.dateColumn] ?? '');
    const symbol = symbolOf(row, layout);
    if (date === null || symbol === undefined) {
      const [code, problem] = date === null ? undated(row, layout) : badSymbol(row, layout);
      issues.add(code, { line: row.line }, problem);
      if (skipped.length < LISTED_ROWS) skipped.push(skippedRow(row, problem));
      continue;
    }
    for (const columns of series) {
      const bar = readBar({ line: row.line, row: index, cells: row.cells }, date, { columns: columns.at, mark });
      // A table of many instruments has empty cells before one was listed and after it went.
      if (isTable && Number.isNaN(bar.close)) continue;
      const key = columns.symbol ?? symbol ?? settings.fallbackSymbol;
      if (key !== last.key) last = { key, list: listOf(bars, key) };
      last.list.push(bar);
    }
  }
  return { bars, issues, skipped };
}

/** The columns of the fields as plain properties: looked at for every cell. */
type FieldColumns = Readonly<Partial<Record<PriceField, number>>>;

function listOf(bars: Map<string, PriceBar[]>, key: string): PriceBar[] {
  const list = bars.get(key) ?? [];
  bars.set(key, list);
  return list;
}

/** Null where the file has no symbol column; undefined where the cell holds no symbol. */
function symbolOf({ cells }: FileRow, { symbolColumn }: PriceLayout): string | null | undefined {
  if (symbolColumn === null) return null;
  const symbol = readSymbol(cells[symbolColumn] ?? '');
  return symbol === null ? undefined : plainTicker(symbol);
}

function undated(row: FileRow, { dateColumn }: PriceLayout): [string, RowProblem] {
  const others = row.cells.filter((_, index) => index !== dateColumn);
  if (!others.some((cell) => readNumber(cell, '.').status === 'number')) return ['not-data', { code: 'row-not-data' }];
  const date = row.cells[dateColumn] ?? '';
  if (date === '') return ['missing-date', { code: 'row-no-date' }];
  return ['bad-date', { code: 'row-bad-date', column: 'date' }];
}

function badSymbol({ cells }: FileRow, { symbolColumn }: PriceLayout): [string, RowProblem] {
  const symbol = (cells[symbolColumn ?? -1] ?? '').slice(0, 64);
  return ['bad-symbol', { code: 'row-bad-symbol', symbol }];
}

interface Day {
  readonly isoDate: IsoDate;
  readonly day: number;
}

/** A folder of price files repeats the same days in each of them. */
const KEPT_DAYS = 50_000;
const knownDays = new Map<DateOrder, Map<string, Day | null>>();

/** Reads each distinct date once. */
function dayReader(order: DateOrder): (cell: string) => Day | null {
  const known = knownDays.get(order) ?? new Map<string, Day | null>();
  knownDays.set(order, known);
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const isoDate = readDate(cell, order);
    const day = isoDate === null ? null : { isoDate, day: epochDay(isoDate) };
    // Only dates are kept, and not for ever: a file can hold a million different cells.
    if (known.size >= KEPT_DAYS) known.clear();
    // The text of the cell would hold on to the whole file it was cut from.
    if (day !== null) known.set(day.isoDate === cell ? day.isoDate : Array.from(cell).join(''), day);
    return day;
  };
}

function readBar(
  { line, row, cells }: Pick<FileRow, 'line' | 'cells'> & { readonly row: number },
  { isoDate, day }: Day,
  { columns, mark }: { readonly columns: FieldColumns; readonly mark: DecimalMark },
): PriceBar {
  return {
    line,
    row,
    isoDate,
    day,
    open: numberIn(cells, columns.open, mark),
    high: numberIn(cells, columns.high, mark),
    low: numberIn(cells, columns.low, mark),
    close: numberIn(cells, columns.close, mark),
    adjustedClose: numberIn(cells, columns.adjustedClose, mark),
    volume: numberIn(cells, columns.volume, mark),
    split: numberIn(cells, columns.split, mark),
  };
}

function numberIn(cells: readonly string[], column: number | undefined, mark: DecimalMark): number {
  if (column === undefined) return Number.NaN;
  const cell = cells[column] ?? '';
  const plain = mark === '.' ? plainNumber(cell) : Number.NaN;
  if (!Number.isNaN(plain)) return plain;
  const reading = readNumber(cell, mark);
  return reading.status === 'number' ? toDouble(reading.text) : Number.NaN;
}
