import { describe, expect, it } from 'vitest';
import { archLmTest } from '../../../../shared/risk/volatility/archLmTest';
import { garchForecast } from '../../../../shared/risk/volatility/garchForecast';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';
import { simulatedGarch } from '../../../support/simulatedGarch';

const PARAMETERS = Object.freeze({ omega: 2e-6, alpha: 0.08, beta: 0.9 });
const STATE = Object.freeze({ surprise: 0.03, variance: 0.0002 });

describe('archLmTest', () => {
  it('gives acceptance row D20', () => {
    const { statistic, pValue } = obtained(archLmTest(ASSET, 1));
    expect(statistic).toBeCloseTo(0.05069468, PRINTED_DECIMALS);
    expect(pValue).toBeCloseTo(0.82185886, PRINTED_DECIMALS);
  });

  it('gives the regression on three lags that numpy 2 gives', () => {
    expect(obtained(archLmTest(ASSET, 3)).statistic).toBeCloseTo(2.6316771566, 8);
  });

  it('tells a path with clusters from one without, as the regression in numpy 2 does', () => {
    const clustered = obtained(archLmTest(simulatedGarch({ seed: 1, length: 2520, alpha: 0.1, beta: 0.88 }), 5));
    expect(clustered.statistic).toBeCloseTo(271.959642, 5);
    expect(clustered.pValue).toBeLessThan(1e-50);
    const even = obtained(archLmTest(simulatedGarch({ seed: 4, length: 2520, alpha: 0, beta: 0 }), 5));
    expect(even.statistic).toBeCloseTo(5.0036632, 6);
    // Five degrees of freedom: the median is 4.35, the upper quarter begins at 6.63.
    expect(even.pValue).toBeGreaterThan(0.25);
    expect(even.pValue).toBeLessThan(0.5);
  });

  it('names what is wrong', () => {
    expectProblem(archLmTest([0.1, 0.2, 0.3], 1), { code: 'too-few-observations', have: 3, need: 4 });
    expectProblem(archLmTest(ASSET.slice(0, 7), 3), { code: 'too-few-observations', have: 7, need: 8 });
    expect(archLmTest(ASSET.slice(0, 8), 3).ok).toBe(true);
    expectProblem(archLmTest([0.1, -0.1, 0.1, -0.1, 0], 1), { code: 'singular-matrix' });
    expectProblem(archLmTest([0.1, 0.2, Number.NaN, 0.1], 1), { code: 'non-finite-value', index: 2 });
    expectProblem(archLmTest([0.1, -0.1, 0.1, -0.1], 1), { code: 'zero-variance' });
    expect(() => archLmTest(ASSET, 0)).toThrow('lags are not a whole number of 1 or more');
    expect(() => archLmTest(ASSET, 1.5)).toThrow('lags are not a whole number of 1 or more');
  });

  it('does not change with the scale', () => {
    const doubled = obtained(
      archLmTest(
        ASSET.map((value) => 2 * value),
        3,
      ),
    );
    expect(doubled.statistic).toBeCloseTo(obtained(archLmTest(ASSET, 3)).statistic, 10);
  });
});

describe('garchForecast', () => {
  it('gives acceptance row D19', () => {
    const forecast = obtained(garchForecast(PARAMETERS, STATE, 10));
    expect(forecast.nextVariance).toBeCloseTo(0.000254, 12);
    expect(forecast.longRunVariance).toBeCloseTo(0.0001, 12);
    expect(forecast.lastVariance).toBeCloseTo(0.0002283972, 10);
    expect(forecast.halfLife).toBeCloseTo(34.30961849, PRINTED_DECIMALS);
  });

  it('adds the variances of the horizon', () => {
    const each = [1, 2, 3, 4].map((day) => obtained(garchForecast(PARAMETERS, STATE, day)).lastVariance);
    const sum = each.reduce((total, value) => total + value, 0);
    expect(obtained(garchForecast(PARAMETERS, STATE, 4)).horizonVolatility).toBeCloseTo(Math.sqrt(sum), 14);
  });

  it('has no half-life without memory', () => {
    expect(obtained(garchForecast({ omega: 1e-4, alpha: 0, beta: 0 }, STATE, 3)).halfLife).toBe(0);
  });

  it('has no level to return to at a persistence of 1', () => {
    const walk = { omega: 0, alpha: 0.5, beta: 0.5 };
    const problem = { code: 'input-out-of-range', input: 'persistence', value: 1 } as const;
    expectProblem(garchForecast(walk, STATE, 1), problem);
  });

  it('refuses numbers that are a bug', () => {
    for (const name of ['omega', 'alpha', 'beta'])
      expect(() => garchForecast({ ...PARAMETERS, [name]: -1 }, STATE, 1)).toThrow(
        'GARCH number is negative or not finite',
      );
    expect(() => garchForecast(PARAMETERS, { ...STATE, variance: Number.NaN }, 1)).toThrow(
      'GARCH number is negative or not finite',
    );
    expect(() => garchForecast(PARAMETERS, { ...STATE, surprise: Number.NaN }, 1)).toThrow(
      'GARCH number is negative or not finite',
    );
    expect(() => garchForecast(PARAMETERS, STATE, 0)).toThrow('horizon is not a whole number of periods');
    expect(() => garchForecast(PARAMETERS, STATE, 1.5)).toThrow('horizon is not a whole number of periods');
  });
});
