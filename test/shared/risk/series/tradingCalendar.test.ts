import { describe, expect, it } from 'vitest';
import { tradingCalendar } from '../../../../shared/risk/series/tradingCalendar';

const days = (...values: number[]) => Int32Array.from(values);

describe('tradingCalendar', () => {
  it('is the primary benchmark, whatever the names have', () => {
    const primary = days(1, 2, 5);
    expect(tradingCalendar(primary, [days(1, 2, 3, 4, 5)])).toBe(primary);
  });

  it('takes the days that at least half of the names have where there is no benchmark', () => {
    expect([...tradingCalendar(null, [days(1, 2), days(2, 3), days(2, 4), days(4, 5)])]).toEqual([2, 4]);
    expect([...tradingCalendar(null, [days(1, 2), days(2, 3), days(2)])]).toEqual([2]);
  });

  it('is sorted by day and not by text', () => {
    expect([...tradingCalendar(null, [days(100, 1000), days(9, 20)])]).toEqual([9, 20, 100, 1000]);
  });

  it('is empty without names', () => {
    expect(tradingCalendar(null, [])).toHaveLength(0);
  });
});
