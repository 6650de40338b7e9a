import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCumulative } from '../../../shared/math/binomialCumulative';
import { LAW } from '../../support/laws';

describe('binomialCumulative', () => {
  // Independent oracle: Python 3 `math.comb` and `fractions`.
  it('gives the probabilities the Basel zones rest on', () => {
    expect(binomialCumulative(4, 250, 0.01)).toBeCloseTo(0.8921876269036233, 13);
    expect(binomialCumulative(5, 250, 0.01)).toBeCloseTo(0.9588168159301496, 13);
    expect(binomialCumulative(9, 250, 0.01)).toBeCloseTo(0.9997498099312573, 13);
    expect(binomialCumulative(10, 250, 0.01)).toBeCloseTo(0.9999461013709507, 13);
  });

  it('gives hand-worked coin throws', () => {
    expect(binomialCumulative(0, 2, 0.5)).toBeCloseTo(0.25, 15);
    expect(binomialCumulative(1, 2, 0.5)).toBeCloseTo(0.75, 15);
    expect(binomialCumulative(2, 2, 0.5)).toBe(1);
    expect(binomialCumulative(0, 0, 0.5)).toBe(1);
    expect(binomialCumulative(9, 3, 0.5)).toBe(1);
  });

  it('survives a first term too small for a double', () => {
    expect(binomialCumulative(1000, 5000, 0.2)).toBeCloseTo(0.5084617648365481, 11);
  });

  it('refuses counts that are not whole and probabilities outside (0, 1)', () => {
    for (const trials of [-1, 2.5, Number.NaN]) {
      expect(() => binomialCumulative(0, trials, 0.5)).toThrow('trials are not a whole number');
    }
    for (const successes of [-1, 0.5, Number.NaN]) {
      expect(() => binomialCumulative(successes, 3, 0.5)).toThrow('successes are not a whole number');
    }
    for (const probability of [0, 1, Number.NaN]) {
      expect(() => binomialCumulative(1, 3, probability)).toThrow('probability outside (0, 1)');
    }
  });

  it('rises with the successes and mirrors', () => {
    const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), probability, fc.nat(300), (trials, chance, nat) => {
        const successes = nat % trials;
        const cumulative = binomialCumulative(successes, trials, chance);
        expect(binomialCumulative(successes + 1, trials, chance)).toBeGreaterThanOrEqual(cumulative);
        expect(binomialCumulative(trials - successes - 1, trials, 1 - chance)).toBeCloseTo(1 - cumulative, 10);
      }),
      LAW,
    );
  });
});
