import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum } from '../../../../shared/math/compensatedSum';
import { innerProduct } from '../../../../shared/math/innerProduct';
import { mean } from '../../../../shared/math/mean';
import { normalCumulative } from '../../../../shared/math/normalCumulative';
import { pairwiseCovariance } from '../../../../shared/math/pairwiseCovariance';
import { sampleStandardDeviation } from '../../../../shared/math/sampleStandardDeviation';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import {
  gaussianComponentValueAtRisk,
  portfolioVolatility,
} from '../../../../shared/risk/var/gaussianComponentValueAtRisk';
import { gaussianIncrementalValueAtRisk } from '../../../../shared/risk/var/gaussianIncrementalValueAtRisk';
import { gaussianValueAtRisk } from '../../../../shared/risk/var/gaussianValueAtRisk';
import { portfolioReturns } from '../../../../shared/risk/var/holdingReturns';
import { lossDecomposition } from '../../../../shared/risk/var/lossDecomposition';
import { LAW } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK, COVARIANCE, PRINTED_DECIMALS, WEIGHTS } from '../../../support/samples';

/** RC of domain.md §13: the third asset. */
const THIRD = [
  -0.004, 0.011, 0.006, -0.009, -0.002, 0.014, -0.011, 0.003, 0.009, -0.013, 0.007, 0.002, -0.006, 0.012, -0.016, 0.001,
  0.008, -0.005, -0.01, 0.004,
];
const RETURNS = [ASSET, BENCHMARK, THIRD];
const NO_MEANS = [0, 0, 0];
const CENTS = 2;

/** Covariance with the portfolio from a whole matrix, as the tests know it. */
function covariancesWith(matrix: readonly number[], weights: readonly number[]): number[] {
  return weights.map((_, row) => innerProduct(matrix.slice(row * weights.length, (row + 1) * weights.length), weights));
}

function sampleMoments(weights: readonly number[]) {
  const portfolio = obtained(portfolioReturns({ weights, returns: RETURNS }, 2));
  return {
    weights,
    means: RETURNS.map((row) => mean(row)),
    variances: RETURNS.map((row) => sampleVariance(row)),
    covariances: RETURNS.map((row) => pairwiseCovariance(row, portfolio)),
    portfolio,
  };
}

describe('lossDecomposition', () => {
  it('weights the marginals and sums the parts', () => {
    const parts = lossDecomposition(Object.freeze([0.5, 0.5]), Float64Array.of(0.02, 0.06));
    expect(parts.total).toBe(0.04);
    expect(parts.component).toEqual(Float64Array.of(0.01, 0.03));
    expect(parts.share).toEqual(Float64Array.of(0.25, 0.75));
    expect(parts.marginal).toEqual(Float64Array.of(0.02, 0.06));
  });

  it('has no shares of what is not a loss', () => {
    expect(lossDecomposition([1, 1], Float64Array.of(0.02, -0.02)).share).toBeNull();
    expect(lossDecomposition([1], Float64Array.of(-0.02)).share).toBeNull();
  });

  it('refuses weights that do not fit', () => {
    expect(() => lossDecomposition([1], Float64Array.of(1, 2))).toThrow('weights do not fit the holdings');
  });
});

describe('gaussianComponentValueAtRisk', () => {
  it('gives acceptance row D8', () => {
    const daily = COVARIANCE.map((value) => value / 252);
    const moments = { weights: WEIGHTS, means: NO_MEANS, covariances: covariancesWith(daily, WEIGHTS) };
    const { total, component, marginal, share } = obtained(gaussianComponentValueAtRisk(moments, 0.99));
    const dollars = [...component].map((value) => value * 1e6);
    expect(dollars[0]).toBeCloseTo(11852.85, CENTS);
    expect(dollars[1]).toBeCloseTo(10266.53, CENTS);
    expect(dollars[2]).toBeCloseTo(1978.45, CENTS);
    expect(total * 1e6).toBeCloseTo(24097.82, CENTS);
    // Row D7 gives the shares and the marginal volatilities these follow from.
    expect(share?.[1]).toBeCloseTo(0.4260355, PRINTED_DECIMALS);
    expect(marginal[1]).toBeCloseTo((0.23352204 * 2.3263478740408408) / Math.sqrt(252), PRINTED_DECIMALS);
    const variances = [0, 4, 8].map((index) => daily[index] ?? Number.NaN);
    const incremental = obtained(gaussianIncrementalValueAtRisk({ ...moments, variances }, 0.99));
    expect((incremental[1] ?? Number.NaN) * 1e6).toBeCloseTo(7977.74, CENTS);
  });

  it('takes mean returns off the loss, by hand', () => {
    const moments = { weights: [0.5, 0.5], means: [0.001, -0.003], covariances: [0.0001, 0.0003] };
    const { marginal, component, total } = obtained(gaussianComponentValueAtRisk(moments, 0.95));
    const multiple = 1.6448536269514722 / Math.sqrt(0.0002);
    expect(marginal[0]).toBeCloseTo(multiple * 0.0001 - 0.001, 14);
    expect(component[1]).toBeCloseTo(0.5 * (multiple * 0.0003 + 0.003), 14);
    expect(total).toBeCloseTo(multiple * 0.0002 + 0.001, 14);
  });

  it('has no value without holdings or without risk', () => {
    const none = { weights: [], means: [], covariances: [] };
    expectProblem(gaussianComponentValueAtRisk(none, 0.95), { code: 'no-holdings' });
    const calm = { weights: [1], means: [0], covariances: [0] };
    expectProblem(gaussianComponentValueAtRisk(calm, 0.95), { code: 'zero-variance' });
    const hedged = { weights: [1, -1], means: [0, 0], covariances: [1e-4, 1e-4 * (1 - 1e-15)] };
    expectProblem(gaussianComponentValueAtRisk(hedged, 0.95), { code: 'zero-variance' });
  });

  it('refuses shapes that do not fit, numbers that are not finite and covariances of other weights', () => {
    const fine = { weights: [1], means: [0], covariances: [1e-4] };
    expect(() => gaussianComponentValueAtRisk({ ...fine, means: [] }, 0.95)).toThrow('means do not fit the weights');
    expect(() => gaussianComponentValueAtRisk({ ...fine, covariances: [] }, 0.95)).toThrow('different length');
    expect(() => gaussianComponentValueAtRisk({ ...fine, means: [Number.NaN] }, 0.95)).toThrow('not finite');
    expect(() => gaussianComponentValueAtRisk(fine, 1)).toThrow('outside (0, 1)');
    for (const negative of [-1e-4, -1e-14])
      expect(() => portfolioVolatility([1], [negative])).toThrow('covariances are not those of the weights');
    expect(portfolioVolatility([0.5, 0.5], [0.0001, 0.0003])).toBeCloseTo(Math.sqrt(0.0002), 15);
  });

  it('sums to the value at risk of the portfolio and follows a shift of one holding', () => {
    const weight = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight), (weights) => {
        fc.pre(weights.some((value) => Math.abs(value) > 1e-2));
        const { portfolio, ...moments } = sampleMoments(weights);
        const { total, component, marginal } = obtained(gaussianComponentValueAtRisk(moments, 0.95));
        const whole = { mean: mean(portfolio), standardDeviation: sampleStandardDeviation(portfolio) };
        expect(total).toBeCloseTo(gaussianValueAtRisk(whole, 0.95), 12);
        expect(compensatedSum(component)).toBeCloseTo(total, 14);
        const means = moments.means.map((value, asset) => (asset === 1 ? value + 0.01 : value));
        const moved = obtained(gaussianComponentValueAtRisk({ ...moments, means }, 0.95));
        expect(moved.marginal[1]).toBeCloseTo((marginal[1] ?? Number.NaN) - 0.01, 13);
        expect(moved.marginal[0]).toBe(marginal[0]);
      }),
      LAW,
    );
  });
});

describe('gaussianIncrementalValueAtRisk', () => {
  it('tells rounding from moments of different portfolios at any scale', () => {
    const impossible = { weights: [1], means: [0], covariances: [1e-14], variances: [0.5e-14] };
    expect(() => gaussianIncrementalValueAtRisk(impossible, 0.95)).toThrow('moments are not those of one portfolio');
    const covariances = [1e-4, 1e-4 * (1 + 1e-14)];
    const residue = { weights: [1, 1], means: [0, 0], covariances, variances: [1e-20, 1e-4] };
    const [first] = obtained(gaussianIncrementalValueAtRisk(residue, 0.95));
    expect(first).toBeCloseTo(1.6448536269514722 * portfolioVolatility([1, 1], covariances), 14);
  });

  it('is the whole value at risk of a single holding', () => {
    const single = { weights: [1], means: [0.001], covariances: [0.0001], variances: [0.0001] };
    const [only] = obtained(gaussianIncrementalValueAtRisk(single, 0.95));
    expect(only).toBeCloseTo(0.01644854 - 0.001, PRINTED_DECIMALS);
  });

  it('has no value without holdings and refuses what cannot be one portfolio', () => {
    const none = { weights: [], means: [], covariances: [], variances: [] };
    expectProblem(gaussianIncrementalValueAtRisk(none, 0.95), { code: 'no-holdings' });
    const fine = { weights: [1], means: [0], covariances: [1e-4], variances: [1e-4] };
    expect(() => gaussianIncrementalValueAtRisk({ ...fine, variances: [] }, 0.95)).toThrow('variances do not fit');
    expect(() => gaussianIncrementalValueAtRisk({ ...fine, means: [] }, 0.95)).toThrow('means do not fit the weights');
    const apart = { ...fine, variances: [0.5e-4] };
    expect(() => gaussianIncrementalValueAtRisk(apart, 0.95)).toThrow('moments are not those of one portfolio');
    expect(() => gaussianIncrementalValueAtRisk({ ...fine, variances: [Number.NaN] }, 0.95)).toThrow(
      'moments are not those of one portfolio',
    );
  });

  it('is the value at risk with less the one without each holding', () => {
    const weight = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight), (weights) => {
        fc.pre(weights.some((value) => Math.abs(value) > 1e-3));
        const { portfolio, ...moments } = sampleMoments(weights);
        const incremental = obtained(gaussianIncrementalValueAtRisk(moments, 0.99));
        const valueAtRisk = (returns: Float64Array) =>
          gaussianValueAtRisk({ mean: mean(returns), standardDeviation: sampleStandardDeviation(returns) }, 0.99);
        // A remainder below a millionth of the volatility is lost in rounding: seven decimals.
        for (const [asset, value] of incremental.entries()) {
          const kept = weights.map((each, index) => (index === asset ? 0 : each));
          const without = obtained(portfolioReturns({ weights: kept, returns: RETURNS }, 2));
          expect(value).toBeCloseTo(valueAtRisk(portfolio) - valueAtRisk(without), 7);
        }
      }),
      LAW,
    );
  });
});

describe.runIf(hasSharedMaterial('Jorion example'))('the two currencies of Jorion', () => {
  // Published figures are rounded on the way, and its multiple is 1.65, not the quantile of 95 %.
  it('has every recomputed figure, and the published ones as far as they are rounded', () => {
    const {
      inputs,
      exact_recomputed: exact,
      published,
    } = readOracleJson('data/oracle/textbook/jorion_component_var.json');
    const names = ['CAD', 'EUR'] as const;
    const weights = names.map((name) => inputs.positions_usd[name] as number);
    const variances = names.map((name) => inputs.volatility[name] ** 2);
    const covariances = weights.map((weight, asset) => weight * (variances[asset] ?? Number.NaN));
    expect(portfolioVolatility(weights, covariances)).toBeCloseTo(exact.portfolio_sigma_usd, 4);
    const moments = { weights, means: [0, 0], covariances };
    const { total, component, marginal } = obtained(gaussianComponentValueAtRisk(moments, normalCumulative(inputs.z)));
    expect(total).toBeCloseTo(exact.diversified_VaR, 3);
    for (const [asset, name] of names.entries()) {
      expect(component[asset]).toBeCloseTo(exact.component_VaR[name], 3);
      expect((component[asset] ?? Number.NaN) / published.component_VaR[name]).toBeCloseTo(1, 4);
      const beta = ((marginal[asset] ?? Number.NaN) / total) * 3e6;
      expect(beta / published.beta[name]).toBeCloseTo(1, 2);
      const alone = { weights: [weights[asset] ?? 0], means: [0], covariances: [covariances[asset] ?? 0] };
      const individual = obtained(gaussianComponentValueAtRisk(alone, normalCumulative(inputs.z))).total;
      expect(individual).toBeCloseTo(published.individual_VaR[name], 4);
    }
  });
});
