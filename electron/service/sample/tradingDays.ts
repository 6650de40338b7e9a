import { epochDay, type IsoDate, isoDateOf, weekday } from '../../../shared/model/isoDate';

const [SUNDAY, MONDAY, THURSDAY, SATURDAY] = [0, 1, 4, 6] as const;

/**
 * The last trading days of the US exchanges up to a day: weekdays without the holidays by rule. Days of mourning and
 * storms are not in a rule and are not left out.
 *
 * @param last - The last trading day wanted.
 * @param count - How many.
 * @returns Days since 1970-01-01, increasing; shape [count].
 */
export function usTradingDays(last: IsoDate, count: number): Int32Array {
  const days = new Int32Array(count);
  const holidays = new Map<number, ReadonlySet<number>>();
  let day = epochDay(last);
  for (let index = count - 1; index >= 0; day--) {
    const year = Number(isoDateOf(day).slice(0, 4));
    const closed = holidays.get(year) ?? new Set(exchangeHolidays(year));
    holidays.set(year, closed);
    if (weekday(day) === SUNDAY || weekday(day) === SATURDAY || closed.has(day)) continue;
    days[index] = day;
    index--;
  }
  return days;
}

function exchangeHolidays(year: number): number[] {
  const newYear = fixed(year, '01-01');
  return [
    // A New Year's Day on a Saturday is not kept on the Friday, which closes the books of the old year.
    ...(weekday(newYear) === SATURDAY ? [] : [observed(newYear)]),
    nthWeekday(year, '01', MONDAY, 3),
    nthWeekday(year, '02', MONDAY, 3),
    easterSunday(year) - 2,
    lastMonday(fixed(year, '05-31')),
    ...(year >= 2022 ? [observed(fixed(year, '06-19'))] : []),
    observed(fixed(year, '07-04')),
    nthWeekday(year, '09', MONDAY, 1),
    nthWeekday(year, '11', THURSDAY, 4),
    observed(fixed(year, '12-25')),
  ];
}

function fixed(year: number, monthAndDay: string): number {
  return epochDay(`${year}-${monthAndDay}`);
}

function observed(day: number): number {
  if (weekday(day) === SATURDAY) return day - 1;
  return weekday(day) === SUNDAY ? day + 1 : day;
}

function nthWeekday(year: number, month: string, wanted: number, nth: number): number {
  const first = fixed(year, `${month}-01`);
  return first + ((wanted - weekday(first) + 7) % 7) + 7 * (nth - 1);
}

function lastMonday(lastOfMonth: number): number {
  return lastOfMonth - ((weekday(lastOfMonth) - MONDAY + 7) % 7);
}

/** Source: Butcher's rule for the Gregorian Easter (1876), as in Meeus, Astronomical Algorithms, chapter 8. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekShift = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekShift) / 451);
  const sum = epact + weekShift - 7 * late + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, '0');
  return fixed(year, `${month}-${String((sum % 31) + 1).padStart(2, '0')}`);
}
