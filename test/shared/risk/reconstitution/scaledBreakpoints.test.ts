import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledBreakpoints } from '../../../../shared/risk/reconstitution/scaledBreakpoints';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const BREAKPOINTS = Object.freeze({ border: 4.6e9, floor: 119e6, upper: 7.4e9, lower: 2.4e9 });

describe('scaledBreakpoints', () => {
  it('moves every border with the market', () => {
    const scaled = obtained(scaledBreakpoints(BREAKPOINTS, { now: 110, rankDay: 100 }));
    expect(scaled.border).toBeCloseTo(5.06e9, 3);
    expect(scaled.floor).toBeCloseTo(130.9e6, 3);
    expect(scaled.upper).toBeCloseTo(8.14e9, 3);
    expect(scaled.lower).toBeCloseTo(2.64e9, 3);
  });

  it('leaves unknown borders unknown', () => {
    const unknown = { border: null, floor: null, upper: null, lower: null };
    expect(obtained(scaledBreakpoints(unknown, { now: 2, rankDay: 1 }))).toEqual(unknown);
  });

  it('has no answer without both levels', () => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const problem = { code: 'input-out-of-range', input: 'indexLevel', value } as const;
      expectProblem(scaledBreakpoints(BREAKPOINTS, { now: value, rankDay: 100 }), problem);
      expectProblem(scaledBreakpoints(BREAKPOINTS, { now: 100, rankDay: value }), problem);
    }
  });

  it('scales with the index and comes back with it', () => {
    const level = fc.double({ min: 1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(level, level, (now, rankDay) => {
        const there = obtained(scaledBreakpoints(BREAKPOINTS, { now, rankDay }));
        const back = obtained(scaledBreakpoints(there, { now: rankDay, rankDay: now }));
        expect((back.border ?? 0) / 4.6e9).toBeCloseTo(1, 12);
        expect((there.upper ?? 0) / (there.border ?? 0)).toBeCloseTo(7.4 / 4.6, 12);
      }),
      LAW,
    );
  });
});
