import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysAfter,
  epochDay,
  isIsoDate,
  isoDateOf,
  isoDateSchema,
  lastBusinessDayOfMonth,
  nextBusinessDay,
  nthWeekdayOfMonth,
  previousBusinessDay,
  weekday,
} from '../../../shared/model/isoDate';
import { InvariantError } from '../../../shared/result/invariant';
import { LAW } from '../../support/laws';

const FIRST = Date.UTC(1800, 0, 1) / 86_400_000;
const LAST = Date.UTC(2200, 11, 31) / 86_400_000;

describe('isIsoDate', () => {
  it('knows leap years, including the century rule', () => {
    expect(isIsoDate('2024-02-29')).toBe(true);
    expect(isIsoDate('2000-02-29')).toBe(true);
    expect(isIsoDate('1900-02-29')).toBe(false);
    expect(isIsoDate('2023-02-29')).toBe(false);
  });

  it('refuses days that do not exist and texts that are not a day', () => {
    for (const text of ['2024-04-31', '2024-00-10', '2024-13-01', '2024-01-00', '1799-12-31', '2201-01-01']) {
      expect(isIsoDate(text)).toBe(false);
    }
    for (const text of ['', '2024-1-1', '01/02/2024', '2024-01-01T00:00', ' 2024-01-01', '20240101']) {
      expect(isoDateSchema.safeParse(text).success).toBe(false);
    }
    expect(isoDateSchema.safeParse('2026-11-20').success).toBe(true);
  });
});

describe('epochDay and isoDateOf', () => {
  it('count days from 1970-01-01, in both directions', () => {
    expect(epochDay('1970-01-01')).toBe(0);
    expect(epochDay('1969-12-31')).toBe(-1);
    expect(epochDay('2000-03-01')).toBe(11_017);
    expect(isoDateOf(11_016)).toBe('2000-02-29');
  });

  it('agree with the platform calendar on every day of four centuries', () => {
    const wrong: string[] = [];
    for (let day = FIRST; day <= LAST; day += 1) {
      const expected = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (isoDateOf(day) !== expected || epochDay(expected) !== day) wrong.push(expected);
    }
    expect(wrong).toEqual([]);
  });

  it('order days as texts order', () => {
    const aDay = fc.integer({ min: FIRST, max: LAST });
    fc.assert(
      fc.property(aDay, aDay, (one, other) => {
        expect(isoDateOf(one) < isoDateOf(other)).toBe(one < other);
      }),
      LAW,
    );
  });

  it('refuse a day that does not exist', () => {
    expect(() => epochDay('2023-02-29')).toThrow(InvariantError);
  });
});

describe('weekday', () => {
  it('counts from Sunday, before and after 1970', () => {
    expect(weekday(epochDay('1970-01-01'))).toBe(4);
    expect(weekday(epochDay('2026-11-20'))).toBe(5);
    expect(weekday(epochDay('1929-10-29'))).toBe(2);
    expect(weekday(epochDay('1800-01-05'))).toBe(0);
  });
});

describe('daysAfter', () => {
  it('counts calendar days over the end of a month, in both directions', () => {
    expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysAfter('2026-06-26', -35)).toBe('2026-05-22');
    expect(() => daysAfter('2023-02-29', 1)).toThrow(InvariantError);
  });
});

describe('nthWeekdayOfMonth', () => {
  it('gives the event days of acceptance rows F1 and F2', () => {
    const fourthFridays = [2024, 2025, 2026, 2027, 2028].map((year) => nthWeekdayOfMonth(`${year}-06-01`, 5, 4));
    expect(fourthFridays).toEqual(['2024-06-28', '2025-06-27', '2026-06-26', '2027-06-25', '2028-06-23']);
    expect(nthWeekdayOfMonth('2026-11-01', 5, 2)).toBe('2026-11-13');
    expect([2, 3].map((nth) => nthWeekdayOfMonth('2026-12-01', 5, nth))).toEqual(['2026-12-11', '2026-12-18']);
  });

  it('starts at the first of the month whichever day of it is given', () => {
    expect(nthWeekdayOfMonth('2026-05-31', 5, 1)).toBe('2026-05-01');
    expect(nthWeekdayOfMonth('2026-02-01', 0, 1)).toBe('2026-02-01');
    expect(nthWeekdayOfMonth('2026-02-28', 6, 4)).toBe('2026-02-28');
  });

  it('refuses a weekday or a week that a month need not have', () => {
    for (const [day, nth] of [
      [7, 1],
      [-1, 1],
      [1.5, 1],
      [5, 0],
      [5, 5],
      [5, 1.5],
    ] as const) {
      expect(() => nthWeekdayOfMonth('2026-06-01', day, nth)).toThrow(InvariantError);
    }
  });
});

describe('business days', () => {
  it('end April as acceptance row F2 says', () => {
    const days = [2023, 2024, 2025, 2026, 2027].map((year) => lastBusinessDayOfMonth(`${year}-04-15`, new Set()));
    expect(days).toEqual(['2023-04-28', '2024-04-30', '2025-04-30', '2026-04-30', '2027-04-30']);
  });

  it('step over holidays as over weekends', () => {
    const holidays = new Set(['2026-06-19', '2021-12-31']);
    expect(previousBusinessDay('2026-06-22', holidays)).toBe('2026-06-18');
    expect(nextBusinessDay('2026-06-18', holidays)).toBe('2026-06-22');
    expect(nextBusinessDay('2026-06-20', holidays)).toBe('2026-06-22');
    expect(lastBusinessDayOfMonth('2021-12-01', holidays)).toBe('2021-12-30');
    expect(lastBusinessDayOfMonth('2024-02-10', holidays)).toBe('2024-02-29');
    expect(previousBusinessDay('2026-06-18', holidays)).toBe('2026-06-17');
    expect(() => nextBusinessDay('2023-02-29', holidays)).toThrow(InvariantError);
  });
});
