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

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
