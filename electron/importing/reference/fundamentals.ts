import type { MarketTable } from '../../../shared/model/marketRecord';
import type { ReadAnswers, SkippedRow } from '../../../shared/model/proposal';
import type { RowProblem } from '../../../shared/result/importProblem';
import { type DateOrder, decideDateOrder, readDate } from '../text/dateText';
import { matchRoles, normaliseHeader, type RoleNames } from '../text/headerText';
import type { FileTable } from '../text/loadTable';
import type { FileRow } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { readSymbol } from '../text/symbolText';
import { amountOf, scaleOfHeading } from './amountCell';
import { FUNDAMENTAL_HEADINGS, FUNDAMENTAL_ITEMS, type FundamentalItem } from './fundamentalItems';
import { cellOf, type HeadedTable, headedTable, isRecordRow } from './headedTable';
import { isForeign } from './holdingColumns';
import type { ReferenceReading } from './referenceFile';
import type { ReferenceFormat } from './referenceFormat';

type Company = MarketTable<'fundamentals'>['companies'][number];
type Fact = Company['facts'][number];
type Role = FundamentalItem | 'symbol' | 'currency' | 'periodEnd' | 'reportedOn';

const HEADINGS: RoleNames<Role> = {
  symbol: ['symbol', 'ticker', 'ticker symbol', 'stock symbol'],
  currency: ['currency', 'reporting currency', 'currency code'],
  periodEnd: [
    ...['period end', 'period ending', 'period end date', 'fiscal period end', 'fiscal year end', 'fiscal date ending'],
    ...['report period', 'quarter end', 'date', 'as of', 'as of date', 'balance sheet date'],
  ],
  reportedOn: ['reported on', 'report date', 'filing date', 'filed', 'reported date', 'published'],
  ...FUNDAMENTAL_HEADINGS,
};
const HEADING_ROWS = 60;
/** One item alone is a remark in a list of another kind. */
const LEAST_ITEMS = 2;

/** Items of companies' accounts, one row for each company and period. */
export const fundamentals: ReferenceFormat = {
  id: 'fundamentals-csv',
  name: 'fundamentals CSV',
  kind: 'fundamentals',
  recognise: ({ rows }) => {
    const found = accountsTable(rows);
    if (found === null) return null;
    const items = FUNDAMENTAL_ITEMS.filter((item) => found.columns.has(item)).length;
    return { score: Math.min(0.97, 0.8 + 0.03 * items), reason: `${items} items of accounts for each symbol` };
  },
  read: (table, answers) => {
    const found = accountsTable(table.rows);
    return found === null
      ? { status: 'refused', problem: { code: 'file-unknown-format' } }
      : readAccounts(table, found, answers);
  },
};

function accountsTable(rows: readonly FileRow[]): HeadedTable<Role> | null {
  const found = headedTable(withoutUnits(rows), HEADINGS);
  if (found === null || !found.columns.has('symbol') || isForeign(found.heading.cells)) return null;
  return FUNDAMENTAL_ITEMS.filter((item) => found.columns.has(item)).length < LEAST_ITEMS ? null : found;
}

/** "Total Debt ($mm)" goes by the name before the unit; the rows keep their own cells. */
function withoutUnits(rows: readonly FileRow[]): readonly FileRow[] {
  const bareHeading = (cell: string): string => {
    const bare = cell.replace(/\s*\([^()]*\)\s*$/, '').replace(/[,\s]+in\s+\w+$/i, '');
    return matchRoles([bare], HEADINGS).size > 0 ? bare : cell;
  };
  const top = rows.slice(0, HEADING_ROWS).map((row): FileRow => ({ ...row, cells: row.cells.map(bareHeading) }));
  return [...top, ...rows.slice(HEADING_ROWS)];
}

function readAccounts(table: FileTable, found: HeadedTable<Role>, answers: ReadAnswers): ReferenceReading {
  const dates = found.rows.map((row) => cellOf(row, found.columns, 'periodEnd'));
  const decision = decideDateOrder(dates);
  const order = answers.settings?.dateOrder ?? (decision.status === 'decided' ? decision.order : null);
  if (order === null) {
    const samples = decision.status === 'ask' ? [...decision.samples] : [];
    return { status: 'questions', questions: [{ id: 'date-order', samples, choices: ['mdy', 'dmy'] }] };
  }
  const skipped: SkippedRow[] = [];
  const companies = new Map<string, Company>();
  const scales = scalesOf(table, found);
  for (const row of found.rows) {
    const read = companyOf(row, { table, found, order, scales });
    if ('code' in read) skipped.push(skippedRow(row, read));
    else {
      const known = companies.get(read.symbol);
      const facts = [...(known?.facts ?? []), ...read.facts];
      companies.set(read.symbol, { symbol: read.symbol, currency: known?.currency ?? read.currency, facts });
    }
  }
  if (companies.size === 0) return { status: 'refused', problem: { code: 'file-no-rows' } };
  const all = [...companies.values()];
  const newest = all
    .flatMap(({ facts }) => facts.flatMap(({ periodEnd }) => periodEnd ?? []))
    .toSorted()
    .at(-1);
  return {
    status: 'read',
    contents: [
      { content: { kind: 'fundamentals', table: { companies: all } }, subject: { symbol: null, title: null } },
    ],
    asOf: newest ?? null,
    rows: found.rows.length - skipped.length,
    skipped,
    warnings: [],
    dateOrder: order,
    headerLine: found.heading.line,
  };
}

/** What one unit of each column is worth, by the heading as the file writes it. */
function scalesOf({ rows }: FileTable, { heading }: HeadedTable<Role>): readonly number[] {
  const written = rows.find(({ line }) => line === heading.line)?.cells ?? [];
  return written.map(scaleOfHeading);
}

interface Scene {
  readonly table: FileTable;
  readonly found: HeadedTable<Role>;
  readonly order: DateOrder;
  readonly scales: readonly number[];
}

function companyOf(row: FileRow, { table, found, order, scales }: Scene): Company | RowProblem {
  const { columns, heading } = found;
  if (!isRecordRow(row, heading)) return { code: 'row-not-data' };
  const symbol = readSymbol(cellOf(row, columns, 'symbol'));
  if (symbol === null) return { code: 'row-no-symbol' };
  const periodEnd = readDate(cellOf(row, columns, 'periodEnd'), order);
  const reportedOn = readDate(cellOf(row, columns, 'reportedOn'), order);
  const facts: Fact[] = [];
  for (const item of FUNDAMENTAL_ITEMS) {
    const column = columns.get(item);
    if (column === undefined) continue;
    const value = amountOf(row.cells, { column, mark: table.decimalMark, scale: scales[column] ?? 1 });
    if (value === 'bad') return { code: 'row-bad-number', column: normaliseHeader(heading.cells[column] ?? item) };
    if (value !== null) facts.push({ item, periodEnd, reportedOn, value });
  }
  if (facts.length === 0) return { code: 'row-not-data' };
  const currency = cellOf(row, columns, 'currency').toUpperCase();
  return { symbol, currency: /^[A-Z]{3}$/.test(currency) ? currency : null, facts };
}
