import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileType7 } from '../../../../shared/math/quantileType7';
import type { Result } from '../../../../shared/result/result';
import { beta } from '../../../../shared/risk/dependence/beta';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { pairedObservations } from '../../../../shared/risk/dependence/pairedObservations';
import { rollingBeta } from '../../../../shared/risk/dependence/rollingBeta';
import { rollingComoments } from '../../../../shared/risk/dependence/rollingComoments';
import { rollingCorrelation } from '../../../../shared/risk/dependence/rollingCorrelation';
import { alignedReturns } from '../../../../shared/risk/series/alignedReturns';
import { LAW } from '../../../support/laws';
import { hasCompressedOracles, readOracleColumns, readOracleDays } from '../../../support/oracle';
import { expectProblem, expectWithin, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK } from '../../../support/samples';

const DECIMALS = 12;
const close = (values: readonly number[], decimals = DECIMALS) =>
  values.map((value) => expect.closeTo(value, decimals));

const expectedOf = (outcome: Result<number>) => (outcome.ok ? expect.closeTo(outcome.value, 8) : Number.NaN);

/** Two rows of one length in basis points, some of them still for a while, and a window that fits. */
const windows = fc
  .integer({ min: 4, max: 40 })
  .chain((length) => {
    const row = fc.array(fc.oneof(fc.integer({ min: -500, max: 500 }), fc.constant(7)), {
      minLength: length,
      maxLength: length,
    });
    return fc.tuple(row, row, fc.integer({ min: 2, max: length }));
  })
  .map(([one, other, window]) => ({ one: one.map((v) => v / 1e4), other: other.map((v) => v / 1e4), window }));

describe('rollingComoments', () => {
  it('gives the sums worked by hand', () => {
    const { first, second, joint } = rollingComoments(Object.freeze([1, 2, 4]), Object.freeze([1, 3, 2]), 3);
    expect([first[0], second[0], joint[0]]).toEqual(close([14 / 3, 2, 1]));
    const two = rollingComoments([1, 2, 4], [1, 3, 3], 2);
    expect([...two.first]).toEqual(close([0.5, 2]));
    expect([...two.second]).toEqual([expect.closeTo(2, DECIMALS), 0]);
    expect([...two.joint]).toEqual([expect.closeTo(1, DECIMALS), 0]);
  });

  it('is exactly 0 where a row never moved, whatever went before', () => {
    const storm = [0.3, -0.7, 0.1, 0.1, 0.1, 0.1];
    const { first, second, joint } = rollingComoments(storm, [0.2, 0.11, -0.3, 0.4, 0.17, 0.05], 3);
    expect([...first].map((value) => value === 0)).toEqual([false, false, true, true]);
    expect([...joint].map((value) => value === 0)).toEqual([false, false, true, true]);
    expect(second.every((value) => value > 0)).toBe(true);
  });

  it('keeps its digits far from zero and over a long history', () => {
    const length = 5000;
    const one = Array.from({ length }, (_, at) => 1e6 + Math.sin(at * 12.9898) * (at < 2500 ? 1e5 : 0.01));
    const { first } = rollingComoments(one, one, 60);
    const last = one.slice(-60);
    const mean = last.reduce((sum, value) => sum + value, 0) / 60;
    const expected = last.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect((first.at(-1) ?? 0) / expected).toBeCloseTo(1, 10);
  });

  it('refuses rows and windows that do not fit', () => {
    expect(() => rollingComoments([1, 2], [1], 2)).toThrow('rolling rows differ in length');
    for (const window of [1, 2.5, 4])
      expect(() => rollingComoments([1, 2, 3], [1, 2, 3], window)).toThrow('window does not fit the rows');
  });
});

describe('rollingCorrelation and rollingBeta', () => {
  it('give the examples worked by hand', () => {
    const turned = rollingCorrelation(Object.freeze([0.01, -0.01, 0.02]), Object.freeze([0.02, -0.02, -0.04]), 2);
    expect([...obtained(turned)]).toEqual(close([1, -1]));
    expect(turned).not.toHaveProperty('notes');
    expect([...obtained(rollingBeta([0.02, -0.02, 0.01], [0.01, -0.01, 0.02], 2))]).toEqual(close([2, 1]));
  });

  it('end with the correlation and the beta of rows D9 over one window of all days', () => {
    expect([...obtained(rollingCorrelation(ASSET, BENCHMARK, 20))]).toEqual(
      close([obtained(correlation(ASSET, BENCHMARK))]),
    );
    expect([...obtained(rollingBeta(ASSET, BENCHMARK, 20))]).toEqual(close([obtained(beta(ASSET, BENCHMARK))]));
  });

  it('have no value for a window that never moved and say what is covered', () => {
    const still = [0.01, 0.01, 0.03, 0.02];
    const moving = [0.01, 0.02, -0.01, 0.03];
    const partial = { notes: [{ code: 'partial-coverage', coverageFraction: 2 / 3 }] };
    for (const outcome of [
      rollingCorrelation(still, moving, 2),
      rollingCorrelation(moving, still, 2),
      rollingBeta(moving, still, 2),
    ]) {
      expect(outcome).toMatchObject(partial);
      expect([...obtained(outcome)].map(Number.isNaN)).toEqual([true, false, false]);
    }
    expect([...obtained(rollingBeta(still, moving, 2))][0]).toBe(0);
  });

  it('have no value where rounding has swallowed what moved', () => {
    const swallowed = [1e6, 0, 1e-12, 0, 0.5];
    const moving = [0.3, 0.1, 0.7, -0.2, 0.4];
    for (const measure of [rollingCorrelation, rollingBeta]) {
      const rolled = obtained(measure(moving, swallowed, 3));
      expect([...rolled].map(Number.isNaN)).toEqual([false, true, false]);
    }
  });

  it.each([rollingCorrelation, rollingBeta])('%o names what is wrong', (measure) => {
    expectProblem(measure([0.1, 0.2], [0.1], 2), { code: 'lengths-differ', first: 2, second: 1 });
    expectProblem(measure(ASSET, BENCHMARK, 21), { code: 'too-few-observations', have: 20, need: 21 });
    expectProblem(measure([0.1, Number.NaN], [0.1, 0.2], 2), { code: 'non-finite-value', index: 1 });
    expectProblem(measure([0.1, 0.2], [0.3, 0.3], 2), { code: 'zero-variance' });
    for (const window of [1, 2.5])
      expect(() => measure(ASSET, BENCHMARK, window)).toThrow('window is not a whole number of 2 or more');
  });

  it('give in each window what the plain measures give', () => {
    fc.assert(
      fc.property(windows, ({ one, other, window }) => {
        const rolled = rollingCorrelation(one, other, window);
        const slopes = rollingBeta(one, other, window);
        for (let at = 0; at + window <= one.length; at++) {
          const pair = [one.slice(at, at + window), other.slice(at, at + window)] as const;
          const [whole, slope] = [correlation(...pair), beta(...pair)];
          if (rolled.ok) expect(rolled.value[at]).toEqual(expectedOf(whole));
          else expect(whole.ok).toBe(false);
          if (slopes.ok) expect(slopes.value[at]).toEqual(expectedOf(slope));
          else expect(slope.ok).toBe(false);
        }
      }),
      LAW,
    );
  });
});

describe.runIf(hasCompressedOracles('31 years of the Russell 2000'))('the rolling link of the Russell 2000', () => {
  it('is about what D§6.4 says of 60 days', () => {
    const days = readOracleDays('data/prices/yahoo_classic/RUT_1987-2021.csv.xz');
    const returnsOf = (path: string) =>
      alignedReturns(days, readOracleDays(path), Float64Array.from(readOracleColumns(path).get('Close') ?? []));
    const paired = pairedObservations(
      returnsOf('data/prices/yahoo_classic/RUT_1987-2021.csv.xz').subarray(days.findIndex((day) => day >= 7305)),
      returnsOf('data/prices/other/GSPC_close_1927.csv.xz').subarray(days.findIndex((day) => day >= 7305)),
    );
    const rolled = obtained(rollingCorrelation(paired.first, paired.second, 60)).toSorted();
    // Printed for 1990 to August 2026; these prices end in 2021.
    expectWithin(quantileType7(rolled, 0.05), 0.643, 0.03);
    expectWithin(quantileType7(rolled, 0.5), 0.856, 0.03);
    expectWithin(quantileType7(rolled, 0.95), 0.954, 0.01);
    expectWithin(rolled[0] ?? 0, 0.43, 0.009);
  });
});
