import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageWeightedExpectedShortfall } from '../../../../shared/risk/var/ageWeightedExpectedShortfall';
import { ageWeightedValueAtRisk } from '../../../../shared/risk/var/ageWeightedValueAtRisk';
import { ageWeights } from '../../../../shared/risk/var/ageWeights';
import { historicalExpectedShortfall } from '../../../../shared/risk/var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../../../../shared/risk/var/historicalValueAtRisk';
import { LAW, returnRows } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { expectProblem, expectWithin, obtained } from '../../../support/outcome';
import { ASSET } from '../../../support/samples';

const DECAY = 0.98;
const aConfidence = fc.double({ min: 0.5, max: 0.95, noNaN: true });

describe('ageWeights', () => {
  it('halves with each period of age', () => {
    expect(ageWeights(3, 0.5)).toEqual(Float64Array.of(0.25, 0.5, 1));
    expect(ageWeights(0, 0.5)).toHaveLength(0);
    expect(ageWeights(2, 1)).toEqual(Float64Array.of(1, 1));
  });

  it('has the normalised form of Boudoukh, Richardson and Whitelaw', () => {
    const weights = ageWeights(100, DECAY);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    expect((weights[99] ?? 0) / sum).toBeCloseTo((1 - DECAY) / (1 - DECAY ** 100), 14);
  });

  it('refuses a decay that makes nothing older or everything', () => {
    for (const decay of [0, -0.5, 1.01, Number.NaN]) expect(() => ageWeights(3, decay)).toThrow('decay outside (0, 1]');
  });
});

describe('ageWeightedValueAtRisk', () => {
  it('interpolates between middles of weights, by hand', () => {
    // Weights 0.25, 0.5, 1; ranked middles 0.25, 0.625, 1.25, stretched to 0, 0.375, 1.
    const returns = Object.freeze([0, -0.04, 0.04]);
    const valueAtRisk = obtained(ageWeightedValueAtRisk(returns, { confidence: 0.75, decay: 0.5 }));
    expect(valueAtRisk).toBeCloseTo(0.04 / 3, 14);
  });

  it('answers to a recent loss more than to an old one', () => {
    const quiet = Array.from({ length: 99 }, (_, day) => ((day % 9) - 4) / 1000);
    const options = { confidence: 0.99, decay: DECAY };
    const recent = obtained(ageWeightedValueAtRisk([...quiet, -0.08], options));
    const old = obtained(ageWeightedValueAtRisk([-0.08, ...quiet], options));
    expect(recent).toBeGreaterThan(old);
  });

  it('has no value without returns or with a gap', () => {
    const options = { confidence: 0.95, decay: DECAY };
    expectProblem(ageWeightedValueAtRisk([], options), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(ageWeightedValueAtRisk([0, Number.NaN], options), { code: 'non-finite-value', index: 1 });
  });

  it('refuses a confidence and a decay that cannot be', () => {
    for (const measure of [ageWeightedValueAtRisk, ageWeightedExpectedShortfall]) {
      for (const confidence of [0, 1]) {
        expect(() => measure(ASSET, { confidence, decay: DECAY })).toThrow('confidence outside (0, 1)');
      }
      expect(() => measure(ASSET, { confidence: 0.95, decay: 0 })).toThrow('decay outside (0, 1]');
    }
  });

  it('moves with a shift and scales with the position', () => {
    // Sixteen binary digits: shift and scale are exact, so that no tie comes up that was none.
    const rows = returnRows(1).map((returns) => returns.map((value) => Math.round(value * 65_536) / 65_536));
    fc.assert(
      fc.property(rows, aConfidence, (returns, confidence) => {
        const options = { confidence, decay: DECAY };
        const valueAtRisk = obtained(ageWeightedValueAtRisk(returns, options));
        const moved = returns.map((value) => 2 * value + 0.125);
        expectWithin(obtained(ageWeightedValueAtRisk(moved, options)), 2 * valueAtRisk - 0.125, 1e-9);
      }),
      LAW,
    );
  });
});

describe('ageWeightedExpectedShortfall', () => {
  it('averages the tail with its weights, by hand', () => {
    const returns = Object.freeze([-0.04, -0.02, 0, 0.04]);
    const shortfall = ageWeightedExpectedShortfall(returns, { confidence: 0.5, decay: 0.5 });
    expect(obtained(shortfall)).toBeCloseTo(0.01 / 0.875, 14);
  });

  it('is unknown when the tail holds less than one whole period, or with a gap', () => {
    const options = { confidence: 0.99, decay: DECAY };
    const problem = { code: 'too-few-observations', have: 20, need: 100 } as const;
    expectProblem(ageWeightedExpectedShortfall(ASSET, options), problem);
    const gap = [0, Number.NaN];
    expectProblem(ageWeightedExpectedShortfall(gap, { ...options, confidence: 0.5 }), {
      code: 'non-finite-value',
      index: 1,
    });
  });

  it('is the quantile itself where all weights of the tail are too old for a double', () => {
    const returns = [-0.05, ...new Array<number>(1100).fill(0.01), -0.01];
    const options = { confidence: 0.9, decay: 0.5 };
    // Ranked: -0.05 without weight at 0, -0.01 with weight 1 of 2 at 0.5 / 1.75.
    expect(obtained(ageWeightedValueAtRisk(returns, options))).toBeCloseTo(0.05 - 0.04 * 0.35, 12);
    const shortfall = obtained(ageWeightedExpectedShortfall(returns, options));
    expect(shortfall).toBeCloseTo(0.036, 12);
  });

  it('is never below the value at risk', () => {
    fc.assert(
      fc.property(
        returnRows(20),
        aConfidence,
        fc.double({ min: 0.9, max: 1, noNaN: true }),
        (returns, confidence, decay) => {
          const options = { confidence, decay };
          const shortfall = obtained(ageWeightedExpectedShortfall(returns, options));
          expect(shortfall).toBeGreaterThanOrEqual(obtained(ageWeightedValueAtRisk(returns, options)) - 1e-12);
          expect(shortfall).toBeLessThanOrEqual(-Math.min(...returns) + 1e-12);
        },
      ),
      LAW,
    );
  });
});

describe('age-weighted measures with a decay of 1', () => {
  it('are the historical ones', () => {
    const ranked = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 20, maxLength: 61 });
    fc.assert(
      fc.property(ranked, fc.constantFrom(0.5, 0.75, 0.8, 0.9, 0.95), (whole, confidence) => {
        const returns = whole.map((value) => value / 1000);
        const options = { confidence, decay: 1 };
        const valueAtRisk = obtained(historicalValueAtRisk(returns, confidence));
        expect(obtained(ageWeightedValueAtRisk(returns, options))).toBeCloseTo(valueAtRisk, 12);
        const shortfall = obtained(historicalExpectedShortfall(returns, confidence));
        expect(obtained(ageWeightedExpectedShortfall(returns, options))).toBeCloseTo(shortfall, 12);
      }),
      LAW,
    );
  });
});

describe.runIf(hasSharedMaterial('quantile conventions'))('the quantile conventions of numpy', () => {
  // Of its nine definitions the engine takes `linear`, type 7; the others print other numbers for the same returns.
  it('agree with the historical and the evenly weighted value at risk on the linear definition', () => {
    const { returns, quantiles } = readOracleJson('data/oracle/textbook/quantile_conventions.json');
    const rows = Object.entries<number>(quantiles.linear);
    expect(rows).toHaveLength(3);
    for (const [tail, printed] of rows) {
      const confidence = 1 - Number(tail);
      expect(obtained(historicalValueAtRisk(returns, confidence))).toBeCloseTo(-printed, 12);
      expect(obtained(ageWeightedValueAtRisk(returns, { confidence, decay: 1 }))).toBeCloseTo(-printed, 12);
    }
  });
});
