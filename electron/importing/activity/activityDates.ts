import type { IsoDate } from '../../../shared/model/isoDate';
import { type DateOrder, readDate } from '../text/dateText';
import { withEnglishMonth } from './monthNames';

const TWO_DIGIT_YEAR = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})(?!\d)/;
const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/;

/** "04/17/2023 as of 04/15/2023": booked on the first day, effective on the second. */
export function effectiveText(cell: string): string {
  // Nearly every cell is a bare day.
  if (cell.length <= 10 || cell.length > 60) return cell;
  return /\bas of\s+(.+)$/i.exec(cell)?.[1]?.trim() ?? cell;
}

/**
 * Reads the day of an activity.
 *
 * @param cell - The cell; a time after it is passed over.
 * @param order - What 02/03/2024 means here; `twoDigitYears` where the column shows that the year stands last.
 */
export function readActivityDate(cell: string, order: DateOrder, twoDigitYears: boolean): IsoDate | null {
  const text = effectiveText(cell);
  if (!twoDigitYears && TWO_DIGIT_YEAR.test(text)) return null;
  return readDate(withEnglishMonth(text.replace(/^(\d{8})[T; ,].*$/, '$1')), order);
}

/** Whether a cell could be a day in any order. */
export function looksLikeDate(cell: string): boolean {
  return cell.length < 60 && (readActivityDate(cell, 'mdy', true) ?? readActivityDate(cell, 'dmy', true)) !== null;
}

export interface DateDecision {
  /** Null where the rows can be read either way. */
  readonly order: DateOrder | null;
  /** Whether years of two digits can be read: the column itself must show which part is the year. */
  readonly twoDigitYears: boolean;
  readonly samples: readonly string[];
}

/** The dates of one row: the trade's and, where there is one, the settlement's. */
export interface DatedCells {
  readonly date: string;
  readonly settled: string;
}

/**
 * Decides day before month or month before day from all rows: a part above 12; settlement that follows the trade within
 * days; rows that run in one direction of time under one reading only.
 */
export function decideActivityDates(rows: readonly DatedCells[]): DateDecision {
  const dates = rows.map(({ date }) => effectiveText(date)).filter((date) => date !== '');
  const cells = [...new Set([...dates, ...rows.map(({ settled }) => settled)])];
  const samples = cells.filter(needsOrder).slice(0, 5);
  const byParts = orderByRange(cells);
  const order = samples.length === 0 ? (byParts ?? 'ymd') : (byParts ?? orderBySettlement(rows) ?? orderByRun(dates));
  const shortDates = [...new Set(dates.filter((date) => TWO_DIGIT_YEAR.test(date)))];
  const twoDigitYears = yearStandsLast(dates);
  // One such day may be any of three; where the file lives by them the user knows which.
  const isOpen = !twoDigitYears && shortDates.length > 1 && shortDates.length === new Set(dates).size;
  return isOpen ? { order: null, twoDigitYears, samples: shortDates.slice(0, 5) } : { order, twoDigitYears, samples };
}

/** Both readings exist and differ. */
function needsOrder(cell: string): boolean {
  const [american, european] = [readDate(cell, 'mdy'), readDate(cell, 'dmy')];
  return american !== null && european !== null && american !== european;
}

function orderByRange(cells: readonly string[]): DateOrder | null {
  let [dayFirst, monthFirst] = [0, 0];
  for (const cell of cells) {
    if (!NUMERIC.test(cell) && !TWO_DIGIT_YEAR.test(cell)) continue;
    const [american, european] = [readDate(cell, 'mdy'), readDate(cell, 'dmy')];
    if (american === null && european !== null) dayFirst++;
    else if (american !== null && european === null) monthFirst++;
    else if (european !== null && /^\d{1,2}\.\d{1,2}\./.test(cell)) dayFirst++;
  }
  if (dayFirst > 20 * monthFirst) return 'dmy';
  return monthFirst > 20 * dayFirst ? 'mdy' : null;
}

const SETTLEMENT_DAYS = 10;

function orderBySettlement(rows: readonly DatedCells[]): DateOrder | null {
  const fits = (order: DateOrder): number =>
    rows.filter(({ date, settled }) => {
      const [from, to] = [readDate(effectiveText(date), order), readDate(settled, order)];
      if (from === null || to === null) return false;
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
      return days >= 0 && days <= SETTLEMENT_DAYS;
    }).length;
  const both = rows.filter(({ date, settled }) => date !== '' && settled !== '').length;
  const [american, european] = [fits('mdy'), fits('dmy')];
  if (both === 0 || Math.max(american, european) < both) return null;
  if (american === european) return null;
  return american > european ? 'mdy' : 'dmy';
}

const RUN_DAYS = 5;

/** Files list what happened in the order of time, one way or the other; a wrong reading jumps back and forth. */
function orderByRun(dates: readonly string[]): DateOrder | null {
  const runs = (order: DateOrder): boolean => {
    const days = dates.flatMap((date) => readDate(date, order) ?? []);
    const steps = days.slice(1).map((day, index) => Math.sign(Date.parse(day) - Date.parse(days[index] ?? day)));
    return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  };
  if (new Set(dates.filter(needsOrder)).size < RUN_DAYS) return null;
  const [american, european] = [runs('mdy'), runs('dmy')];
  if (american === european) return null;
  return american ? 'mdy' : 'dmy';
}

/** A part above 12 in the middle is a day, so the year is last; so it is where the last part is above 31. */
function yearStandsLast(dates: readonly string[]): boolean {
  return dates.some((date) => {
    const [, , , middle = '', last = ''] = TWO_DIGIT_YEAR.exec(date) ?? [];
    return Number(middle) > 12 || Number(last) > 31;
  });
}
