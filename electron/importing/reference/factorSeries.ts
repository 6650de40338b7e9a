import { epochDay, type IsoDate } from '../../../shared/model/isoDate';
import type { SkippedRow } from '../../../shared/model/proposal';
import { type DateOrder, decideDateOrder, readDate } from '../text/dateText';
import { normaliseHeader } from '../text/headerText';
import type { FileTable } from '../text/loadTable';
import { type FileRow, isBlank } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { amountOf } from './amountCell';
import { type Frequency, frequencyOf } from './frequencyOf';
import { fromPercent } from './fromPercent';
import type { ReferenceContent, ReferenceReading } from './referenceFile';
import type { ReferenceFormat } from './referenceFormat';

/** Names of factors as Kenneth French's library writes them. */
const FACTORS = new Set(['mkt rf', 'smb', 'hml', 'rmw', 'cma', 'rf', 'mom', 'umd', 'wml', 'st rev', 'lt rev', 'mkt']);
const SEARCHED_ROWS = 60;
/** What the library writes for a day without a value. */
const MISSING = [-99.99, -999];

interface FactorTable {
  readonly heading: FileRow;
  readonly rows: readonly FileRow[];
  readonly factors: readonly { readonly name: string; readonly column: number }[];
}

/** Factor returns in percent under a text, a table of years below those of days or months (Fama-French, momentum). */
export const factorSeries: ReferenceFormat = {
  id: 'factor-series-csv',
  name: 'factor returns CSV (Kenneth French)',
  kind: 'factor-series',
  recognise: ({ rows }) => {
    const found = factorTable(rows);
    if (found === null) return null;
    return { score: 0.95, reason: `the factors ${found.factors.map(({ name }) => name).join(', ')}` };
  },
  read: (table, answers) => {
    const found = factorTable(table.rows);
    if (found === null) return { status: 'refused', problem: { code: 'file-unknown-format' } };
    const decision = decideDateOrder(found.rows.map(({ cells }) => cells[0] ?? ''));
    const order = answers.settings?.dateOrder ?? (decision.status === 'decided' ? decision.order : null);
    if (order === null) {
      const samples = decision.status === 'ask' ? [...decision.samples] : [];
      return { status: 'questions', questions: [{ id: 'date-order', samples, choices: ['mdy', 'dmy'] }] };
    }
    return readFactors(table, found, order);
  },
};

function factorTable(rows: readonly FileRow[]): FactorTable | null {
  const at = rows.slice(0, SEARCHED_ROWS).findIndex(({ cells }) => isFactorHeading(cells));
  const heading = rows[at];
  if (heading === undefined) return null;
  const factors = heading.cells.flatMap((name, column) => (column > 0 && name !== '' ? [{ name, column }] : []));
  const below = rows.slice(at + 1).filter((row) => !isBlank(row));
  return { heading, rows: below, factors };
}

function isFactorHeading(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells.map(normaliseHeader);
  const named = others.filter((name) => name !== '');
  return (first === '' || first === 'date') && named.length > 0 && named.every((name) => FACTORS.has(name));
}

function readFactors(table: FileTable, found: FactorTable, order: DateOrder): ReferenceReading {
  const skipped: SkippedRow[] = [];
  const observations = new Map<IsoDate, (number | null)[]>();
  let frequency: Frequency | null = null;
  let ended = false;
  for (const row of found.rows) {
    const day = periodEnd(row.cells[0] ?? '', order);
    // The library puts years under months: another table.
    ended ||= day !== null && frequency !== null && day.length !== frequency;
    if (day === null || ended) {
      skipped.push(skippedRow(row, { code: ended && day !== null ? 'row-other-table' : 'row-not-data' }));
      continue;
    }
    frequency ??= day.length;
    const values = found.factors.map(({ column }) =>
      amountOf(row.cells, { column, mark: table.decimalMark, scale: 1 }),
    );
    if (values.includes('bad')) skipped.push(skippedRow(row, { code: 'row-bad-number', column: 'factor' }));
    else if (observations.has(day.isoDate))
      skipped.push(skippedRow(row, { code: 'row-duplicate-date', isoDate: day.isoDate }));
    else observations.set(day.isoDate, values.map(known));
  }
  return finished(found, observations, { skipped, order });
}

function known(value: number | null | 'bad'): number | null {
  return typeof value !== 'number' || MISSING.includes(value) ? null : fromPercent(value);
}

function finished(
  { factors, heading }: FactorTable,
  found: ReadonlyMap<IsoDate, (number | null)[]>,
  { skipped, order }: { readonly skipped: readonly SkippedRow[]; readonly order: DateOrder },
): ReferenceReading {
  const observations = [...found]
    .map(([isoDate, values]) => ({ isoDate, values }))
    .toSorted((left, right) => (left.isoDate < right.isoDate ? -1 : 1));
  if (observations.length === 0) return { status: 'refused', problem: { code: 'file-no-rows' } };
  const spacing = frequencyOf(observations.map(({ isoDate }) => epochDay(isoDate)));
  const frequency = spacing === 'quarterly' ? 'annual' : spacing;
  const names = factors.map(({ name }) => name);
  const content: ReferenceContent = { kind: 'factor-series', table: { factors: names, frequency, observations } };
  return {
    status: 'read',
    contents: [{ content, subject: { symbol: names.join(' '), title: null } }],
    asOf: observations.at(-1)?.isoDate ?? null,
    rows: observations.length,
    skipped,
    warnings: [],
    dateOrder: order,
    headerLine: heading.line,
  };
}

/** 20221230, 30/12/2022, 202212 for a month's last day, 2022 for the year's. */
function periodEnd(cell: string, order: DateOrder): { readonly isoDate: IsoDate; readonly length: Frequency } | null {
  const month = /^(\d{4})(0[1-9]|1[0-2])$/.exec(cell);
  if (month !== null) {
    const last = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate();
    return dated(`${month[1]}-${month[2]}-${last}`, 'monthly');
  }
  if (/^\d{4}$/.test(cell)) return dated(`${cell}-12-31`, 'annual');
  const day = readDate(cell, order);
  return day === null ? null : { isoDate: day, length: 'daily' };
}

function dated(text: string, length: Frequency): { readonly isoDate: IsoDate; readonly length: Frequency } | null {
  const isoDate = readDate(text, 'ymd');
  return isoDate === null ? null : { isoDate, length };
}
