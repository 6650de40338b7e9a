import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import { ewmaVariance } from '../../../../shared/risk/volatility/ewmaVariance';
import { garchFit } from '../../../../shared/risk/volatility/garchFit';
import { garchForecast } from '../../../../shared/risk/volatility/garchForecast';
import { LAW } from '../../../support/laws';
import { hasCompressedOracles, readOracleColumns } from '../../../support/oracle';
import { expectProblem, expectWithin, obtained } from '../../../support/outcome';
import { LONG_RUN_VARIANCE, simulatedGarch } from '../../../support/simulatedGarch';

const OPTIONS = Object.freeze({ minimumObservations: 500, decay: 0.94 });
/** The last step of the grid search in numpy is 6.4e-8; beyond that its optimum is flat. */
const GRID_TOLERANCE = 5e-6;
const LIKELIHOOD_TOLERANCE = 1e-5;

const USUAL = simulatedGarch({ seed: 1, length: 2520, alpha: 0.1, beta: 0.88 });
const WITHOUT_CLUSTERS = simulatedGarch({ seed: 8, length: 500, alpha: 0, beta: 0 });
const DYING = simulatedGarch({ seed: 6, length: 2520, alpha: 0.06, beta: 0.94 });

describe('garchFit', () => {
  // Expected: an own recursion in numpy 2 over a grid of 3,000 persistences and shares, refined seven times around its best
  // point, on the same numbers (divisor n - 1, mean taken off, started at the sample variance).
  it.each([
    { seed: 1, length: 2520, alpha: 0.1, beta: 0.88, fit: [0.106516, 0.851372, 8465.951279] },
    { seed: 2, length: 2520, alpha: 0.05, beta: 0.94, fit: [0.042091, 0.945529, 8436.002098] },
    { seed: 3, length: 2520, alpha: 0.3, beta: 0.5, fit: [0.293129, 0.480737, 8199.957631] },
    { seed: 5, length: 500, alpha: 0.1, beta: 0.8, fit: [0.094627, 0.785195, 1606.764106] },
    { seed: 7, length: 2520, alpha: 0.5, beta: 0, fit: [0.453432, 0.023335, 8308.943753] },
    // Weak clusters that fit in two ways: with a short memory and, better or worse, with a long one.
    { seed: 2, length: 500, alpha: 0.05, beta: 0.5, fit: [0.070352, 0.528133, 1611.756729] },
    { seed: 49, length: 500, alpha: 0.03, beta: 0.95, fit: [0.008665, 0.982675, 1619.147315] },
    { seed: 66, length: 500, alpha: 0.03, beta: 0.95, fit: [0.010453, 0.972925, 1521.919973] },
  ])(
    'finds the optimum that a fine grid finds for seed $seed of $length days',
    ({ fit: [alpha = 0, beta = 0, likelihood = 0], ...path }) => {
      const fit = obtained(garchFit(simulatedGarch(path), OPTIONS));
      expectWithin(fit.alpha, alpha, GRID_TOLERANCE);
      expectWithin(fit.beta, beta, GRID_TOLERANCE);
      expectWithin(fit.logLikelihood, likelihood, LIKELIHOOD_TOLERANCE);
    },
  );

  it('recovers the parameters of a long path', () => {
    const fit = obtained(garchFit(simulatedGarch({ seed: 9, length: 100_000, alpha: 0.1, beta: 0.88 }), OPTIONS));
    expectWithin(fit.alpha, 0.1, 0.005);
    expectWithin(fit.beta, 0.88, 0.006);
    expectWithin(fit.longRunVariance ?? 0, LONG_RUN_VARIANCE, 5e-6);
  });

  it('targets the sample variance and gives numbers that belong together', () => {
    const fit = obtained(garchFit(USUAL, OPTIONS));
    expect(fit.longRunVariance).toBe(sampleVariance(USUAL));
    expect(fit.persistence).toBe(fit.alpha + fit.beta);
    expect(fit.omega).toBeCloseTo((1 - fit.persistence) * sampleVariance(USUAL), 18);
    expect(fit.persistence ** (fit.halfLifeDays ?? 0)).toBeCloseTo(0.5, 12);
    expect(fit.state.surprise).toBeCloseTo((USUAL.at(-1) ?? 0) - USUAL.reduce((sum, r) => sum + r, 0) / 2520, 15);
    const forecast = obtained(garchForecast(fit, fit.state, 1));
    expect(forecast.nextVariance).toBeCloseTo(fit.currentVariance, 15);
    expect(forecast.halfLife).toBeCloseTo(fit.halfLifeDays ?? 0, 10);
  });

  it('is a constant variance where a constant one fits as well', () => {
    const variance = sampleVariance(WITHOUT_CLUSTERS);
    const fit = garchFit(WITHOUT_CLUSTERS, OPTIONS);
    expect(fit).not.toHaveProperty('notes');
    expect(obtained(fit)).toMatchObject({
      omega: variance,
      alpha: 0,
      beta: 0,
      persistence: 0,
      longRunVariance: variance,
      currentVariance: variance,
      halfLifeDays: 0,
    });
    const likelihood = -(499 + 500 * Math.log(2 * Math.PI * variance)) / 2;
    expect(obtained(fit).logLikelihood).toBeCloseTo(likelihood, 8);
  });

  it('keeps a weak memory that still fits better', () => {
    const fit = obtained(garchFit(simulatedGarch({ seed: 15, length: 500, alpha: 0, beta: 0 }), OPTIONS));
    expectWithin(fit.alpha, 0.004721, GRID_TOLERANCE);
    expectWithin(fit.beta, 0.612967, 1e-4);
  });

  it('is the exponentially weighted variance where variance returns to no level', () => {
    const fit = garchFit(DYING, OPTIONS);
    expect(fit).toMatchObject({
      notes: [{ code: 'not-stationary', persistence: expect.closeTo(1, 4), fallback: 'ewma' }],
      value: { omega: 0, beta: 0.94, persistence: 1, longRunVariance: null, halfLifeDays: null },
    });
    const { alpha, currentVariance, logLikelihood } = obtained(fit);
    expect(alpha).toBeCloseTo(0.06, 15);
    expect(currentVariance).toBe(obtained(ewmaVariance(DYING, { decay: 0.94 })));
    expect(logLikelihood).toBeCloseTo(15829.2766, 3);
    const slower = obtained(garchFit(DYING, { ...OPTIONS, decay: 0.97 }));
    expect(slower.currentVariance).toBe(obtained(ewmaVariance(DYING, { decay: 0.97 })));
  });

  it('asks for as many observations as told', () => {
    const short = USUAL.slice(0, 499);
    expectProblem(garchFit(short, OPTIONS), { code: 'too-few-observations', have: 499, need: 500 });
    expect(garchFit(short, { ...OPTIONS, minimumObservations: 499 }).ok).toBe(true);
    expect(garchFit([0.01, -0.03], { ...OPTIONS, minimumObservations: 2 }).ok).toBe(true);
  });

  it('names a gap, a constant series and a search that does not settle', () => {
    const gap = USUAL.with(7, Number.NaN);
    expectProblem(garchFit(gap, OPTIONS), { code: 'non-finite-value', index: 7 });
    expectProblem(garchFit(USUAL.with(0, Number.POSITIVE_INFINITY), OPTIONS), { code: 'non-finite-value', index: 0 });
    expectProblem(
      garchFit(
        USUAL.map(() => 0.01),
        OPTIONS,
      ),
      { code: 'zero-variance' },
    );
    expectProblem(garchFit(USUAL, { ...OPTIONS, mostIterations: 3 }), { code: 'no-convergence', iterations: 3 });
  });

  it('refuses options that are a bug', () => {
    for (const minimumObservations of [1, 2.5])
      expect(() => garchFit(USUAL, { ...OPTIONS, minimumObservations })).toThrow(
        'minimum is not 2 or more observations',
      );
    for (const decay of [0, 1, Number.NaN])
      expect(() => garchFit(USUAL, { ...OPTIONS, decay })).toThrow('decay outside (0, 1)');
  });

  it('follows the scale and does not see the mean', () => {
    const before = obtained(garchFit(USUAL, OPTIONS));
    const after = obtained(
      garchFit(
        USUAL.map((value) => 3 * value + 0.001),
        OPTIONS,
      ),
    );
    expectWithin(after.alpha, before.alpha, 1e-7);
    expectWithin(after.beta, before.beta, 1e-7);
    expect(after.currentVariance / before.currentVariance).toBeCloseTo(9, 6);
  });

  it('fits no worse than a constant variance and stays a model', () => {
    const rows = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(rows, (returns) => {
        const variance = sampleVariance(returns);
        fc.pre(variance > 1e-8);
        const outcome = garchFit(returns, { minimumObservations: 30, decay: 0.94 });
        const fit = obtained(outcome);
        expect(fit.alpha).toBeGreaterThanOrEqual(0);
        expect(fit.beta).toBeGreaterThanOrEqual(0);
        expect(fit.currentVariance).toBeGreaterThan(0);
        if (fit.longRunVariance === null) return;
        const constant = -(returns.length - 1 + returns.length * Math.log(2 * Math.PI * variance)) / 2;
        expect(fit.logLikelihood).toBeGreaterThan(constant - 1e-9);
      }),
      LAW,
    );
  });
});

describe.runIf(hasCompressedOracles('the last ten years of IWM'))('garchFit on the Russell 2000 fund', () => {
  it('gives about the parameters and the half-life of D§6.8', () => {
    const closes = readOracleColumns('data/prices/other/IWM_adjusted_ohlc_cache.csv.xz').get('Close') ?? [];
    const returns = closes.slice(1).map((close, at) => close / (closes[at] ?? Number.NaN) - 1);
    const fit = obtained(garchFit(returns.slice(-2520), OPTIONS));
    // D prints 0.10, 0.88 and 34 from a grid of two decimals on the index; the fund ends a few weeks apart.
    expectWithin(fit.alpha, 0.1, 0.01);
    expectWithin(fit.beta, 0.88, 0.01);
    expectWithin(fit.halfLifeDays ?? 0, 34, 3);
  });
});
