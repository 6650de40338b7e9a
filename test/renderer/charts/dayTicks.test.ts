import { describe, expect, it } from 'vitest';
import { dayTicks } from '../../../renderer/charts/dayTicks';
import { epochDay, isoDateOf, weekday } from '../../../shared/model/isoDate';

function tradingDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = epochDay(from); day <= epochDay(to); day += 1) if (weekday(day) % 6 !== 0) days.push(isoDateOf(day));
  return days;
}

describe('dayTicks', () => {
  const fiveYears = tradingDays('2021-11-15', '2026-11-18');

  it('labels the first trading day of each year over several years', () => {
    const ticks = dayTicks(fiveYears, 6, 'en-US');
    expect(ticks.map((tick) => tick.label)).toEqual(['2022', '2023', '2024', '2025', '2026']);
    expect(fiveYears[ticks[0]?.index ?? -1]).toBe('2022-01-03');
  });

  it('names months where there is room, and the year at its start', () => {
    const ticks = dayTicks(fiveYears, 12, 'en-US');
    expect(ticks.slice(0, 3).map((tick) => tick.label)).toEqual(['2022', 'Jul', '2023']);
  });

  it('writes months in the reader’s language', () => {
    expect(dayTicks(tradingDays('2026-01-02', '2026-06-30'), 12, 'de-DE').map((tick) => tick.label)).toContain('Mai');
  });

  it('never exceeds the room it has', () => {
    for (const most of [1, 2, 3, 5, 8, 13, 40])
      expect(dayTicks(fiveYears, most, 'en-US').length).toBeLessThanOrEqual(most);
  });

  it('has no label for a stretch inside one month', () => {
    expect(dayTicks(tradingDays('2026-03-03', '2026-03-20'), 8, 'en-US')).toEqual([]);
  });
});
