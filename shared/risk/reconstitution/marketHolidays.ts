import {
  daysAfter,
  epochDay,
  type IsoDate,
  isoDateOf,
  nextBusinessDay,
  nthWeekdayOfMonth,
  previousBusinessDay,
  weekday,
} from '../../model/isoDate';
import { invariant } from '../../result/invariant';

/** Before 1998 the market kept other holidays. */
const RULES_SINCE = 1998;
const JUNETEENTH_SINCE = 2022;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

/**
 * Market holidays: the whole days on which the US stock market is closed in a year, by rule. Answers "is this Friday a
 * trading day?". Closures nobody can foresee (storms, days of mourning) and half days are not in it.
 *
 * @param year - Whole year from 1998 to 2199.
 * @returns New set of `YYYY-MM-DD`, nine or ten days, all of them weekdays. Example: 2026 holds `2026-04-03` (Good Friday)
 *   and `2026-06-19` (a third Friday of June).
 * @throws InvariantError when `year` is outside 1998 to 2199.
 *
 * Method: fixed days moved off the weekend (New Year's Day not into the old year), nth Mondays, the Friday before Easter,
 * O(1). Source: New York Stock Exchange Rule 7.2; D§1.4.
 */
export function marketHolidays(year: number): ReadonlySet<IsoDate> {
  invariant(Number.isInteger(year) && year >= RULES_SINCE && year < 2200, 'no holiday rules for this year');
  const newYear = `${year}-01-01`;
  const days = [
    nthWeekdayOfMonth(`${year}-01-01`, MONDAY, 3),
    nthWeekdayOfMonth(`${year}-02-01`, MONDAY, 3),
    daysAfter(easterSunday(year), -2),
    lastMondayOfMay(year),
    observed(`${year}-07-04`),
    nthWeekdayOfMonth(`${year}-09-01`, MONDAY, 1),
    nthWeekdayOfMonth(`${year}-11-01`, THURSDAY, 4),
    observed(`${year}-12-25`),
  ];
  if (weekday(epochDay(newYear)) !== SATURDAY) days.push(observed(newYear));
  if (year >= JUNETEENTH_SINCE) days.push(observed(`${year}-06-19`));
  return new Set(days.sort());
}

/** A Saturday is kept the Friday before, a Sunday the Monday after. */
function observed(isoDate: IsoDate): IsoDate {
  const day = weekday(epochDay(isoDate));
  if (day === SATURDAY) return previousBusinessDay(isoDate, new Set());
  return day === 0 ? nextBusinessDay(isoDate, new Set()) : isoDate;
}

function lastMondayOfMay(year: number): IsoDate {
  const last = epochDay(`${year}-05-31`);
  return isoDateOf(last - ((weekday(last) + 6) % 7));
}

/** The Gregorian computus in whole numbers (Butcher's form). */
function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarchFirst = epact + toSunday - 7 * late + 21;
  return daysAfter(`${year}-03-01`, fromMarchFirst);
}
