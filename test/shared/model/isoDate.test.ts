import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay, isIsoDate, isoDateOf, isoDateSchema, weekday } from '../../../shared/model/isoDate';
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
