import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum } from '../../../../shared/math/compensatedSum';
import { historicalComponentShortfall } from '../../../../shared/risk/var/historicalComponentShortfall';
import { historicalComponentValueAtRisk } from '../../../../shared/risk/var/historicalComponentValueAtRisk';
import { historicalExpectedShortfall } from '../../../../shared/risk/var/historicalExpectedShortfall';
import { historicalIncrementalValueAtRisk } from '../../../../shared/risk/var/historicalIncrementalValueAtRisk';
import { historicalValueAtRisk } from '../../../../shared/risk/var/historicalValueAtRisk';
import { type HoldingReturns, portfolioReturns } from '../../../../shared/risk/var/holdingReturns';
import { observationsForOneInTail } from '../../../../shared/risk/var/observationsForOneInTail';
import { aReturn, LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK } from '../../../support/samples';

const HOLDINGS: HoldingReturns = Object.freeze({
  weights: Object.freeze([0.7, -0.4]),
  returns: Object.freeze([ASSET, BENCHMARK]),
});

const weight = fc.double({ min: -1, max: 1, noNaN: true });
const someHoldings = fc.integer({ min: 10, max: 40 }).chain((length) => {
  const row = fc.array(aReturn, { minLength: length, maxLength: length });
  return fc.record({ weights: fc.tuple(weight, weight, weight), returns: fc.tuple(row, row, row) });
});
const aConfidence = fc.double({ min: 0.5, max: 0.9, noNaN: true });

describe('portfolioReturns', () => {
  it('weights the holdings and leaves the rest in cash', () => {
    const returns = obtained(
      portfolioReturns(
        {
          weights: [0.5, 0.25],
          returns: [
            [0.02, 0.04],
            [-0.04, 0.04],
          ],
        },
        1,
      ),
    );
    expect([...returns]).toEqual([0, 0.03]);
  });

  it('has no value without holdings, with rows of different length, too few periods or a gap', () => {
    expectProblem(portfolioReturns({ weights: [], returns: [] }, 1), { code: 'no-holdings' });
    const uneven = { weights: [1, 1], returns: [[0], [0, 0]] };
    expectProblem(portfolioReturns(uneven, 1), { code: 'lengths-differ', first: 1, second: 2 });
    const problem = { code: 'too-few-observations', have: 2, need: 3 } as const;
    expectProblem(portfolioReturns({ weights: [1], returns: [[0, 0]] }, 3), problem);
    const gap = { weights: [1], returns: [[0, Number.NaN]] };
    expectProblem(portfolioReturns(gap, 1), { code: 'non-finite-value', index: 1 });
  });

  it('refuses weights that do not fit or are not finite', () => {
    expect(() => portfolioReturns({ weights: [1], returns: [] }, 1)).toThrow('weights do not fit the holdings');
    expect(() => portfolioReturns({ weights: [Number.NaN], returns: [[0]] }, 1)).toThrow('not finite');
  });
});

describe('observationsForOneInTail', () => {
  it('rounds up, but not for a hair', () => {
    expect([0.05, 1 - 0.9, 1 - 0.95, 0.3, 0.5].map(observationsForOneInTail)).toEqual([20, 10, 20, 4, 2]);
  });
});

describe('historicalComponentValueAtRisk', () => {
  const THREE = {
    weights: [0.5, 0.5],
    returns: [
      [-0.04, 0, 0.02],
      [0, 0.02, 0.02],
    ],
  };

  it('interpolates the parts as the quantile is interpolated', () => {
    const parts = obtained(historicalComponentValueAtRisk(THREE, { confidence: 0.75, window: 0 }));
    expect(parts.total).toBeCloseTo(0.005, 15);
    expect(parts.component[0]).toBeCloseTo(0.01, 15);
    expect(parts.component[1]).toBeCloseTo(-0.005, 15);
    expect(parts.marginal[0]).toBeCloseTo(0.02, 15);
    expect(parts.share?.[0]).toBeCloseTo(2, 12);
  });

  it('averages the periods ranked around the quantile', () => {
    const first = [0.05, -0.01, 0.03, -0.03, 0.01];
    const holdings = { weights: [1, 1], returns: [first, [0, 0.006, 0, 0.003, -0.003]] };
    const options = { confidence: 0.75, window: 1 };
    // Ranked: -0.027, -0.004, 0.007, 0.03, 0.05; the quantile is the second, its neighbours the first and the third.
    const parts = obtained(historicalComponentValueAtRisk(holdings, options));
    expect(parts.component[0]).toBeCloseTo(0.01, 15);
    expect(parts.component[1]).toBeCloseTo(-0.002, 15);
    expect(parts.total).toBeCloseTo(0.008, 15);
    // The window cannot reach beyond the sample, and stays centred.
    expect(historicalComponentValueAtRisk(holdings, { ...options, window: 9 })).toEqual({ ok: true, value: parts });
    const upper = obtained(historicalComponentValueAtRisk(holdings, { confidence: 0.25, window: 9 }));
    expect(upper.total).toBeCloseTo(-(0.007 + 0.03 + 0.05) / 3, 15);
    expect(upper.share).toBeNull();
  });

  it('shrinks the window to nothing where the quantile lies beside the worst period', () => {
    const options = { confidence: 0.95, window: 3 };
    const parts = obtained(historicalComponentValueAtRisk(HOLDINGS, options));
    const portfolio = obtained(portfolioReturns(HOLDINGS, 1));
    expect(parts.total).toBeCloseTo(obtained(historicalValueAtRisk(portfolio, 0.95)), 15);
  });

  it('has no value without a period and refuses options that cannot be', () => {
    const problem = { code: 'too-few-observations', have: 0, need: 1 } as const;
    const options = { confidence: 0.95, window: 0 };
    expectProblem(historicalComponentValueAtRisk({ weights: [1], returns: [[]] }, options), problem);
    for (const window of [-1, 0.5, Number.NaN]) {
      const measure = () => historicalComponentValueAtRisk(HOLDINGS, { confidence: 0.95, window });
      expect(measure).toThrow('window is not a whole number');
    }
    for (const confidence of [0, 1]) {
      const measure = () => historicalComponentValueAtRisk(HOLDINGS, { confidence, window: 0 });
      expect(measure).toThrow('confidence outside (0, 1)');
    }
  });

  it('sums to the historical value at risk without a window, and to its own total with one', () => {
    fc.assert(
      fc.property(someHoldings, aConfidence, fc.nat(5), (holdings, confidence, window) => {
        const portfolio = obtained(portfolioReturns(holdings, 1));
        const exact = obtained(historicalComponentValueAtRisk(holdings, { confidence, window: 0 }));
        expect(exact.total).toBeCloseTo(obtained(historicalValueAtRisk(portfolio, confidence)), 13);
        const smooth = obtained(historicalComponentValueAtRisk(holdings, { confidence, window }));
        expect(compensatedSum(smooth.component)).toBeCloseTo(smooth.total, 14);
        const worst = -Math.min(...portfolio);
        expect(smooth.total).toBeLessThanOrEqual(worst + 1e-12);
      }),
      LAW,
    );
  });
});

describe('historicalComponentShortfall', () => {
  it('averages the losses of the worst periods, by hand', () => {
    const parts = obtained(
      historicalComponentShortfall(
        {
          weights: [0.5, 0.5],
          returns: [
            [-0.04, 0],
            [0, 0.02],
          ],
        },
        0.5,
      ),
    );
    expect(parts.total).toBe(0.02);
    expect(parts.component).toEqual(Float64Array.of(0.02, 0));
    expect(parts.share).toEqual(Float64Array.of(1, 0));
  });

  it('is unknown when the tail holds less than one whole period', () => {
    const problem = { code: 'too-few-observations', have: 20, need: 100 } as const;
    expectProblem(historicalComponentShortfall(HOLDINGS, 0.99), problem);
    for (const confidence of [0, 1]) {
      expect(() => historicalComponentShortfall(HOLDINGS, confidence)).toThrow('confidence outside (0, 1)');
    }
  });

  it('sums to the historical expected shortfall, never below the value at risk', () => {
    fc.assert(
      fc.property(someHoldings, aConfidence, (holdings, confidence) => {
        const portfolio = obtained(portfolioReturns(holdings, 1));
        const { total, component } = obtained(historicalComponentShortfall(holdings, confidence));
        expect(total).toBeCloseTo(obtained(historicalExpectedShortfall(portfolio, confidence)), 13);
        expect(compensatedSum(component)).toBeCloseTo(total, 14);
        expect(total).toBeGreaterThanOrEqual(obtained(historicalValueAtRisk(portfolio, confidence)) - 1e-13);
      }),
      LAW,
    );
  });
});

describe('historicalIncrementalValueAtRisk', () => {
  it('is the whole value at risk of a single holding, and negative for a hedge', () => {
    const single = { weights: [1], returns: [[-0.04, 0, 0.04]] };
    expect(obtained(historicalIncrementalValueAtRisk(single, 0.75))[0]).toBeCloseTo(0.02, 15);
    const [, hedge] = obtained(historicalIncrementalValueAtRisk(HOLDINGS, 0.95));
    expect(hedge).toBeLessThan(0);
  });

  it('is the value at risk with less the one without each holding', () => {
    fc.assert(
      fc.property(someHoldings, aConfidence, (holdings, confidence) => {
        const valueAtRisk = (weights: number[]) =>
          obtained(historicalValueAtRisk(obtained(portfolioReturns({ ...holdings, weights }, 1)), confidence));
        const all = valueAtRisk([...holdings.weights]);
        for (const [asset, value] of obtained(historicalIncrementalValueAtRisk(holdings, confidence)).entries()) {
          const kept = holdings.weights.map((each, index) => (index === asset ? 0 : each));
          expect(value).toBeCloseTo(all - valueAtRisk(kept), 12);
        }
      }),
      LAW,
    );
  });

  it('has no value without holdings and refuses an impossible confidence', () => {
    expectProblem(historicalIncrementalValueAtRisk({ weights: [], returns: [] }, 0.95), { code: 'no-holdings' });
    for (const confidence of [0, 1]) {
      expect(() => historicalIncrementalValueAtRisk(HOLDINGS, confidence)).toThrow('confidence outside (0, 1)');
    }
  });
});
