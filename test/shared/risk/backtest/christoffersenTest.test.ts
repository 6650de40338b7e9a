import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { christoffersenTest, conditionalCoverageTest } from '../../../../shared/risk/backtest/christoffersenTest';
import { kupiecTest } from '../../../../shared/risk/backtest/kupiecTest';
import { transitionCounts } from '../../../../shared/risk/backtest/transitionCounts';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const D22 = { quietToQuiet: 239, quietToExceeded: 4, exceededToQuiet: 4, exceededToExceeded: 2 };
const NONE = { quietToQuiet: 0, quietToExceeded: 0, exceededToQuiet: 0, exceededToExceeded: 0 };

describe('transitionCounts', () => {
  it('counts what followed what, without touching the input', () => {
    expect(transitionCounts(Object.freeze([0, 1, 1, 0, 0, 0]))).toEqual({
      quietToQuiet: 2,
      quietToExceeded: 1,
      exceededToQuiet: 1,
      exceededToExceeded: 1,
    });
    expect(transitionCounts([1, 1, 1])).toEqual({ ...NONE, exceededToExceeded: 2 });
  });

  it('counts nothing in no period or one', () => {
    expect(transitionCounts([])).toEqual(NONE);
    expect(transitionCounts([1])).toEqual(NONE);
  });
});

describe('christoffersenTest', () => {
  it('gives acceptance row D22', () => {
    const independence = obtained(christoffersenTest(D22));
    expect(independence.statistic).toBeCloseTo(8.13646857, PRINTED_DECIMALS);
    expect(independence.pValue).toBeCloseTo(0.00433837, PRINTED_DECIMALS);
    const coverage = obtained(kupiecTest({ observations: 250, exceedances: 6 }, 0.99));
    const { statistic, pValue } = conditionalCoverageTest(coverage, independence);
    expect(statistic).toBeCloseTo(11.69182335, PRINTED_DECIMALS);
    expect(pValue).toBeCloseTo(0.0028917, PRINTED_DECIMALS);
  });

  // By hand: all transitions certain against one half, four of them: 2 * 4 ln 2.
  it('gives the hand-worked statistic of strict alternation', () => {
    const alternating = { ...NONE, quietToExceeded: 2, exceededToQuiet: 2 };
    expect(obtained(christoffersenTest(alternating)).statistic).toBeCloseTo(8 * Math.LN2, 13);
  });

  it('is 0 when a kind of period never came', () => {
    for (const counts of [
      { ...NONE, quietToQuiet: 9 },
      { ...NONE, exceededToExceeded: 3 },
      { ...NONE, quietToQuiet: 9, quietToExceeded: 1 },
    ]) {
      expect(obtained(christoffersenTest(counts))).toEqual({ statistic: 0, pValue: 1 });
    }
  });

  it('has no value without a transition', () => {
    expectProblem(christoffersenTest(NONE), { code: 'too-few-observations', have: 0, need: 1 });
  });

  it('refuses counts and statistics that cannot be', () => {
    for (const quietToQuiet of [-1, 0.5, Number.NaN]) {
      expect(() => christoffersenTest({ ...D22, quietToQuiet })).toThrow('transitions are not whole numbers');
    }
    expect(() => christoffersenTest({ ...D22, exceededToExceeded: -2 })).toThrow('transitions are not whole numbers');
    const fine = { statistic: 1, pValue: 0.3 };
    const wrong = { statistic: Number.NaN, pValue: 1 };
    expect(() => conditionalCoverageTest(fine, wrong)).toThrow('a statistic is negative or NaN');
    expect(() => conditionalCoverageTest({ ...fine, statistic: -1 }, fine)).toThrow('a statistic is negative or NaN');
  });

  it('counts every step once and scales with the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 2, maxLength: 80 }), (flags) => {
        const counts = transitionCounts(flags);
        const total = counts.quietToQuiet + counts.quietToExceeded + counts.exceededToQuiet + counts.exceededToExceeded;
        expect(total).toBe(flags.length - 1);
        const { statistic } = obtained(christoffersenTest(counts));
        expect(statistic).toBeGreaterThanOrEqual(0);
        const tripled = {
          quietToQuiet: 3 * counts.quietToQuiet,
          quietToExceeded: 3 * counts.quietToExceeded,
          exceededToQuiet: 3 * counts.exceededToQuiet,
          exceededToExceeded: 3 * counts.exceededToExceeded,
        };
        expect(obtained(christoffersenTest(tripled)).statistic).toBeCloseTo(3 * statistic, 9);
      }),
      LAW,
    );
  });
});
