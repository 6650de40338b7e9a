import { describe, expect, it } from 'vitest';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import { epochDay } from '../../../../shared/model/isoDate';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { downsideCorrelation } from '../../../../shared/risk/dependence/downsideCorrelation';
import { excessDownCorrelation } from '../../../../shared/risk/dependence/excessDownCorrelation';
import { pairedObservations } from '../../../../shared/risk/dependence/pairedObservations';
import { truncatedCorrelation } from '../../../../shared/risk/dependence/truncatedCorrelation';
import { alignedReturns } from '../../../../shared/risk/series/alignedReturns';
import { hasCompressedOracles, readOracleColumns, readOracleDays } from '../../../support/oracle';
import { expectProblem, expectWithin, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK, PRINTED_DECIMALS } from '../../../support/samples';

const RUSSELL = 'data/prices/yahoo_classic/RUT_1987-2021.csv.xz';
const SP500 = 'data/prices/other/GSPC_close_1927.csv.xz';

describe('truncatedCorrelation', () => {
  it('gives acceptance row D24', () => {
    expect(truncatedCorrelation(0.863)).toBeCloseTo(0.71738811, PRINTED_DECIMALS);
  });

  it('keeps the correlation where the range is not narrowed, and its sign', () => {
    expect(truncatedCorrelation(0.4, 1)).toBeCloseTo(0.4, 14);
    expect(truncatedCorrelation(-0.863)).toBe(-truncatedCorrelation(0.863));
    expect(truncatedCorrelation(1)).toBe(1);
    expect(truncatedCorrelation(-1)).toBe(-1);
    expect(truncatedCorrelation(0)).toBe(0);
  });

  it('refuses numbers out of range', () => {
    expect(() => truncatedCorrelation(1.01)).toThrow('correlation outside [-1, 1]');
    expect(() => truncatedCorrelation(-1.01)).toThrow('correlation outside [-1, 1]');
    expect(() => truncatedCorrelation(0.5, 0)).toThrow('variance ratio is not positive');
    expect(() => truncatedCorrelation(0.5, Number.POSITIVE_INFINITY)).toThrow('variance ratio is not positive');
  });
});

describe('excessDownCorrelation', () => {
  it('is the down correlation of row D9 beyond the truncated one', () => {
    const { value, observations } = obtained(excessDownCorrelation(ASSET, BENCHMARK));
    const ratio = sampleVariance(BENCHMARK.filter((r) => r < 0)) / sampleVariance(BENCHMARK);
    expect(observations).toBe(BENCHMARK.filter((r) => r < 0).length);
    expect(value).toBeCloseTo(0.99291938 - truncatedCorrelation(0.99603862, ratio), 7);
  });

  it('is 0 on a perfect line', () => {
    expect(obtained(excessDownCorrelation(BENCHMARK, BENCHMARK)).value).toBeCloseTo(0, 12);
  });

  it('names what is missing', () => {
    expectProblem(excessDownCorrelation([0.1], []), { code: 'lengths-differ', first: 1, second: 0 });
    expectProblem(excessDownCorrelation([0.1], [0.1]), { code: 'too-few-observations', have: 1, need: 2 });
    const rise = [0.1, 0.2];
    expectProblem(excessDownCorrelation(rise, rise), { code: 'too-few-observations', have: 0, need: 2 });
  });
});

describe.runIf(hasCompressedOracles('31 years of the Russell 2000'))(
  'the Russell 2000 on down days of the S&P 500',
  () => {
    it('falls with it more than normal returns would, and hardly more than the fat tails of the index explain', () => {
      const days = readOracleDays(RUSSELL);
      const returnsOf = (path: string) =>
        alignedReturns(days, readOracleDays(path), Float64Array.from(readOracleColumns(path).get('Close') ?? []));
      const from = days.findIndex((day) => day >= epochDay('1990-01-02')) + 1;
      const { first, second } = pairedObservations(returnsOf(RUSSELL).subarray(from), returnsOf(SP500).subarray(from));
      const whole = obtained(correlation(first, second));
      const down = obtained(downsideCorrelation(first, second)).value;
      // Printed in D§6.4 to August 2026: 0.811 against 0.717, so +0.09; these prices end in 2021.
      expectWithin(down - truncatedCorrelation(whole), 0.09, 0.015);
      // By numpy on the same pairs, with the variance ratio of the sample, 0.62, in place of the normal one, 0.36.
      expectWithin(obtained(excessDownCorrelation(first, second)).value, 0.01507, 0.0005);
    });
  },
);
