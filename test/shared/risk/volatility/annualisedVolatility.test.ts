import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualisedVolatility } from '../../../../shared/risk/volatility/annualisedVolatility';
import { sampleVolatility } from '../../../../shared/risk/volatility/sampleVolatility';
import { LAW, returnRows } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';

describe('sampleVolatility', () => {
  it('is the sample deviation of one period, as acceptance row D1 prints it', () => {
    expect(obtained(sampleVolatility([0.01, -0.01]))).toBeCloseTo(0.01 * Math.SQRT2, 15);
    expect(obtained(sampleVolatility(ASSET))).toBeCloseTo(0.01827883, PRINTED_DECIMALS);
  });

  it('needs two returns, each a number', () => {
    expectProblem(sampleVolatility([0.01]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(sampleVolatility([0.01, Number.NaN]), { code: 'non-finite-value', index: 1 });
  });

  it('is exactly 0 for returns that never change', () => {
    expect(obtained(sampleVolatility(new Array<number>(300).fill(0.0007)))).toBe(0);
  });
});

describe('annualisedVolatility', () => {
  it('gives acceptance row D2', () => {
    expect(obtained(annualisedVolatility(ASSET))).toBeCloseTo(0.2901675, PRINTED_DECIMALS);
  });

  it('scales with the root of the periods in a year', () => {
    fc.assert(
      fc.property(returnRows(2), (returns) => {
        const weekly = obtained(annualisedVolatility(returns, 52));
        expect(weekly).toBeCloseTo(obtained(sampleVolatility(returns)) * Math.sqrt(52), 14);
      }),
      LAW,
    );
  });

  it('passes the problem of the sample volatility on', () => {
    expectProblem(annualisedVolatility([]), { code: 'too-few-observations', have: 0, need: 2 });
  });
});

describe.runIf(hasSharedMaterial('quantstats and empyrical volatility'))(
  'annualisedVolatility against R and empyrical',
  () => {
    it('equals StdDev.annualized of the 24 months of Bacon and of seven days', () => {
      const oracle = readOracleJson('data/oracle/quantstats_bacon_reference.json');
      for (const name of ['bacon_monthly', 'tiny_sample_n7']) {
        const { returns, periods } = oracle.fixtures[name];
        expect(obtained(annualisedVolatility(returns, periods))).toBeCloseTo(oracle.metrics.volatility_annual[name], 9);
      }
    });

    it('equals the published values of empyrical for weekly and monthly periods', () => {
      const { series, tests } = readOracleJson('data/oracle/empyrical_expected.json');
      const periods: Record<string, number> = { daily: 252, weekly: 52, monthly: 12 };
      for (const [{ series: name }, period, expected] of tests.test_annual_volatility.rows) {
        const returns = series[name].filter((value: number | null) => value !== null);
        expect(obtained(annualisedVolatility(returns, periods[period]))).toBeCloseTo(expected, 8);
      }
    });
  },
);
