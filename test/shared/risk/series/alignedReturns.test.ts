import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedReturns } from '../../../../shared/risk/series/alignedReturns';
import { simpleReturns } from '../../../../shared/risk/series/simpleReturns';
import { LAW } from '../../../support/laws';
import { obtained } from '../../../support/outcome';

const days = (...values: number[]) => Int32Array.from(values);
const prices = (...values: number[]) => Float64Array.from(values);

describe('alignedReturns', () => {
  it('makes no return across a gap, on neither side of it', () => {
    const returns = alignedReturns(days(1, 2, 3, 4, 5), days(1, 2, 4, 5), prices(100, 110, 121, 121));
    expect(returns[1]).toBeCloseTo(0.1, 14);
    expect([returns[0], returns[2], returns[3]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(returns[4]).toBe(0);
  });

  it('counts consecutive calendar days, so a weekend is no gap', () => {
    const returns = alignedReturns(days(5, 8), days(5, 8), prices(10, 11));
    expect(returns[1]).toBeCloseTo(0.1, 14);
  });

  it('passes over bars on days that are no trading days of the calendar', () => {
    const returns = alignedReturns(days(1, 3), days(0, 1, 2, 3, 4), prices(7, 10, 99, 12, 8));
    expect(returns).toHaveLength(2);
    expect(returns[1]).toBeCloseTo(0.2, 14);
  });

  it('takes a missing or impossible price for no price', () => {
    for (const bad of [Number.NaN, 0, -3, Number.POSITIVE_INFINITY]) {
      const returns = alignedReturns(days(1, 2, 3), days(1, 2, 3), prices(10, bad, 12));
      expect([...returns]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    }
  });

  it('has no return at all for a series outside the calendar', () => {
    expect([...alignedReturns(days(1, 2), days(8, 9), prices(1, 2))]).toEqual([Number.NaN, Number.NaN]);
    expect(alignedReturns(days(), days(1), prices(1))).toHaveLength(0);
  });

  it('refuses columns of different length', () => {
    expect(() => alignedReturns(days(1), days(1, 2), prices(1))).toThrow('days and prices differ in length');
  });

  it('equals the simple returns where nothing is missing, and never changes its input', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 2 }), (values) => {
        const calendar = Int32Array.from(values, (_, index) => 3 * index);
        const column = Float64Array.from(values);
        const returns = alignedReturns(calendar, calendar, column);
        expect([...returns.subarray(1)]).toEqual([...obtained(simpleReturns(values))]);
        expect([...column]).toEqual(values);
      }),
      LAW,
    );
  });
});
