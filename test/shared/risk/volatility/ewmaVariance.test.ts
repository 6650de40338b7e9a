import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import { effectiveObservations } from '../../../../shared/risk/volatility/effectiveObservations';
import { ewmaVariance } from '../../../../shared/risk/volatility/ewmaVariance';
import { ewmaVolatility } from '../../../../shared/risk/volatility/ewmaVolatility';
import { halfLife } from '../../../../shared/risk/volatility/halfLife';
import { LAW, returnRows } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const D12 = Object.freeze([0.012, -0.008, -0.031]);
const SEED = { seedVariance: 0.0004 };

describe('ewmaVariance', () => {
  it('gives acceptance row D12 from a given starting variance', () => {
    expect(obtained(ewmaVariance(D12, SEED))).toBeCloseTo(0.000401137504, 12);
  });

  it('starts from the sample variance of the first 60 returns and runs over the rest', () => {
    const returns = Array.from({ length: 62 }, (_, index) => Math.sin(index) / 50);
    const seed = sampleVariance(returns.slice(0, 60));
    const [first = 0, second = 0] = returns.slice(60);
    const expected = 0.94 * (0.94 * seed + 0.06 * first ** 2) + 0.06 * second ** 2;
    expect(obtained(ewmaVariance(returns))).toBeCloseTo(expected, 17);
  });

  it('is the sample variance while there are no more than 60 returns', () => {
    const returns = Array.from({ length: 60 }, (_, index) => Math.cos(index) / 50);
    expect(obtained(ewmaVariance(returns))).toBe(sampleVariance(returns));
    expect(obtained(ewmaVariance([0.01, 0.03]))).toBe(sampleVariance([0.01, 0.03]));
  });

  it('needs two returns to start by itself and one with a starting variance', () => {
    expectProblem(ewmaVariance([0.01]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(ewmaVariance([], SEED), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(ewmaVariance([0.01, Number.NaN], SEED), { code: 'non-finite-value', index: 1 });
  });

  it('refuses a decay or a starting variance that cannot be one', () => {
    for (const decay of [0, 1, Number.NaN]) expect(() => ewmaVariance(D12, { decay })).toThrow('decay outside (0, 1)');
    for (const seedVariance of [-1, Number.NaN]) {
      expect(() => ewmaVariance(D12, { seedVariance })).toThrow('starting variance is not a variance');
    }
  });

  it('stays between the smallest and the largest of the starting variance and the squared returns', () => {
    fc.assert(
      fc.property(returnRows(1), fc.double({ min: 0, max: 0.1, noNaN: true }), (returns, seedVariance) => {
        const inputs = [seedVariance, ...returns.map((value) => value * value)];
        const variance = obtained(ewmaVariance(returns, { seedVariance }));
        expect(variance).toBeGreaterThanOrEqual(Math.min(...inputs) - 1e-15);
        expect(variance).toBeLessThanOrEqual(Math.max(...inputs) + 1e-15);
      }),
      LAW,
    );
  });
});

describe('ewmaVolatility', () => {
  it('gives the daily and annual volatility of acceptance row D12', () => {
    expect(obtained(ewmaVolatility(D12, { ...SEED, periodsPerYear: 1 }))).toBeCloseTo(0.02002842, PRINTED_DECIMALS);
    expect(obtained(ewmaVolatility(D12, SEED))).toBeCloseTo(0.31794127, PRINTED_DECIMALS);
  });

  it('passes the problem of the variance on', () => {
    expectProblem(ewmaVolatility([]), { code: 'too-few-observations', have: 0, need: 2 });
  });
});

describe('effectiveObservations and halfLife', () => {
  it('give acceptance row D13', () => {
    expect(effectiveObservations(0.94)).toBeCloseTo(32.33333333, PRINTED_DECIMALS);
    expect(halfLife(0.94)).toBeCloseTo(11.20230558, PRINTED_DECIMALS);
  });

  it('agree that an observation counts half after a half-life', () => {
    expect(0.97 ** halfLife(0.97)).toBeCloseTo(0.5, 14);
  });

  it('refuse a decay outside (0, 1)', () => {
    for (const decay of [0, 1, Number.NaN]) {
      expect(() => halfLife(decay)).toThrow('decay outside (0, 1)');
      expect(() => effectiveObservations(decay)).toThrow('decay outside (0, 1)');
    }
  });
});

describe.runIf(hasSharedMaterial('Hull, EWMA example'))('ewmaVariance against Hull', () => {
  it('gives the published variance', () => {
    const { inputs, published } = readOracleJson('data/oracle/textbook/hull_ewma.json');
    const options = { decay: inputs.lambda, seedVariance: inputs.sigma_prev ** 2 };
    expect(obtained(ewmaVariance([inputs.u_prev], options))).toBeCloseTo(published.variance, 15);
  });
});
