import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filteredHistoricalExpectedShortfall } from '../../../../shared/risk/var/filteredHistoricalExpectedShortfall';
import { filteredHistoricalValueAtRisk } from '../../../../shared/risk/var/filteredHistoricalValueAtRisk';
import { filteredReturns } from '../../../../shared/risk/var/filteredReturns';
import { historicalValueAtRisk } from '../../../../shared/risk/var/historicalValueAtRisk';
import { ewmaVariance } from '../../../../shared/risk/volatility/ewmaVariance';
import { aReturn, LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET } from '../../../support/samples';

const FILTER = { decay: 0.94, seedObservations: 2 };
const OPTIONS = { ...FILTER, confidence: 0.5 };

describe('filteredReturns', () => {
  it('rescales each return from the volatility before it to that of today, by hand', () => {
    // Seed variance 0.0002; after 0.03 it is 0.000242: 0.03 * sqrt(1.21).
    const [only] = obtained(filteredReturns(Object.freeze([0.01, -0.01, 0.03]), FILTER));
    expect(only).toBeCloseTo(0.033, 14);
  });

  it('filters with the variances of the exponentially weighted measure', () => {
    const returns = Array.from({ length: 75 }, (_, day) => Math.sin(day * day) / 30);
    const filtered = obtained(filteredReturns(returns, { decay: 0.94, seedObservations: 60 }));
    expect(filtered).toHaveLength(15);
    const today = Math.sqrt(obtained(ewmaVariance(returns)));
    for (const [index, value] of filtered.entries()) {
      const before = Math.sqrt(obtained(ewmaVariance(returns.slice(0, 60 + index))));
      expect(value).toBeCloseTo(((returns[60 + index] ?? Number.NaN) * today) / before, 14);
    }
  });

  it('has no value without a return after the seed, with a gap or before anything moved', () => {
    const problem = { code: 'too-few-observations', have: 2, need: 3 } as const;
    expectProblem(filteredReturns([0.01, 0.02], FILTER), problem);
    expectProblem(filteredReturns([0.01, Number.NaN, 0], FILTER), { code: 'non-finite-value', index: 1 });
    expectProblem(filteredReturns([0.01, 0.01, 0.02], FILTER), { code: 'zero-variance' });
  });

  it('refuses a decay and a seed that cannot be', () => {
    for (const decay of [0, 1, Number.NaN]) {
      expect(() => filteredReturns(ASSET, { ...FILTER, decay })).toThrow('decay outside (0, 1)');
    }
    for (const seedObservations of [1, 2.5, Number.NaN]) {
      const filter = { ...FILTER, seedObservations };
      expect(() => filteredReturns(ASSET, filter)).toThrow('seed is not a whole number of 2 or more');
    }
  });
});

describe('filtered historical measures', () => {
  it('give the hand-worked examples of their doc comments', () => {
    expect(obtained(filteredHistoricalValueAtRisk([0.01, -0.01, -0.03], OPTIONS))).toBeCloseTo(0.033, 14);
    const shortfall = filteredHistoricalExpectedShortfall(Object.freeze([0.01, -0.01, -0.03, 0]), OPTIONS);
    expect(obtained(shortfall)).toBeCloseTo(0.03199469, 8);
  });

  it('pass on why there is no value', () => {
    for (const measure of [filteredHistoricalValueAtRisk, filteredHistoricalExpectedShortfall]) {
      expectProblem(measure([0, 0], OPTIONS), { code: 'too-few-observations', have: 2, need: 3 });
      for (const confidence of [0, 1]) {
        expect(() => measure([], { ...OPTIONS, confidence })).toThrow('confidence outside (0, 1)');
      }
    }
    const problem = { code: 'too-few-observations', have: 18, need: 20 } as const;
    expectProblem(filteredHistoricalExpectedShortfall(ASSET, { ...OPTIONS, confidence: 0.95 }), problem);
  });

  it('see a calm past through the eyes of a wild present', () => {
    const calm = Array.from({ length: 60 }, (_, day) => ((day % 7) - 3) / 1000);
    const wild = Array.from({ length: 20 }, (_, day) => ((day % 7) - 3) / 100);
    const returns = [...calm, ...wild];
    const options = { decay: 0.94, seedObservations: 20, confidence: 0.8 };
    const plain = obtained(historicalValueAtRisk(returns, 0.8));
    expect(obtained(filteredHistoricalValueAtRisk(returns, options))).toBeGreaterThan(2 * plain);
  });

  it('scale with the position, and shortfall is never the smaller', () => {
    const rows = fc.array(aReturn, { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(rows, fc.double({ min: 0.5, max: 0.9, noNaN: true }), (drawn, confidence) => {
        const returns = [0.01, -0.02, ...drawn];
        const options = { ...FILTER, confidence };
        const valueAtRisk = obtained(filteredHistoricalValueAtRisk(returns, options));
        const shortfall = obtained(filteredHistoricalExpectedShortfall(returns, options));
        expect(shortfall).toBeGreaterThanOrEqual(valueAtRisk - 1e-12 * (1 + shortfall));
        const doubled = returns.map((value) => 2 * value);
        const twice = obtained(filteredHistoricalValueAtRisk(doubled, options));
        expect(Math.abs(twice - 2 * valueAtRisk)).toBeLessThan(1e-9 * (1 + Math.abs(valueAtRisk)));
      }),
      LAW,
    );
  });
});
