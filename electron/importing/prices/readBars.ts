import { epochDay, type IsoDate } from '../../../shared/model/isoDate';
import type { SkippedRow } from '../../../shared/model/proposal';
import type { RowProblem } from '../../../shared/result/importProblem';
import { type DateOrder, readDate } from '../text/dateText';
import { type DecimalMark, readNumber, toDouble } from '../text/numberText';
import { type FileRow, isBlank } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { readSymbol } from '../text/symbolText';
import { IssueList } from './issueList';
import type { PriceField } from './priceColumns';
import type { PriceBar, PriceLayout, SeriesColumns } from './priceLayout';
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
    for (const columns of layout.series) {
      const bar = readBar({ ...row, row: index }, date, { columns, mark: settings.decimalMark });
      // A table of many instruments has empty cells before one was listed and after it went.
      if (isTable && Number.isNaN(bar.close)) continue;
      const key = columns.symbol ?? symbol ?? settings.fallbackSymbol;
      const list = bars.get(key);
      if (list === undefined) bars.set(key, [bar]);
      else list.push(bar);
    }
  }
  return { bars, issues, skipped };
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

/** Reads each distinct date once: a table of many instruments repeats every date for each of them. */
function dayReader(order: DateOrder): (cell: string) => Day | null {
  const known = new Map<string, Day | null>();
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const isoDate = readDate(cell, order);
    const day = isoDate === null ? null : { isoDate, day: epochDay(isoDate) };
    known.set(cell, day);
    return day;
  };
}

function readBar(
  { line, row, cells }: Pick<FileRow, 'line' | 'cells'> & { readonly row: number },
  { isoDate, day }: Day,
  { columns, mark }: { readonly columns: SeriesColumns; readonly mark: DecimalMark },
): PriceBar {
  const read = (field: PriceField): number => {
    const column = columns.fields.get(field);
    if (column === undefined) return Number.NaN;
    const reading = readNumber(cells[column] ?? '', mark);
    return reading.status === 'number' ? toDouble(reading.text) : Number.NaN;
  };
  return {
    line,
    row,
    isoDate,
    day,
    open: read('open'),
    high: read('high'),
    low: read('low'),
    close: read('close'),
    adjustedClose: read('adjustedClose'),
    volume: read('volume'),
    split: read('split'),
  };
}
