import { type IsoDate, isIsoDate, nthWeekdayOfMonth, previousBusinessDay } from '../../model/isoDate';
import { invariant } from '../../result/invariant';
import { marketHolidays } from '../reconstitution/marketHolidays';

const FRIDAY = 5;
const QUARTER_MONTHS = [3, 6, 9, 12];

/**
 * Quarterly expiry: the day on which the front stock-index future stops trading. Answers "until when does this contract
 * live?". Trading ends at 09:30 New York time; it settles in cash to the special opening quotation.
 *
 * @param today - The day asked for, `YYYY-MM-DD`.
 * @returns The first expiry at or after it, `YYYY-MM-DD`. Example: 2026-11-21 gives 2026-12-18, and 2026-05-01 gives
 *   2026-06-18, the third Friday being a holiday.
 * @throws InvariantError when `today` does not exist or is before 1998 or after 2198.
 *
 * Method: third Friday of March, June, September or December, or the business day before when the market is closed. O(1).
 * Source: CME contract specifications of RTY and M2K; D§2.3.
 */
export function quarterlyExpiry(today: IsoDate): IsoDate {
  invariant(isIsoDate(today), 'not a calendar day');
  const year = Number(today.slice(0, 4));
  const expiries = [year, year + 1].flatMap((one) => QUARTER_MONTHS.map((month) => expiryOf(one, month)));
  const next = expiries.find((expiry) => expiry >= today);
  invariant(next !== undefined, 'no expiry within a year');
  return next;
}

function expiryOf(year: number, month: number): IsoDate {
  const holidays = marketHolidays(year);
  const thirdFriday = nthWeekdayOfMonth(`${year}-${String(month).padStart(2, '0')}-01`, FRIDAY, 3);
  return holidays.has(thirdFriday) ? previousBusinessDay(thirdFriday, holidays) : thirdFriday;
}
