import { describe, expect, it } from 'vitest';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import { excessDownCorrelation } from '../../../../shared/risk/dependence/excessDownCorrelation';
import { truncatedCorrelation } from '../../../../shared/risk/dependence/truncatedCorrelation';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK, PRINTED_DECIMALS } from '../../../support/samples';

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
