import type { MarketTable } from '../../../shared/model/marketRecord';
import type { ReadAnswers, SkippedRow } from '../../../shared/model/proposal';
import type { RowProblem } from '../../../shared/result/importProblem';
import type { FileTable } from '../text/loadTable';
import type { FileRow } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { readSymbol } from '../text/symbolText';
import { amountOf, scaleOfHeading } from './amountCell';
import { COMPANY_HEADINGS, type CompanyRole } from './companyColumns';
import { cellOf, type HeadedTable, headedTable, isRecordRow } from './headedTable';
import { isForeign } from './holdingColumns';
import { listDay } from './listDay';
import type { ReferenceContent, ReferenceReading } from './referenceFile';
import type { ReferenceFormat } from './referenceFormat';
import { sectorOf } from './sectorNames';
import { stated } from './statedText';

type Company = MarketTable<'company-facts'>['companies'][number];

/** Market capitalisation, sector, country and year of listing of many companies: stock screeners, classification files. */
export const companyFacts: ReferenceFormat = {
  id: 'company-facts-csv',
  name: 'company list CSV',
  kind: 'company-facts',
  recognise: ({ rows }) => {
    const found = companyTable(rows);
    if (found === null || !found.columns.has('marketCap')) return null;
    const more = (['sector', 'industry', 'country', 'listedYear'] as const).filter((role) => found.columns.has(role));
    return { score: Math.min(0.95, 0.75 + 0.05 * more.length), reason: 'a market capitalisation for each symbol' };
  },
  read: (table, answers) => {
    const found = companyTable(table.rows);
    return found === null
      ? { status: 'refused', problem: { code: 'file-unknown-format' } }
      : readCompanies(table, found, answers);
  },
};

function companyTable(rows: readonly FileRow[]): HeadedTable<CompanyRole> | null {
  const found = headedTable(rows, COMPANY_HEADINGS);
  return found === null || !found.columns.has('symbol') || isForeign(found.heading.cells) ? null : found;
}

function readCompanies(table: FileTable, found: HeadedTable<CompanyRole>, answers: ReadAnswers): ReferenceReading {
  const day = listDay(found, answers.settings?.dateOrder ?? null);
  if (day.status !== 'day') return day;
  const skipped: SkippedRow[] = [...day.skipped];
  const companies = new Map<string, Company>();
  for (const row of day.rows) {
    const read = companyOf(row, table, found);
    if ('code' in read) skipped.push(skippedRow(row, read));
    else if (companies.has(read.symbol))
      skipped.push(skippedRow(row, { code: 'symbol-repeated', symbol: read.symbol }));
    else companies.set(read.symbol, read);
  }
  if (companies.size === 0) return { status: 'refused', problem: { code: 'file-no-rows' } };
  const content: ReferenceContent = { kind: 'company-facts', table: { companies: [...companies.values()] } };
  return {
    status: 'read',
    contents: [{ content, subject: { symbol: null, title: null } }],
    asOf: day.isoDate,
    rows: companies.size,
    skipped,
    warnings: [],
    dateOrder: answers.settings?.dateOrder ?? 'ymd',
    headerLine: found.heading.line,
  };
}

function companyOf(
  row: FileRow,
  { decimalMark: mark }: FileTable,
  found: HeadedTable<CompanyRole>,
): Company | RowProblem {
  const { columns, heading } = found;
  if (!isRecordRow(row, heading)) return { code: 'row-not-data' };
  const symbol = readSymbol(cellOf(row, columns, 'symbol'));
  if (symbol === null) return { code: 'row-no-symbol' };
  const currency = cellOf(row, columns, 'currency').toUpperCase();
  // Sizes are compared with borders in US dollars.
  if (currency !== '' && currency !== 'USD' && currency !== '-') return { code: 'row-bad-currency', text: currency };
  const column = columns.get('marketCap');
  const cap = amountOf(row.cells, { column, mark, scale: scaleOfHeading(heading.cells[column ?? -1] ?? '') });
  if (cap === 'bad') return { code: 'row-bad-number', column: 'market cap' };
  const [sector, industry] = [cellOf(row, columns, 'sector'), cellOf(row, columns, 'industry')];
  const year = Number(cellOf(row, columns, 'listedYear'));
  return {
    symbol,
    name: stated(cellOf(row, columns, 'name')),
    // A listed company is not worth nothing: 0 is a screener's word for "unknown".
    marketCap: cap === null || cap <= 0 ? null : cap,
    sector: sectorOf(sector),
    statedSector: stated(sector),
    industry: stated(industry),
    country: stated(cellOf(row, columns, 'country')),
    listedYear: Number.isInteger(year) && year >= 1600 && year <= 2200 ? year : null,
  };
}
