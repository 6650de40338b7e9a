import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum } from '../../../../shared/math/compensatedSum';
import { normalQuantile } from '../../../../shared/math/normalQuantile';
import { componentVolatility } from '../../../../shared/risk/dependence/componentVolatility';
import { diversificationRatio } from '../../../../shared/risk/dependence/diversificationRatio';
import { LAW } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { COVARIANCE, PRINTED_DECIMALS, WEIGHTS } from '../../../support/samples';

function expectPrinted(actual: Float64Array, printed: readonly number[]): void {
  expect(actual).toHaveLength(printed.length);
  for (const [index, value] of printed.entries()) expect(actual[index]).toBeCloseTo(value, PRINTED_DECIMALS);
}

describe('componentVolatility', () => {
  it('gives acceptance row D7', () => {
    const { volatility, marginal, component, share } = obtained(componentVolatility(COVARIANCE, WEIGHTS));
    expect(volatility).toBeCloseTo(0.16443844, PRINTED_DECIMALS);
    expectPrinted(marginal, [0.16176266, 0.23352204, 0.06750247]);
    expectPrinted(component, [0.08088133, 0.07005661, 0.01350049]);
    expectPrinted(share, [0.49186391, 0.4260355, 0.08210059]);
  });

  it('carries the component value at risk of acceptance row D8', () => {
    const { component, volatility } = obtained(componentVolatility(COVARIANCE, WEIGHTS));
    const dailyLoss = (part: number) => ((part * normalQuantile(0.99)) / Math.sqrt(252)) * 1e6;
    const [first = 0, second = 0, third = 0] = component;
    expect(dailyLoss(first)).toBeCloseTo(11852.85, 2);
    expect(dailyLoss(second)).toBeCloseTo(10266.53, 2);
    expect(dailyLoss(third)).toBeCloseTo(1978.45, 2);
    expect(dailyLoss(volatility)).toBeCloseTo(24097.82, 2);
    const without = obtained(componentVolatility(COVARIANCE, [0.5, 0, 0.2])).volatility;
    expect(dailyLoss(volatility - without)).toBeCloseTo(7977.74, 2);
  });

  it('gives a hedge a negative part', () => {
    const { component } = obtained(componentVolatility([0.04, 0.03, 0.03, 0.04], [1, -0.5]));
    expect(component[1]).toBeLessThan(0);
  });

  it('has no value without holdings or without risk', () => {
    expectProblem(componentVolatility([], []), { code: 'no-holdings' });
    expectProblem(componentVolatility([0.04], [0]), { code: 'zero-variance' });
    expectProblem(componentVolatility([0, 0, 0, 0], [1, 1]), { code: 'zero-variance' });
  });

  it('refuses a covariance that does not fit or is not finite', () => {
    expect(() => componentVolatility([0.04], [0.5, 0.5])).toThrow('covariance does not fit the weights');
    expect(() => componentVolatility([Number.NaN], [1])).toThrow('sum of a value that is not finite');
  });

  it('adds up to the volatility and scales with the position', () => {
    const weight = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight), (weights) => {
        fc.pre(weights.some((value) => Math.abs(value) > 1e-3));
        const { volatility, component, share } = obtained(componentVolatility(COVARIANCE, weights));
        expect(compensatedSum(component)).toBeCloseTo(volatility, 14);
        expect(compensatedSum(share)).toBeCloseTo(1, 12);
        const doubled = componentVolatility(
          COVARIANCE,
          weights.map((value) => 2 * value),
        );
        expect(obtained(doubled).volatility).toBeCloseTo(2 * volatility, 14);
      }),
      LAW,
    );
  });
});

describe('diversificationRatio', () => {
  it('gives acceptance row D16', () => {
    const ratio = obtained(diversificationRatio(COVARIANCE, WEIGHTS));
    expect(ratio).toBeCloseTo(1.3378867, PRINTED_DECIMALS);
    expect(ratio ** 2).toBeCloseTo(1.78994083, PRINTED_DECIMALS);
  });

  it('is 1 for one asset and the root of the count for independent equals', () => {
    expect(obtained(diversificationRatio([0.04], [0.7]))).toBeCloseTo(1, 14);
    expect(obtained(diversificationRatio([0.04, 0, 0, 0.04], [0.5, -0.5]))).toBeCloseTo(Math.SQRT2, 14);
  });

  it('passes the problem of the decomposition on', () => {
    expectProblem(diversificationRatio([], []), { code: 'no-holdings' });
  });
});

describe.runIf(hasSharedMaterial('Jorion, component value at risk'))('componentVolatility against Jorion', () => {
  it('gives the published decomposition of two currencies', () => {
    const { inputs, exact_recomputed: exact } = readOracleJson('data/oracle/textbook/jorion_component_var.json');
    const { CAD, EUR } = inputs.volatility;
    const covariance = [CAD ** 2, inputs.correlation * CAD * EUR, inputs.correlation * CAD * EUR, EUR ** 2];
    const positions = [inputs.positions_usd.CAD, inputs.positions_usd.EUR];
    const { volatility, component } = obtained(componentVolatility(covariance, positions));
    expect(volatility).toBeCloseTo(exact.portfolio_sigma_usd, 3);
    expect((component[0] ?? 0) * inputs.z).toBeCloseTo(exact.component_VaR.CAD, 3);
    expect((component[1] ?? 0) * inputs.z).toBeCloseTo(exact.component_VaR.EUR, 3);
  });
});
