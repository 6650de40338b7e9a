import { readDate } from '../text/dateText';
import type { FileRow } from '../text/parseRows';
import { type ActionMeaning, actionMeaning, beginsWithTrade } from './actionWords';
import { type ActivityColumns, isEmpty, type SingleRole } from './activityColumns';
import { effectiveText, looksLikeDate } from './activityDates';
import { readCurrency } from './currencyCode';
import { inferNumbers } from './inferNumbers';
import { readTradeSentence } from './tradeSentence';

const ISIN = /^[A-Z]{2}[A-Z0-9]{9}\d$/;
const TICKER = /^[A-Z]{1,6}(?:[./-][A-Z]{1,4})?$/;
const SAMPLED_ROWS = 300;

/**
 * Finds by their values the columns that no heading gave away: days, words for what happened, ISINs, tickers,
 * currencies, and the three numbers of which two multiplied give the third.
 *
 * @param columns - What the headings gave.
 * @param heading - The heading cells; only columns they do not already explain are looked at.
 */
export function inferColumns(
  columns: ActivityColumns,
  heading: readonly string[],
  rows: readonly FileRow[],
): ActivityColumns {
  const sample = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length >= 3).slice(0, SAMPLED_ROWS);
  const single = new Map(columns.single);
  const used = new Set([...single.values(), ...columns.actions, ...columns.fees.map(({ index }) => index)]);
  const free = heading.map((_, index) => index).filter((index) => !used.has(index));
  const find = (fits: (cell: string) => boolean, least: number): number[] =>
    free.filter((index) => shareOf(sample, index, fits) >= least);
  if (!single.has('date')) setOnly(single, 'date', earlierColumn(find(looksLikeDate, 0.8), sample));
  if (!single.has('isin')) setOnly(single, 'isin', find((cell) => ISIN.test(cell), 0.8)[0] ?? null);
  if (!single.has('symbol') && !single.has('isin')) {
    const tickers = find(isTicker, 0.8);
    const named = tickers.filter((index) => followsName(index, single.get('name'), sample));
    setOnly(single, 'symbol', tickers.length === 1 ? (named[0] ?? null) : null);
  }
  const currencies = find(isCurrency, 0.9);
  if (!single.has('currency')) setOnly(single, 'currency', agreeingColumn(currencies, sample));
  const actions = saysWhatHappened(columns.actions, sample)
    ? columns.actions
    : [...columns.actions, ...find(isAction, 0.6).filter((index) => !columns.texts.includes(index))];
  const worded = saysWhatHappened(actions, sample)
    ? []
    : heading.map((_, index) => index).filter((index) => beginsWithTrades(sample, index));
  const told = columns.texts.length > 0 ? columns.texts : free.filter((index) => tellsTrades(sample, index));
  const texts = [...new Set([...worded, ...told])];
  return { ...columns, single: inferNumbers({ single, texts }, free, sample), actions, texts };
}

/** Exchanges and kinds of orders are written like tickers. */
const NO_TICKER =
  /^(?:NYSE|NASDAQ|AMEX|ARCA|BATS|CBOE|OTC|XETRA|TRADEGATE|GETTEX|LSE|AIM|TSX|TSXV|ASX|NZX|SIX|SGX|HKEX|NSE|BSE|X(?:NAS|NYS|LON|ETR|PAR|AMS|FRA|SWX|TSE|ASX|MIL)|WWA-GPW|ETF|ETFS|STOCK|STOCKS|EQUITY|MARKET|LIMIT|STOP|MKT|LMT|DAY|GTC|YES|NO|CASH|MARGIN)$/;

function isTicker(cell: string): boolean {
  return TICKER.test(cell) && !NO_TICKER.test(cell) && !isCurrency(cell) && actionMeaning(cell) === null;
}

/** A ticker belongs to one name; what stands beside several is the place they were traded at. Of one pair nothing can be seen. */
function followsName(column: number, name: number | undefined, sample: readonly FileRow[]): boolean {
  if (name === undefined) return true;
  const pairs = sample.map(({ cells }) => [cells[column] ?? '', cells[name] ?? ''] as const);
  const filled = pairs.filter(([value, named]) => value !== '' && named !== '');
  const values = new Set(filled.map(([value]) => value)).size;
  const both = new Set(filled.map((pair) => pair.join('|'))).size;
  return values > 1 && both <= 1.5 * values;
}

function setOnly(single: Map<SingleRole, number>, role: SingleRole, index: number | null): void {
  if (index !== null) single.set(role, index);
}

function shareOf(sample: readonly FileRow[], column: number, fits: (cell: string) => boolean): number {
  const cells = sample.flatMap(({ cells }) => cells[column] ?? []).filter((cell) => !isEmpty(cell));
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

/** Of several columns of days the one that is never after another is the trade's; null where that cannot be seen. */
function earlierColumn(columns: readonly number[], sample: readonly FileRow[]): number | null {
  if (columns.length <= 1) return columns[0] ?? null;
  const day = (row: FileRow, index: number): string => readDate(effectiveText(row.cells[index] ?? ''), 'ymd') ?? '';
  const isIso = sample.every((row) => columns.every((index) => /^(?:\d{4}|[-–]?$)/.test(row.cells[index] ?? '')));
  if (!isIso) return null;
  return (
    columns.find((index) => sample.every((row) => columns.every((other) => day(row, index) <= day(row, other)))) ?? null
  );
}

/** The column of currencies, where all of them say the same row by row. */
function agreeingColumn(columns: readonly number[], sample: readonly FileRow[]): number | null {
  const [first] = columns;
  if (first === undefined) return null;
  const agree = sample.every(
    ({ cells }) => new Set(columns.map((index) => cells[index] ?? '').filter((cell) => cell !== '')).size <= 1,
  );
  return agree ? first : null;
}

function isCurrency(cell: string): boolean {
  const currency = readCurrency(cell);
  return currency !== null && currency !== 'bad';
}

const TELLING: ReadonlySet<ActionMeaning> = new Set([
  'buy',
  'sell',
  'buy_open',
  'sell_short',
  'buy_to_close',
  'reinvest',
  'cash',
  'transfer',
]);

function isAction(cell: string): boolean {
  const meaning = cell.length <= 40 ? actionMeaning(cell) : null;
  return meaning !== null && TELLING.has(meaning);
}

function saysWhatHappened(actions: readonly number[], sample: readonly FileRow[]): boolean {
  return actions.some((index) => shareOf(sample, index, (cell) => actionMeaning(cell) !== null) >= 0.5);
}

/** "Buy Apple Inc" in nearly every row: a column of names that also says what was done. */
function beginsWithTrades(sample: readonly FileRow[], column: number): boolean {
  return shareOf(sample, column, beginsWithTrade) >= 0.8;
}

function tellsTrades(sample: readonly FileRow[], column: number): boolean {
  return sample.some(({ cells }) => readTradeSentence(cells[column] ?? '') !== null);
}
