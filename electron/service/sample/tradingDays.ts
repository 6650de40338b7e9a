import { epochDay, type IsoDate, isoDateOf, weekday } from '../../../shared/model/isoDate';
import { marketHolidays } from '../../../shared/risk/reconstitution/marketHolidays';

const [SUNDAY, SATURDAY] = [0, 6] as const;

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
  const holidays = new Map<number, ReadonlySet<IsoDate>>();
  let day = epochDay(last);
  for (let index = count - 1; index >= 0; day--) {
    const isoDate = isoDateOf(day);
    const year = Number(isoDate.slice(0, 4));
    const closed = holidays.get(year) ?? marketHolidays(year);
    holidays.set(year, closed);
    if (weekday(day) === SUNDAY || weekday(day) === SATURDAY || closed.has(isoDate)) continue;
    days[index] = day;
    index--;
  }
  return days;
}
