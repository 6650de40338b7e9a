import { z } from 'zod';
import { invariant } from '../result/invariant';

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Schema of a calendar day that exists. */
export const isoDateSchema = z.string().refine(isIsoDate, 'not a calendar day');

/**
 * Whether a text is a calendar day that exists, e.g. not 2024-02-30.
 *
 * @param text - Any text.
 * @returns True for a real day between 1800 and 2200.
 */
export function isIsoDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1800 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Days since 1970-01-01 of a calendar day.
 *
 * @param isoDate - A real day.
 * @returns Whole days, negative before 1970. Example: `epochDay('1970-01-02')` is 1.
 * @throws InvariantError when the day does not exist.
 */
export function epochDay(isoDate: IsoDate): number {
  invariant(isIsoDate(isoDate), 'not a calendar day');
  const year = Number(isoDate.slice(0, 4));
  const month = Number(isoDate.slice(5, 7));
  const day = Number(isoDate.slice(8, 10));
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/**
 * The calendar day of a day count; inverse of `epochDay`.
 *
 * @param days - Whole days since 1970-01-01.
 * @returns `YYYY-MM-DD`.
 */
export function isoDateOf(days: number): IsoDate {
  const z0 = days + 719468;
  const era = Math.floor(z0 / 146097);
  const dayOfEra = z0 - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Day of the week.
 *
 * @param days - Whole days since 1970-01-01 (a Thursday).
 * @returns 0 for Sunday to 6 for Saturday.
 */
export function weekday(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

/**
 * The day a number of calendar days later.
 *
 * @param isoDate - A real day.
 * @param days - Whole calendar days, negative for earlier.
 * @returns `YYYY-MM-DD`. Example: `daysAfter('2024-02-28', 2)` is `2024-03-01`.
 * @throws InvariantError when the day does not exist.
 */
export function daysAfter(isoDate: IsoDate, days: number): IsoDate {
  return isoDateOf(epochDay(isoDate) + days);
}

/**
 * The nth weekday of a month, e.g. the fourth Friday of June.
 *
 * @param month - Any day of that month.
 * @param day - 0 for Sunday to 6 for Saturday, as `weekday` counts.
 * @param nth - 1 for the first to 4 for the fourth, which every month has.
 * @returns `YYYY-MM-DD`. Example: `nthWeekdayOfMonth('2026-06-01', 5, 4)` is `2026-06-26`.
 * @throws InvariantError when the day does not exist, or `day` or `nth` is not a whole number in its range.
 */
export function nthWeekdayOfMonth(month: IsoDate, day: number, nth: number): IsoDate {
  invariant(Number.isInteger(day) && day >= 0 && day <= 6, 'not a weekday');
  invariant(Number.isInteger(nth) && nth >= 1 && nth <= 4, 'not one of the first four weeks');
  const first = epochDay(month) - Number(month.slice(8, 10)) + 1;
  return isoDateOf(first + ((day - weekday(first) + 7) % 7) + 7 * (nth - 1));
}

/**
 * The last business day of a month: from its last day back over weekends and holidays.
 *
 * @param month - Any day of that month.
 * @param holidays - Days without trading, `YYYY-MM-DD`; not modified.
 * @returns `YYYY-MM-DD`. Example: `lastBusinessDayOfMonth('2023-04-01', new Set())` is `2023-04-28`.
 * @throws InvariantError when the day does not exist.
 */
export function lastBusinessDayOfMonth(month: IsoDate, holidays: ReadonlySet<IsoDate>): IsoDate {
  const monthNumber = Number(month.slice(5, 7));
  const last = epochDay(month) - Number(month.slice(8, 10)) + daysInMonth(Number(month.slice(0, 4)), monthNumber);
  return previousBusinessDay(isoDateOf(last + 1), holidays);
}

/**
 * The nearest business day before a day, the day itself left out.
 *
 * @param isoDate - A real day.
 * @param holidays - Days without trading, `YYYY-MM-DD`; not modified.
 * @returns `YYYY-MM-DD`. Example: before Monday 2026-06-22 with 2026-06-19 a holiday it is `2026-06-18`.
 * @throws InvariantError when the day does not exist.
 */
export function previousBusinessDay(isoDate: IsoDate, holidays: ReadonlySet<IsoDate>): IsoDate {
  return businessDayFrom(epochDay(isoDate), -1, holidays);
}

/**
 * The nearest business day after a day, the day itself left out.
 *
 * @param isoDate - A real day.
 * @param holidays - Days without trading, `YYYY-MM-DD`; not modified.
 * @returns `YYYY-MM-DD`. Example: after Friday 2026-06-26 it is `2026-06-29`.
 * @throws InvariantError when the day does not exist.
 */
export function nextBusinessDay(isoDate: IsoDate, holidays: ReadonlySet<IsoDate>): IsoDate {
  return businessDayFrom(epochDay(isoDate), 1, holidays);
}

function businessDayFrom(days: number, step: number, holidays: ReadonlySet<IsoDate>): IsoDate {
  let day = days + step;
  while (weekday(day) % 6 === 0 || holidays.has(isoDateOf(day))) day += step;
  return isoDateOf(day);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
