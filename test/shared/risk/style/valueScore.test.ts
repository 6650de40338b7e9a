import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import type { Problem } from '../../../../shared/result/problem';
import { fail, ok } from '../../../../shared/result/result';
import { averageStandardScore } from '../../../../shared/risk/style/averageStandardScore';
import { compositeValueScore } from '../../../../shared/risk/style/compositeValueScore';
import { growthScore } from '../../../../shared/risk/style/growthScore';
import { type ValueVariables, valueScore } from '../../../../shared/risk/style/valueScore';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

/** As they are, at least two variables. */
const PLAIN = Object.freeze({ leastVariables: 2, tails: null });
const DRAWN_IN = Object.freeze({ leastVariables: 2, tails: { lowerTail: 0.05, upperTail: 0.95 } });

const PRICE_EARNINGS = [8, 12, 18, 25, 40];
const PRICE_BOOK = [0.9, 1.4, 2.2, 3.5, 6];
const DIVIDEND = [0.04, 0.03, 0.015, 0.005, 0];
/** The companies of acceptance row E3. */
const E3: readonly ValueVariables[] = Object.freeze(
  PRICE_EARNINGS.map((multiple, index) =>
    Object.freeze({
      earningsYield: 1 / multiple,
      bookYield: 1 / (PRICE_BOOK[index] ?? Number.NaN),
      dividendYield: DIVIDEND[index] ?? Number.NaN,
    }),
  ),
);

describe('valueScore', () => {
  it('gives acceptance row E3', () => {
    const printed = [1.604866, 0.59764722, -0.25384861, -0.78928881, -1.1593758];
    for (const [index, score] of valueScore(E3, PLAIN).entries()) {
      expect(obtained(score)).toBeCloseTo(printed[index] ?? Number.NaN, PRINTED_DECIMALS);
      expect(score).not.toHaveProperty('notes');
    }
  });

  it('orders a loss below every profit', () => {
    const companies = E3.with(2, { earningsYield: -0.5, bookYield: E3[2]?.bookYield ?? 0, dividendYield: 0.015 });
    const scores = valueScore(companies, PLAIN).map(obtained);
    expect(Math.min(...scores)).toBe(scores[2]);
  });

  it('averages the rest where a variable is missing, and says so', () => {
    const rows = [
      { earningsYield: 0.1, bookYield: 0.5, dividendYield: null },
      { earningsYield: 0.3, bookYield: 0.7, dividendYield: 0.02 },
      { earningsYield: null, bookYield: 0.6, dividendYield: 0.04 },
    ];
    const [first, second, third] = valueScore(rows, PLAIN);
    const root = Math.sqrt(1.5);
    expect(first && obtained(first)).toBeCloseTo((-1 - root) / 2, 12);
    expect(first).toMatchObject({ notes: [{ code: 'partial-coverage', coverageFraction: 2 / 3 }] });
    expect(second && obtained(second)).toBeCloseTo((1 + root - 1) / 3, 12);
    expect(second).not.toHaveProperty('notes');
    expect(third && obtained(third)).toBeCloseTo(1 / 2, 12);
  });

  it('needs two known variables', () => {
    const rows = E3.with(1, { earningsYield: 0.1, bookYield: null, dividendYield: null });
    const score = valueScore(rows, PLAIN)[1];
    expect(score).toEqual({ ok: false, problem: { code: 'too-few-inputs', have: 1, need: 2 } });
  });

  it('lets a variable that is the same for all tell nothing', () => {
    const rows = E3.map((company) => ({ ...company, dividendYield: 0.01 }));
    const pairs = averageStandardScore([E3.map((c) => c.earningsYield), E3.map((c) => c.bookYield)], PLAIN);
    for (const [index, score] of valueScore(rows, PLAIN).entries()) {
      expect(obtained(score)).toBe(obtained(pairs[index] ?? score));
      expect(score).toMatchObject({ notes: [{ code: 'partial-coverage', coverageFraction: 2 / 3 }] });
    }
  });

  it('draws extremes in before it standardises', () => {
    const extreme = E3.with(0, { earningsYield: 50, bookYield: 1 / 0.9, dividendYield: 0.04 });
    const drawnIn = valueScore(extreme, DRAWN_IN).map(obtained);
    const plain = valueScore(extreme, PLAIN).map(obtained);
    expect(drawnIn).not.toEqual(plain);
    // The other companies stay further apart once the outlier no longer sets the scale.
    expect((drawnIn[1] ?? 0) - (drawnIn[4] ?? 0)).toBeGreaterThan((plain[1] ?? 0) - (plain[4] ?? 0));
  });

  it('has no companies without companies', () => {
    expect(valueScore([], PLAIN)).toEqual([]);
  });

  it('refuses a yield that is not a number', () => {
    const rows = E3.with(0, { earningsYield: Number.NaN, bookYield: 1, dividendYield: 0 });
    expect(() => valueScore(rows, PLAIN)).toThrow(InvariantError);
    expect(() => valueScore(rows, DRAWN_IN)).toThrow(InvariantError);
  });

  it('does not depend on scale or order', () => {
    const plain = valueScore(E3, DRAWN_IN).map(obtained);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (scale) => {
        const scaled = E3.toReversed().map(({ earningsYield, bookYield, dividendYield }) => ({
          earningsYield: (earningsYield ?? 0) * scale,
          bookYield,
          dividendYield,
        }));
        for (const [index, score] of valueScore(scaled, DRAWN_IN).toReversed().entries()) {
          expect(obtained(score)).toBeCloseTo(plain[index] ?? Number.NaN, 9);
        }
      }),
      LAW,
    );
  });
});

describe('averageStandardScore', () => {
  it('refuses rows of different length', () => {
    expect(() => averageStandardScore([[1, 2], [1]], PLAIN)).toThrow(InvariantError);
  });

  it('has nobody to score without variables', () => {
    expect(averageStandardScore([], PLAIN)).toEqual([]);
  });
});

describe('growthScore', () => {
  it('averages both growths', () => {
    const rows = Object.freeze([
      { earningsGrowth: 0.1, salesGrowth: 0.3 },
      { earningsGrowth: 0.3, salesGrowth: 0.1 },
      { earningsGrowth: 0.2, salesGrowth: 0.8 },
    ]);
    const [first, , third] = growthScore(rows, PLAIN);
    const sales = Math.sqrt((0.1 ** 2 + 0.3 ** 2 + 0.4 ** 2) / 3);
    expect(first && obtained(first)).toBeCloseTo((-Math.sqrt(1.5) - 0.1 / sales) / 2, 12);
    expect(third && obtained(third)).toBeCloseTo(0.4 / sales / 2, 12);
  });

  it('needs both', () => {
    const rows = [
      { earningsGrowth: 0.1, salesGrowth: null },
      { earningsGrowth: 0.3, salesGrowth: 0.1 },
      { earningsGrowth: 0.2, salesGrowth: 0.2 },
    ];
    expect(growthScore(rows, PLAIN)[0]).toEqual(fail({ code: 'too-few-inputs', have: 1, need: 2 }));
  });
});

describe('compositeValueScore', () => {
  const missing: Problem = { code: 'partial-coverage', coverageFraction: 2 / 3 };
  const assumed: Problem = { code: 'assumed-input', input: 'bookYield', value: 0.4, shareFraction: 1 };

  it('sets value against growth and keeps the notes of both', () => {
    expect(compositeValueScore(ok(1), ok(-0.5))).toEqual(ok(0.75));
    expect(compositeValueScore(ok(1, [assumed]), ok(0.5, [missing]))).toEqual(ok(0.25, [assumed, missing]));
  });

  it('needs both scores', () => {
    const first = fail({ code: 'too-few-inputs', have: 0, need: 2 });
    const second = fail({ code: 'too-few-inputs', have: 1, need: 2 });
    expectProblem(compositeValueScore(first, second), first.problem);
    expectProblem(compositeValueScore(ok(1), second), second.problem);
  });
});
