import { isoDateOf } from '../../model/isoDate';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from './finiteObservations';

/** A week ends on its last trading day up to Sunday, a month on its own last trading day. */
export type CalendarPeriod = 'week' | 'month';

/** Periods of each kind in a year, for annualisation. Source: D§6.1. Part of: `calendarPeriodReturns`. */
export const PERIODS_PER_YEAR: Readonly<Record<'day' | CalendarPeriod, number>> = { day: 252, week: 52, month: 12 };

/** Returns of whole weeks or months. */
export interface CalendarPeriodReturns {
  /** Compounded simple return per period, decimal fraction, oldest first; shape [periods]. */
  readonly returns: Float64Array;
  /** Last trading day of each period, days since 1970-01-01; shape [periods]. */
  readonly lastDays: Int32Array;
}

/** The first Monday of the day count: 1970-01-05. */
const FIRST_MONDAY = 4;

/**
 * Weekly or monthly returns out of daily ones. Answers "what did each week or month bring?".
 *
 * @param returns - Simple returns per day, decimal fractions, **oldest first**, without gaps; shape [days]; not modified.
 * @param days - Day each return ends on, days since 1970-01-01, strictly increasing; same shape; not modified.
 * @param period - Length of the calendar period.
 * @returns Whole periods only: the first and the last one present are left out, since nothing shows that they are whole.
 *   Annualise with `PERIODS_PER_YEAR`. Example: 0.1 and 0.1 in the only week between two others give 0.21. Problems:
 *   `too-few-observations` without any day; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when the rows differ in length or the days do not increase.
 *
 * Method: `prod(1 + r) - 1` by calendar period, Monday to Sunday or month, O(days). Source: D§6.1, time aggregation.
 */
export function calendarPeriodReturns(
  returns: ArrayLike<number>,
  days: ArrayLike<number>,
  period: CalendarPeriod,
): Result<CalendarPeriodReturns> {
  invariant(returns.length === days.length, 'returns and days differ in length');
  const dates = Int32Array.from(days);
  invariant(
    dates.every((day, at) => at === 0 || day > (dates[at - 1] ?? day)),
    'days do not increase',
  );
  return mapResult(finiteObservations(returns, 1), (values) => {
    const keys = Array.from(dates, (day) => periodKey(day, period));
    const ends = keys.flatMap((key, at) => (key === keys[at + 1] ? [] : [at]));
    const whole = ends.slice(1, -1);
    const growth = whole.map((end, at) => compounded(values, (ends[at] ?? 0) + 1, end));
    return { returns: Float64Array.from(growth), lastDays: Int32Array.from(whole, (end) => dates[end] ?? 0) };
  });
}

function periodKey(day: number, period: CalendarPeriod): string | number {
  return period === 'month' ? isoDateOf(day).slice(0, 7) : Math.floor((day - FIRST_MONDAY) / 7);
}

function compounded(values: ArrayLike<number>, from: number, to: number): number {
  let growth = 0;
  for (let at = from; at <= to; at++) {
    const value = values[at] ?? Number.NaN;
    growth += value + growth * value;
  }
  return growth;
}
