import { describe, expect, it } from 'vitest';
import { epochDay } from '../../../../shared/model/isoDate';
import { InvariantError } from '../../../../shared/result/invariant';
import { reboundAfterTrough } from '../../../../shared/risk/scenario/reboundAfterTrough';
import { hasCompressedOracles, readOracleColumns, readOracleDays } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';

const RETURNS = Object.freeze([-0.5, 0.2, 0.1, 0.5]);

describe('reboundAfterTrough', () => {
  it('compounds the periods after the trough', () => {
    expect(obtained(reboundAfterTrough(RETURNS, 0, 2))).toBeCloseTo(0.32, 12);
    expect(obtained(reboundAfterTrough(RETURNS, 0, 3))).toBeCloseTo(0.98, 12);
    expect(obtained(reboundAfterTrough(RETURNS, -1, 1))).toBeCloseTo(-0.5, 12);
  });

  it('has no value when the series ends earlier or has a gap', () => {
    expectProblem(reboundAfterTrough(RETURNS, 0, 4), { code: 'too-few-observations', have: 3, need: 4 });
    expectProblem(reboundAfterTrough(RETURNS, 3, 1), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(reboundAfterTrough([-0.5, 0.1, Number.NaN], 0, 2), { code: 'non-finite-value', index: 1 });
  });

  it('refuses a trough outside the series and a rebound over no period', () => {
    for (const [trough, bars] of [
      [4, 1],
      [-2, 1],
      [0.5, 1],
      [0, 0],
      [0, 1.5],
    ] as const) {
      expect(() => reboundAfterTrough(RETURNS, trough, bars)).toThrow(InvariantError);
    }
  });
});

describe.runIf(hasCompressedOracles('Russell 2000 closes'))('reboundAfterTrough against the table of rebounds', () => {
  it('gives the gain of the Russell 2000 after March 2009', () => {
    const file = 'data/prices/yahoo_classic/RUT_1987-2021.csv.xz';
    const closes = readOracleColumns(file).get('Close') ?? [];
    const returns = closes.slice(1).map((close, index) => close / (closes[index] ?? Number.NaN) - 1);
    const trough = readOracleDays(file).indexOf(epochDay('2009-03-09')) - 1;
    expect(Math.round(100 * obtained(reboundAfterTrough(returns, trough, 126)))).toBe(66);
    expect(Math.round(100 * obtained(reboundAfterTrough(returns, trough, 252)))).toBe(95);
  });
});
