import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay, isoDateOf, weekday } from '../../../../shared/model/isoDate';
import { InvariantError } from '../../../../shared/result/invariant';
import { marketHolidays } from '../../../../shared/risk/reconstitution/marketHolidays';
import { LAW } from '../../../support/laws';
import { hasCompressedOracles, readOracleDays } from '../../../support/oracle';

describe('marketHolidays', () => {
  it('gives the published closings of 2026, of 2022 and of 2021', () => {
    expect([...marketHolidays(2026)]).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-04-03',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-11-26',
      '2026-12-25',
    ]);
    // New Year's Day 2022 fell on a Saturday and was not moved into 2021; Christmas and Juneteenth fell on Sundays.
    expect([...marketHolidays(2022)]).toEqual([
      '2022-01-17',
      '2022-02-21',
      '2022-04-15',
      '2022-05-30',
      '2022-06-20',
      '2022-07-04',
      '2022-09-05',
      '2022-11-24',
      '2022-12-26',
    ]);
    expect([...marketHolidays(2021)]).toEqual([
      '2021-01-01',
      '2021-01-18',
      '2021-02-15',
      '2021-04-02',
      '2021-05-31',
      '2021-07-05',
      '2021-09-06',
      '2021-11-25',
      '2021-12-24',
    ]);
  });

  it('finds Good Friday in the earliest and the latest years', () => {
    expect(marketHolidays(2008).has('2008-03-21')).toBe(true);
    expect(marketHolidays(2038).has('2038-04-23')).toBe(true);
    expect(marketHolidays(2049).has('2049-04-16')).toBe(true);
    expect(marketHolidays(2076).has('2076-04-17')).toBe(true);
    expect(marketHolidays(2160).has('2160-03-21')).toBe(true);
    expect(marketHolidays(2019).has('2019-04-19')).toBe(true);
  });

  it('moves New Year from a Sunday to Monday', () => {
    expect(marketHolidays(2023).has('2023-01-02')).toBe(true);
    expect(marketHolidays(1998).has('1998-01-01')).toBe(true);
    expect(marketHolidays(2199).size).toBeGreaterThan(8);
  });

  it('refuses a year without rules', () => {
    for (const year of [1997, 2200, 2026.5, Number.NaN]) expect(() => marketHolidays(year)).toThrow(InvariantError);
  });

  it('holds weekdays of its own year only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1998, max: 2199 }), (year) => {
        for (const day of marketHolidays(year)) {
          expect(day.slice(0, 4)).toBe(String(year));
          expect(weekday(epochDay(day)) % 6).not.toBe(0);
        }
      }),
      LAW,
    );
  });
});

/** Days of mourning, an attack and a storm: no rule foresees them. */
const UNFORESEEN = [
  '2001-09-11',
  '2001-09-12',
  '2001-09-13',
  '2001-09-14',
  '2004-06-11',
  '2007-01-02',
  '2012-10-29',
  '2012-10-30',
  '2018-12-05',
  '2025-01-09',
];

describe.runIf(hasCompressedOracles('days on which SPY traded'))('marketHolidays against the tape', () => {
  it('closes exactly the weekdays without a price since 1998, but for the unforeseen', () => {
    const traded = new Set(readOracleDays('data/prices/yf_split_adjusted/SPY.csv.xz'));
    const last = Math.max(...traded);
    const closed: string[] = [];
    const byRule = new Set<string>(UNFORESEEN);
    for (let year = 1998; year <= 2026; year++) for (const day of marketHolidays(year)) byRule.add(day);
    for (let day = epochDay('1998-01-01'); day <= last; day++) {
      if (weekday(day) % 6 !== 0 && !traded.has(day)) closed.push(isoDateOf(day));
    }
    expect(closed).toEqual([...byRule].filter((day) => epochDay(day) <= last).sort());
    expect(closed.length).toBeGreaterThan(250);
  });
});
