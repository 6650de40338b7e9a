import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtestSummary } from '../../../../shared/risk/backtest/backtestSummary';
import { exceedances } from '../../../../shared/risk/backtest/exceedances';
import { rollingEwmaValueAtRisk } from '../../../../shared/risk/backtest/rollingEwmaValueAtRisk';
import { rollingHistoricalValueAtRisk } from '../../../../shared/risk/backtest/rollingHistoricalValueAtRisk';
import { gaussianValueAtRisk } from '../../../../shared/risk/var/gaussianValueAtRisk';
import { historicalValueAtRisk } from '../../../../shared/risk/var/historicalValueAtRisk';
import { ewmaVariance } from '../../../../shared/risk/volatility/ewmaVariance';
import { LAW, returnRows } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET } from '../../../support/samples';

const EWMA = { window: 5, confidence: 0.95, decay: 0.94, seedObservations: 3 };

describe('exceedances', () => {
  it('flags losses strictly beyond the forecast, without touching the input', () => {
    const flags = exceedances(Object.freeze([-0.03, -0.02, 0.01]), Object.freeze([0.02, 0.02, 0.02]));
    expect(flags).toEqual({ ok: true, value: Uint8Array.of(1, 0, 0) });
    // A forecast of a gain is missed by a smaller gain.
    expect(obtained(exceedances([0.001, 0.003], [-0.002, -0.002]))).toEqual(Uint8Array.of(1, 0));
  });

  it('has no value for rows of different length, without periods or with a gap', () => {
    expectProblem(exceedances([0.01], [0.02, 0.02]), { code: 'lengths-differ', first: 1, second: 2 });
    expectProblem(exceedances([], []), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(exceedances([0, Number.NaN], [1, 1]), { code: 'non-finite-value', index: 1 });
    expectProblem(exceedances([0, 0], [Number.POSITIVE_INFINITY, 1]), { code: 'non-finite-value', index: 0 });
  });
});

describe('rollingHistoricalValueAtRisk', () => {
  it('forecasts each period from the window before it', () => {
    const returns = Object.freeze([-0.04, 0, 0.04, 0.01, -0.02]);
    const forecasts = obtained(rollingHistoricalValueAtRisk(returns, { window: 3, confidence: 0.75 }));
    expect(forecasts).toHaveLength(2);
    expect(forecasts[0]).toBeCloseTo(0.02, 15);
    expect(forecasts[1]).toBeCloseTo(-0.005, 15);
  });

  it('has no value without a period to forecast or with a gap', () => {
    const options = { window: 3, confidence: 0.95 };
    const problem = { code: 'too-few-observations', have: 3, need: 4 } as const;
    expectProblem(rollingHistoricalValueAtRisk([0, 0, 0], options), problem);
    expectProblem(rollingHistoricalValueAtRisk([0, 0, 0, Number.NaN], options), { code: 'non-finite-value', index: 3 });
  });

  it('refuses a window and a confidence that cannot be', () => {
    for (const window of [0, 2.5, Number.NaN]) {
      const measure = () => rollingHistoricalValueAtRisk(ASSET, { window, confidence: 0.95 });
      expect(measure).toThrow('window is not a whole number of 1 or more');
    }
    for (const confidence of [0, 1]) {
      expect(() => rollingHistoricalValueAtRisk(ASSET, { window: 5, confidence })).toThrow('confidence outside (0, 1)');
    }
  });

  it('is the historical value at risk of every window, ties included', () => {
    const ties = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(ties, fc.nat(), fc.double({ min: 0.5, max: 0.99, noNaN: true }), (whole, nat, confidence) => {
        const returns = whole.map((value) => value / 100);
        const window = 1 + (nat % (returns.length - 1));
        const forecasts = obtained(rollingHistoricalValueAtRisk(returns, { window, confidence }));
        const each = Array.from({ length: returns.length - window }, (_, start) =>
          obtained(historicalValueAtRisk(returns.slice(start, start + window), confidence)),
        );
        expect([...forecasts]).toEqual(each);
      }),
      LAW,
    );
  });
});

describe('rollingEwmaValueAtRisk', () => {
  it('gives the hand-worked forecasts of its doc comment and one step on', () => {
    const options = { ...EWMA, window: 2, seedObservations: 2 };
    const forecasts = obtained(rollingEwmaValueAtRisk(Object.freeze([0.01, -0.01, 0.03, 0]), options));
    expect(forecasts).toHaveLength(2);
    expect(forecasts[0]).toBeCloseTo(0.02326174, 8);
    // 0.94 * 0.0002 + 0.06 * 0.0009 = 0.000242.
    expect(forecasts[1]).toBeCloseTo(1.6448536269514722 * Math.sqrt(0.000242), 12);
  });

  it('is the Gaussian value at risk at the exponentially weighted variance of the returns before', () => {
    const options = { window: 70, confidence: 0.99, decay: 0.94, seedObservations: 60 };
    const returns = Array.from({ length: 90 }, (_, day) => Math.sin(day * day) / 40);
    const forecasts = obtained(rollingEwmaValueAtRisk(returns, options));
    for (const [index, forecast] of forecasts.entries()) {
      const variance = obtained(ewmaVariance(returns.slice(0, 70 + index)));
      const moments = { mean: 0, standardDeviation: Math.sqrt(variance) };
      expect(forecast).toBeCloseTo(gaussianValueAtRisk(moments, 0.99), 15);
    }
  });

  it('has no value without a period to forecast or with a gap', () => {
    const problem = { code: 'too-few-observations', have: 5, need: 6 } as const;
    expectProblem(rollingEwmaValueAtRisk([0, 0, 0, 0, 0], EWMA), problem);
    const gap = [0, Number.NaN, 0, 0, 0, 0];
    expectProblem(rollingEwmaValueAtRisk(gap, EWMA), { code: 'non-finite-value', index: 1 });
  });

  it('refuses options that cannot be', () => {
    const refusals: readonly (readonly [Partial<typeof EWMA>, string])[] = [
      [{ window: 0 }, 'window is not a whole number of 1 or more'],
      [{ window: 5.5 }, 'window is not a whole number of 1 or more'],
      [{ confidence: 1 }, 'confidence outside (0, 1)'],
      [{ confidence: 0 }, 'confidence outside (0, 1)'],
      [{ decay: 0 }, 'decay outside (0, 1)'],
      [{ decay: 1 }, 'decay outside (0, 1)'],
      [{ seedObservations: 1 }, 'seed outside the window'],
      [{ seedObservations: 6 }, 'seed outside the window'],
      [{ seedObservations: 2.5 }, 'seed outside the window'],
    ];
    for (const [options, message] of refusals) {
      expect(() => rollingEwmaValueAtRisk(ASSET, { ...EWMA, ...options })).toThrow(message);
    }
    expect(rollingEwmaValueAtRisk(ASSET, { ...EWMA, seedObservations: 5 }).ok).toBe(true);
  });

  it('scales with the position', () => {
    fc.assert(
      fc.property(returnRows(6), (returns) => {
        const forecasts = obtained(rollingEwmaValueAtRisk(returns, EWMA));
        const doubled = rollingEwmaValueAtRisk(
          returns.map((value) => 2 * value),
          EWMA,
        );
        for (const [index, value] of obtained(doubled).entries())
          expect(value).toBeCloseTo(2 * (forecasts[index] ?? 0), 12);
      }),
      LAW,
    );
  });
});

describe('backtestSummary', () => {
  it('sets the last returns against their forecasts', () => {
    const returns = Object.freeze([-0.9, -0.03, 0.01, -0.03]);
    const summary = obtained(backtestSummary(returns, Object.freeze([0.02, 0.02, 0.02]), 0.9));
    expect(summary.flags).toEqual(Uint8Array.of(1, 0, 1));
    expect([summary.observations, summary.exceedances]).toEqual([3, 2]);
    expect(summary.expected).toBeCloseTo(0.3, 14);
    // By hand: 2 ln[(2/3)^2 (1/3) / (0.1^2 * 0.9)]; alternation of two certain steps against one half.
    expect(summary.coverage.statistic).toBeCloseTo(2 * Math.log(4 / 27 / 0.009), 12);
    expect(summary.independence.statistic).toBeCloseTo(4 * Math.LN2, 12);
    const sum = summary.coverage.statistic + summary.independence.statistic;
    expect(summary.conditionalCoverage.statistic).toBeCloseTo(sum, 12);
  });

  it('takes what the rolling forecasts return', () => {
    const forecasts = obtained(rollingHistoricalValueAtRisk(ASSET, { window: 10, confidence: 0.9 }));
    const summary = obtained(backtestSummary(ASSET, forecasts, 0.9));
    expect(summary.observations).toBe(10);
    expect(summary.exceedances).toBe(summary.flags.filter((flag) => flag === 1).length);
    expect(summary.flags[4]).toBe(1);
  });

  it('has no value below two forecasts or with a gap', () => {
    expectProblem(backtestSummary([0.01], [], 0.9), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(backtestSummary([0.01], [0.02], 0.9), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(backtestSummary([0, Number.NaN], [1, 1], 0.9), { code: 'non-finite-value', index: 1 });
  });

  it('refuses more forecasts than returns and an impossible confidence', () => {
    expect(() => backtestSummary([0.01], [0.02, 0.02], 0.9)).toThrow('more forecasts than returns');
    expect(() => backtestSummary([0.01, 0.02], [0.02, 0.02], 1)).toThrow('confidence outside (0, 1)');
  });
});
