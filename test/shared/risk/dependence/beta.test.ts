import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beta } from '../../../../shared/risk/dependence/beta';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { downsideBeta } from '../../../../shared/risk/dependence/downsideBeta';
import { downsideCorrelation } from '../../../../shared/risk/dependence/downsideCorrelation';
import { aReturn, LAW } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleColumns, readOracleJson } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK, PRINTED_DECIMALS } from '../../../support/samples';

const MEASURES = [beta, correlation, downsideBeta, downsideCorrelation];

/** Pairs whose benchmark moves enough for a ratio of variances to mean something. */
const movingPairs = fc
  .array(fc.tuple(aReturn, aReturn), { minLength: 3, maxLength: 40 })
  .filter((pairs) => Math.max(...pairs.map(([, b]) => b)) - Math.min(...pairs.map(([, b]) => b)) > 0.01);

describe('beta', () => {
  it('gives acceptance row D9', () => {
    expect(obtained(beta(ASSET, BENCHMARK))).toBeCloseTo(1.56041832, PRINTED_DECIMALS);
  });

  it('is the slope of a straight line, whatever its height', () => {
    expect(obtained(beta([0.02, -0.02], [0.01, -0.01]))).toBeCloseTo(2, 14);
    fc.assert(
      fc.property(movingPairs, aReturn, aReturn, (pairs, slope, height) => {
        const benchmark = pairs.map(([, value]) => value);
        const line = benchmark.map((value) => height + slope * value);
        expect(obtained(beta(line, benchmark))).toBeCloseTo(slope, 10);
      }),
      LAW,
    );
  });

  it('is 0 for an asset that never moves and unknown for a benchmark that never does', () => {
    expect(obtained(beta([0.01, 0.01], [0.01, -0.01]))).toBe(0);
    expectProblem(beta([0.01, -0.01], [0.1, 0.1]), { code: 'zero-variance' });
  });
});

describe('correlation', () => {
  it('gives acceptance row D9', () => {
    expect(obtained(correlation(ASSET, BENCHMARK))).toBeCloseTo(0.99603862, PRINTED_DECIMALS);
  });

  it('is unknown when either row never moves', () => {
    expectProblem(correlation([0.1, 0.1], [0.1, -0.1]), { code: 'zero-variance' });
    expectProblem(correlation([0.1, -0.1], [0.1, 0.1]), { code: 'zero-variance' });
  });

  it('stays within -1 and 1, is symmetric, and turns with the sign of a row', () => {
    fc.assert(
      fc.property(movingPairs, (pairs) => {
        const rows = [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as const;
        const result = correlation(...rows);
        fc.pre(result.ok);
        const value = obtained(result);
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        expect(obtained(correlation(rows[1], rows[0]))).toBeCloseTo(value, 14);
        const turned = rows[0].map((entry) => -entry);
        expect(obtained(correlation(turned, rows[1]))).toBeCloseTo(-value, 14);
      }),
      LAW,
    );
  });
});

describe('downsideBeta and downsideCorrelation', () => {
  it('give acceptance row D9 with the number of down days', () => {
    const slope = obtained(downsideBeta(ASSET, BENCHMARK));
    expect(slope.value).toBeCloseTo(1.58741942, PRINTED_DECIMALS);
    expect(slope.observations).toBe(8);
    const together = obtained(downsideCorrelation(ASSET, BENCHMARK));
    expect(together.value).toBeCloseTo(0.99291938, PRINTED_DECIMALS);
    expect(together.observations).toBe(8);
  });

  it('leave out a day on which the benchmark stood still', () => {
    const result = downsideBeta([0.9, 0.02, 0.04, 0.3], [0, -0.01, -0.02, 0.05]);
    expect(obtained(result)).toEqual({ value: expect.closeTo(-2, 12), observations: 2 });
  });

  it('are unknown when the benchmark fell fewer than two times', () => {
    for (const measure of [downsideBeta, downsideCorrelation]) {
      expectProblem(measure([0.1, 0.2, 0.3], [0.1, 0, -0.1]), { code: 'too-few-observations', have: 1, need: 2 });
    }
  });
});

describe('every measure of a pair', () => {
  it('refuses rows of different length', () => {
    for (const measure of MEASURES) {
      expectProblem(measure([0.1, 0.2], [0.1]), { code: 'lengths-differ', first: 2, second: 1 });
    }
  });

  it('needs two pairs, each of numbers', () => {
    for (const measure of MEASURES) {
      expectProblem(measure([0.1], [-0.1]), { code: 'too-few-observations', have: 1, need: 2 });
      expectProblem(measure([0.1, 0.2], [-0.1, Number.NaN]), { code: 'non-finite-value', index: 1 });
      expectProblem(measure([Number.NaN, 0.2], [-0.1, -0.2]), { code: 'non-finite-value', index: 0 });
    }
  });
});

describe.runIf(hasSharedMaterial('PerformanceAnalytics betas'))('beta against PerformanceAnalytics', () => {
  /** Monthly returns over bills of the first name and of the S&P 500. */
  function overBills(name: string): [number[], number[]] {
    const managers = readOracleColumns('data/oracle/performanceanalytics/managers.csv');
    const bills = managers.get('US 3m TR') ?? [];
    const excess = (column: string) =>
      (managers.get(column) ?? []).map((value, month) => value - (bills[month] ?? Number.NaN));
    return [excess(name), excess('SP500 TR')];
  }

  it('equals SFM.beta of HAM1 on the S&P 500 over bills', () => {
    expect(obtained(beta(...overBills('HAM1')))).toBeCloseTo(0.39, 3);
  });

  it('equals SFM.beta.bear of HAM2, whose history starts late', () => {
    const [asset, benchmark] = overBills('HAM2');
    const start = asset.findIndex(Number.isFinite);
    expect(obtained(downsideBeta(asset.slice(start), benchmark.slice(start))).value).toBeCloseTo(0.0698, 4);
  });
});

describe.runIf(hasSharedMaterial('empyrical down betas'))('downsideBeta against empyrical', () => {
  it('equals the published down betas', () => {
    const { tests } = readOracleJson('data/oracle/empyrical_expected.json');
    const [, , [asset, benchmark, { expr }]] = tests.test_down_alpha_beta.rows;
    const expected = Number(/, (-?[\d.]+)\)/.exec(expr)?.[1]);
    expect(obtained(downsideBeta(asset, benchmark)).value).toBeCloseTo(expected, 8);
  });
});
