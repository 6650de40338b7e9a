import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay } from '../../../../shared/model/isoDate';
import { beta } from '../../../../shared/risk/dependence/beta';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { alignedReturns } from '../../../../shared/risk/series/alignedReturns';
import { calendarPeriodReturns, PERIODS_PER_YEAR } from '../../../../shared/risk/series/calendarPeriodReturns';
import { LAW, returnRows } from '../../../support/laws';
import { hasCompressedOracles, readOracleColumns, readOracleDays } from '../../../support/oracle';
import { expectProblem, expectWithin, obtained } from '../../../support/outcome';

const daysOf = (...dates: string[]) => dates.map((date) => epochDay(date));

describe('calendarPeriodReturns', () => {
  it('compounds the only whole month', () => {
    const days = Object.freeze(daysOf('2026-01-30', '2026-02-02', '2026-02-27', '2026-03-02'));
    const { returns, lastDays } = obtained(calendarPeriodReturns(Object.freeze([0.5, 0.1, 0.1, 0.5]), days, 'month'));
    expect([...returns]).toEqual([expect.closeTo(0.21, 14)]);
    expect([...lastDays]).toEqual(daysOf('2026-02-27'));
  });

  it('takes a week from Monday to Sunday', () => {
    // Sunday the 4th, Monday the 5th to Sunday the 11th, Monday the 12th of January 2026, and a year end inside a week.
    const days = daysOf('2025-12-28', '2025-12-31', '2026-01-04', '2026-01-05', '2026-01-11', '2026-01-12');
    const { returns, lastDays } = obtained(calendarPeriodReturns([0.5, 0.1, 0.2, 0.3, -0.5, 0.5], days, 'week'));
    expect([...returns]).toEqual([expect.closeTo(0.32, 14), expect.closeTo(-0.35, 14)]);
    expect([...lastDays]).toEqual(daysOf('2026-01-04', '2026-01-11'));
  });

  it('tells the same month of two years apart', () => {
    const days = daysOf('2024-01-31', '2025-01-30', '2026-01-30');
    expect([...obtained(calendarPeriodReturns([0.5, 0.1, 0.5], days, 'month')).returns]).toEqual([0.1]);
  });

  it('has no whole period in a short history', () => {
    for (const length of [1, 2]) {
      const days = daysOf('2026-01-30', '2026-02-02').slice(0, length);
      const { returns, lastDays } = obtained(calendarPeriodReturns(Array(length).fill(0.1), days, 'month'));
      expect([returns.length, lastDays.length]).toEqual([0, 0]);
    }
  });

  it('names what is wrong and refuses days that are a bug', () => {
    expectProblem(calendarPeriodReturns([], [], 'week'), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(calendarPeriodReturns([0.1, Number.NaN], [1, 2], 'week'), { code: 'non-finite-value', index: 1 });
    expect(() => calendarPeriodReturns([0.1], [1, 2], 'week')).toThrow('returns and days differ in length');
    for (const days of [
      [2, 2],
      [3, 2],
    ])
      expect(() => calendarPeriodReturns([0.1, 0.2], days, 'week')).toThrow('days do not increase');
  });

  it('loses no growth between the first and the last period', () => {
    fc.assert(
      fc.property(returnRows(30), (returns) => {
        const days = returns.map((_, at) => 4 + at);
        const weeks = obtained(calendarPeriodReturns(returns, days, 'week')).returns;
        const inside = returns.slice(7, 7 * Math.floor((returns.length - 1) / 7));
        const growthOf = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all * (1 + value), 1);
        expect(growthOf(weeks)).toBeCloseTo(growthOf(inside), 6);
      }),
      LAW,
    );
  });

  it('keeps the periods of a year of D§6.1', () => {
    expect(PERIODS_PER_YEAR).toEqual({ day: 252, week: 52, month: 12 });
  });
});

describe.runIf(hasCompressedOracles('31 years of the Russell 2000, by month'))(
  'monthly returns of the Russell 2000',
  () => {
    it('go with those of the S&P 500 about as D§6.4 says', () => {
      const calendar = readOracleDays('data/prices/yahoo_classic/RUT_1987-2021.csv.xz').filter(
        (day) => day >= epochDay('1989-12-01'),
      );
      const monthly = [
        'data/prices/yahoo_classic/RUT_1987-2021.csv.xz',
        'data/prices/other/GSPC_close_1927.csv.xz',
      ].map((path) => {
        const closes = Float64Array.from(readOracleColumns(path).get('Close') ?? []);
        const daily = alignedReturns(calendar, readOracleDays(path), closes).subarray(1);
        return obtained(calendarPeriodReturns(daily, calendar.subarray(1), 'month')).returns;
      });
      const [small = [], large = []] = monthly;
      // Printed for 1990 to 2026: 0.825 and 1.09; these prices end in 2021.
      expectWithin(obtained(correlation(small, large)), 0.825, 0.02);
      expectWithin(obtained(beta(small, large)), 1.09, 0.03);
    });
  },
);
