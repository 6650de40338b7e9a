import { type IsoDate, isIsoDate } from '../../../shared/model/isoDate';
import type { ReadSettings } from '../../../shared/model/proposal';

export type DateOrder = ReadSettings['dateOrder'];

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ,;].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,;].*)?$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})[-. ]{1,2}(\d{1,2}),?[-. ]{1,2}(\d{4})(?:[T ,;].*)?$/;
const DAY_FIRST = /^(\d{1,2})[-. ]{1,2}([A-Za-z]{3,9})\.?,?[-. ]{1,2}(\d{4}|\d{2})(?:[T ,;].*)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DATE_INSIDE =
  /\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}|[A-Za-z]{3,9}[- ]\d{1,2},?[- ]\d{4}|\d{1,2}[- ][A-Za-z]{3,9}[- ]\d{4}/;

/**
 * Reads a date cell: ISO, yyyymmdd, with slashes, dots or dashes, or with a month's name; a time after it is dropped.
 *
 * @param cell - The text of the cell.
 * @param order - What 02/03/2024 means in this file.
 * @returns The day, or null when it is no date or a day that does not exist, such as 2024-02-30.
 */
export function readDate(cell: string, order: DateOrder): IsoDate | null {
  const ymd = YEAR_FIRST.exec(cell);
  if (ymd !== null) return isoDate(ymd[1], ymd[3], ymd[4]);
  const numeric = NUMERIC.exec(cell);
  if (numeric !== null) {
    const [first, second] = order === 'dmy' ? [numeric[3], numeric[1]] : [numeric[1], numeric[3]];
    return isoDate(numeric[4], first, second);
  }
  const compact = COMPACT.exec(cell);
  if (compact !== null) return isoDate(compact[1], compact[2], compact[3]);
  const monthFirst = MONTH_FIRST.exec(cell);
  if (monthFirst !== null) return isoDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(cell);
  return dayFirst === null ? null : isoDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
}

/** The first date inside a title or a footer, or null. */
export function findDate(text: string, order: DateOrder): IsoDate | null {
  const found = DATE_INSIDE.exec(text)?.[0];
  return found === undefined ? null : readDate(found, order);
}

export type OrderDecision =
  | { readonly status: 'decided'; readonly order: DateOrder }
  | { readonly status: 'ask'; readonly samples: readonly string[] };

/**
 * Decides the order of day and month from a whole column: a first number above 12 means day first, a second one month
 * first. Dotted dates are day first everywhere they are used.
 *
 * @param cells - Every cell of the date column.
 * @returns `ymd` where no date needs the decision; `ask` where every date that does is ambiguous, or they contradict.
 */
export function decideDateOrder(cells: Iterable<string>): OrderDecision {
  const samples: string[] = [];
  let [dayFirst, monthFirst] = [0, 0];
  for (const cell of cells) {
    const match = NUMERIC.exec(cell);
    if (match === null) continue;
    if (samples.length < 5 && !samples.includes(cell)) samples.push(cell);
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else if (match[2] === '.' && first <= 12) dayFirst++;
  }
  if (samples.length === 0) return { status: 'decided', order: 'ymd' };
  if (dayFirst > 20 * monthFirst) return { status: 'decided', order: 'dmy' };
  if (monthFirst > 20 * dayFirst) return { status: 'decided', order: 'mdy' };
  return { status: 'ask', samples };
}

function isoDate(year = '', month = '', day = ''): IsoDate | null {
  // Two-digit years: no price series or holding is older than 1970 and written with two digits.
  const fullYear = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  const text = `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) && text >= '1900-01-01' ? text : null;
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
