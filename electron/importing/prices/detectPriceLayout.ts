import { readDate } from '../text/dateText';
import { matchRoles, normaliseHeader, type RoleColumns } from '../text/headerText';
import { readNumber } from '../text/numberText';
import { type FileRow, isBlank } from '../text/parseRows';
import { readSymbol } from '../text/symbolText';
import { headerlessLayout } from './headerlessLayout';
import { PRICE_FIELDS, PRICE_HEADINGS, type PriceField, type PriceRole } from './priceColumns';
import type { PriceLayout, SeriesColumns } from './priceLayout';

const SEARCHED_ROWS = 20;
const SAMPLE_ROWS = 200;

/**
 * How a price file is built, told from its headings and cells: stacked headings (yfinance), one instrument per file,
 * one per row (long), one per column (wide), or no heading at all where the numbers leave no doubt.
 *
 * @returns Null when it is not a price file.
 */
export function detectPriceLayout(rows: readonly FileRow[]): PriceLayout | null {
  return stackedLayout(rows) ?? headedLayout(rows) ?? wideLayout(rows) ?? headerlessLayout(rows);
}

/** yfinance: a row of field names, a row of tickers ("Ticker"), often a row with only "Date". */
function stackedLayout(rows: readonly FileRow[]): PriceLayout | null {
  const top = rows.slice(0, 3);
  const tickerRow = top.find(({ cells }) => /^tickers?$/i.test(cells[0] ?? ''));
  const fieldRow = top.find(({ cells }) => matchRoles(cells.slice(1), PRICE_HEADINGS).has('close'));
  const firstRow = rows.findIndex(({ cells }) => isDate(cells[0] ?? ''));
  if (tickerRow === undefined || fieldRow === undefined || firstRow === -1) return null;
  const tickers = tickerRow.cells.map((cell) => readSymbol(cell));
  const symbols = new Set(tickers.slice(1).filter((ticker) => ticker !== null));
  const series = [...symbols].map((symbol): SeriesColumns => {
    const cells = fieldRow.cells.map((cell, index) => (index > 0 && tickers[index] === symbol ? cell : ''));
    return { symbol, fields: fieldsOf(matchRoles(cells, PRICE_HEADINGS)) };
  });
  const adjustment = series.some(({ fields }) => fields.has('adjustedClose')) ? 'split' : 'unknown';
  const headerLine = fieldRow.line;
  return { format: 'yfinance CSV', adjustment, firstRow, headerLine, dateColumn: 0, symbolColumn: null, series };
}

/** One heading row with a close among its names. */
function headedLayout(rows: readonly FileRow[]): PriceLayout | null {
  const index = rows.slice(0, SEARCHED_ROWS).findIndex((row) => {
    const roles = matchRoles(row.cells, PRICE_HEADINGS);
    return (roles.has('close') || roles.has('adjustedClose')) && !row.cells.some(isNumber);
  });
  const heading = rows[index];
  if (heading === undefined) return null;
  const below = rows.slice(index + 1).filter((row) => !isBlank(row));
  const roles = matchRoles(heading.cells, PRICE_HEADINGS);
  const dateColumn = findDateColumn(roles, heading.cells.length, below);
  if (dateColumn === null) return null;
  const names = new Set(heading.cells.map(normaliseHeader));
  return {
    ...formatOf(names, roles),
    firstRow: index + 1,
    headerLine: heading.line,
    dateColumn,
    symbolColumn: findSymbolColumn(roles, below),
    series: [{ symbol: null, fields: fieldsOf(roles) }],
  };
}

/** A date column, and every other heading a symbol over numbers. */
function wideLayout(rows: readonly FileRow[]): PriceLayout | null {
  const index = rows.findIndex((row) => row.cells.filter((cell) => cell !== '').length >= 2);
  const heading = rows[index];
  if (heading === undefined || heading.cells.some(isNumber)) return null;
  const below = rows.slice(index + 1).filter((row) => !isBlank(row));
  const dateColumn = findDateColumn(matchRoles(heading.cells, PRICE_HEADINGS), heading.cells.length, below);
  if (dateColumn === null) return null;
  const series: SeriesColumns[] = [];
  for (const [column, cell] of heading.cells.entries()) {
    if (column === dateColumn || cell === '') continue;
    const symbol = readSymbol(cell);
    if (symbol === null || !isNumberColumn(below, column)) return null;
    series.push({ symbol, fields: new Map([['close', column]]) });
  }
  if (series.length === 0) return null;
  const format = series.length === 1 ? 'closes by date CSV' : 'table of closes, one column for each symbol';
  const shape = { firstRow: index + 1, headerLine: heading.line, dateColumn, symbolColumn: null, series };
  return { format, adjustment: 'unknown', ...shape };
}

function formatOf(
  names: ReadonlySet<string>,
  roles: RoleColumns<PriceRole>,
): Pick<PriceLayout, 'format' | 'adjustment'> {
  // Alpha Vantage and Tiingo give the raw price beside the split that happened that day.
  if (names.has('split coefficient')) return { format: 'Alpha Vantage adjusted CSV', adjustment: 'none' };
  if (names.has('splitfactor') && names.has('divcash')) return { format: 'Tiingo CSV', adjustment: 'none' };
  if (names.has('per') && names.has('openint')) return { format: 'Stooq CSV', adjustment: 'unknown' };
  if (names.has('close/last')) return { format: 'Nasdaq CSV', adjustment: 'unknown' };
  if (names.has('change %') && names.has('price')) return { format: 'Investing.com CSV', adjustment: 'unknown' };
  if (roles.has('adjustedClose') && !roles.has('close')) {
    return { format: 'adjusted closes CSV', adjustment: 'split-and-dividend' };
  }
  if (roles.has('adjustedClose')) return { format: 'Yahoo Finance CSV', adjustment: 'split' };
  return { format: roles.has('open') ? 'OHLC CSV' : 'closes by date CSV', adjustment: 'unknown' };
}

/** An adjusted close alone is the close of an adjusted series. */
function fieldsOf(roles: RoleColumns<PriceRole>): ReadonlyMap<PriceField, number> {
  const fields = new Map<PriceField, number>();
  for (const field of PRICE_FIELDS) {
    const column = roles.get(field);
    if (column !== undefined) fields.set(field, column);
  }
  const adjusted = fields.get('adjustedClose');
  if (!fields.has('close') && adjusted !== undefined) {
    fields.set('close', adjusted);
    fields.delete('adjustedClose');
  }
  return fields;
}

function findDateColumn(roles: RoleColumns<PriceRole>, width: number, rows: readonly FileRow[]): number | null {
  const named = roles.get('date');
  const columns = Array.from({ length: width }, (_, column) => column);
  return [...(named === undefined ? [] : [named]), ...columns].find((column) => isDateColumn(rows, column)) ?? null;
}

function findSymbolColumn(roles: RoleColumns<PriceRole>, rows: readonly FileRow[]): number | null {
  const column = roles.get('symbol');
  if (column === undefined) return null;
  const texts = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells[column] ?? '');
  return texts.every((text) => text === '' || readSymbol(text) !== null) ? column : null;
}

function isDateColumn(rows: readonly FileRow[], column: number): boolean {
  const filled = rows.slice(0, SAMPLE_ROWS).filter(({ cells }) => (cells[column] ?? '') !== '');
  return filled.length > 0 && filled.filter(({ cells }) => isDate(cells[column] ?? '')).length >= filled.length * 0.6;
}

function isNumberColumn(rows: readonly FileRow[], column: number): boolean {
  const readings = rows.map(({ cells }) => readNumber(cells[column] ?? '', '.').status);
  return readings.includes('number') && readings.filter((status) => status === 'bad').length < rows.length / 5;
}

function isDate(cell: string): boolean {
  return readDate(cell, 'mdy') !== null || readDate(cell, 'dmy') !== null;
}

function isNumber(cell: string): boolean {
  return readNumber(cell, '.').status === 'number';
}
