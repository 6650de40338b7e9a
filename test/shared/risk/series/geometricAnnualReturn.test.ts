import { describe, expect, it } from 'vitest';
import { geometricAnnualReturn } from '../../../../shared/risk/series/geometricAnnualReturn';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';

describe('geometricAnnualReturn', () => {
  it('is the steady growth that ends at the same wealth', () => {
    expect(obtained(geometricAnnualReturn([0.21], 0.5))).toBeCloseTo(0.1, 14);
    expect(obtained(geometricAnnualReturn([0.1, -0.05, 0.2, 0], 4))).toBeCloseTo(0.254, 14);
  });

  it('gives acceptance row D2 and says that it stretches a short history', () => {
    const result = geometricAnnualReturn(ASSET);
    expect(obtained(result)).toBeCloseTo(-0.19499686, PRINTED_DECIMALS);
    expect(result).toHaveProperty('notes', [{ code: 'not-annualised', have: 20 }]);
  });

  it('has no note once there is a year', () => {
    expect(geometricAnnualReturn(new Array<number>(252).fill(0))).toEqual({ ok: true, value: 0 });
  });

  it('is -1 when a period lost everything', () => {
    expect(obtained(geometricAnnualReturn([0.5, -1, 0.2]))).toBe(-1);
  });

  it('has no value without returns, with a gap, below total loss or beyond what a number can hold', () => {
    expectProblem(geometricAnnualReturn([]), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(geometricAnnualReturn([0.1, Number.NaN]), { code: 'non-finite-value', index: 1 });
    expectProblem(geometricAnnualReturn([0.1, 0.1, -1.1]), { code: 'non-finite-value', index: 2 });
    expectProblem(geometricAnnualReturn([1e99]), { code: 'non-finite-value', index: 0 });
  });
});

describe.runIf(hasSharedMaterial('quantstats reference'))('geometricAnnualReturn against R', () => {
  it('equals Return.annualized of the 24 months of Bacon', () => {
    const oracle = readOracleJson('data/oracle/quantstats_bacon_reference.json');
    const { returns, periods } = oracle.fixtures.bacon_monthly;
    expect(obtained(geometricAnnualReturn(returns, periods))).toBeCloseTo(
      oracle.metrics.return_annual.bacon_monthly,
      12,
    );
  });
});
