import { invariant } from '../../result/invariant';

/**
 * Aligned returns: the simple returns of one name laid on a trading calendar. A return exists only between two
 * consecutive calendar days that both have a price; a move across a gap is not a daily return.
 *
 * @param calendar - Trading days, days since 1970-01-01, strictly increasing; not modified.
 * @param days - Days of the series, same form; shape [bars]; not modified.
 * @param prices - Price column of the series the caller chose; shape [bars]. A price that is NaN, infinite, 0 or below is
 *   no price, and days outside the calendar are passed over; not modified.
 * @returns New array, shape [calendar.length], decimal fractions per day; NaN at index 0 and wherever this day or the
 *   calendar day before has no price. Example: calendar 1, 2, 3, 4 with prices 100, 110, 121 on days 1, 2, 4 gives NaN,
 *   0.1, NaN, NaN.
 * @throws InvariantError when `days` and `prices` differ in length.
 *
 * Method: one merge pass, O(calendar + bars). Source: D§0, calendar and gaps. Part of: `backcastReturns`.
 */
export function alignedReturns(calendar: Int32Array, days: Int32Array, prices: Float64Array): Float64Array {
  invariant(days.length === prices.length, 'days and prices differ in length');
  const returns = new Float64Array(calendar.length);
  let bar = 0;
  let previous = Number.NaN;
  for (let index = 0; index < calendar.length; index++) {
    const day = calendar[index] ?? Number.NaN;
    while ((days[bar] ?? Number.POSITIVE_INFINITY) < day) bar++;
    const price = days[bar] === day ? usablePrice(prices[bar]) : Number.NaN;
    const change = price / previous - 1;
    returns[index] = Number.isFinite(change) ? change : Number.NaN;
    previous = price;
  }
  return returns;
}

function usablePrice(price = Number.NaN): number {
  return price > 0 && Number.isFinite(price) ? price : Number.NaN;
}
