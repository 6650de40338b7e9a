import { describe, expect, it } from 'vitest';
import { trackingError } from '../../../../shared/risk/dependence/trackingError';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleColumns } from '../../../support/oracle';
import { expectProblem, expectWithin, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK, PRINTED_DECIMALS } from '../../../support/samples';

describe('trackingError', () => {
  it('gives acceptance row D14', () => {
    expect(obtained(trackingError(ASSET, BENCHMARK))).toBeCloseTo(0.10695858, PRINTED_DECIMALS);
  });

  it('is 0 against itself and the same in both directions', () => {
    expect(obtained(trackingError(ASSET, ASSET))).toBe(0);
    expect(obtained(trackingError(BENCHMARK, ASSET))).toBeCloseTo(obtained(trackingError(ASSET, BENCHMARK)), 14);
  });

  it('has no value for rows that do not pair up', () => {
    expectProblem(trackingError([0.1, 0.2], [0.1]), { code: 'lengths-differ', first: 2, second: 1 });
    expectProblem(trackingError([0.1], [0.1]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(trackingError([0.1, 0.2], [0.1, Number.NaN]), { code: 'non-finite-value', index: 1 });
  });
});

describe.runIf(hasSharedMaterial('PerformanceAnalytics TrackingError'))(
  'trackingError against PerformanceAnalytics',
  () => {
    it('equals the documented value of HAM1 against the S&P 500', () => {
      const managers = readOracleColumns('data/oracle/performanceanalytics/managers.csv');
      const result = trackingError(managers.get('HAM1') ?? [], managers.get('SP500 TR') ?? [], 12);
      // R cut the rest of the digits instead of rounding.
      expectWithin(obtained(result), 0.1131, 1e-4);
    });
  },
);
