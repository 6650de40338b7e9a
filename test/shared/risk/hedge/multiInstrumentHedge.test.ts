import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { minimumVarianceHedge } from '../../../../shared/risk/hedge/minimumVarianceHedge';
import { multiInstrumentHedge } from '../../../../shared/risk/hedge/multiInstrumentHedge';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const EXACT = Object.freeze({ ridgeFraction: 0, poorBelow: 0.6 });
const TWO = Object.freeze({
  instruments: Object.freeze([0.04, 0, 0, 0.09]),
  withPortfolio: Object.freeze([0.02, 0.045]),
  portfolioVariance: 0.05,
});

describe('multiInstrumentHedge', () => {
  it('gives a hand-worked example', () => {
    const result = multiInstrumentHedge(TWO, EXACT);
    const { ratios, effectiveness, residualVolatility } = obtained(result);
    expect(Array.from(ratios)).toEqual([0.5, 0.5]);
    expect(effectiveness).toBeCloseTo(0.65, 12);
    expect(residualVolatility).toBeCloseTo(Math.sqrt(0.0175), 12);
    expect(result).not.toHaveProperty('notes');
  });

  it('solves instruments that move together', () => {
    const covariances = { instruments: [2, 1, 1, 3], withPortfolio: [5, 10], portfolioVariance: 50 };
    const { ratios, effectiveness } = obtained(multiInstrumentHedge(covariances, EXACT));
    expect(ratios[0]).toBeCloseTo(1, 12);
    expect(ratios[1]).toBeCloseTo(3, 12);
    expect(effectiveness).toBeCloseTo(0.7, 12);
  });

  it('agrees with the hedge of a single instrument', () => {
    const one = { instruments: [0.22 ** 2], withPortfolio: [0.92 * 0.26 * 0.22], portfolioVariance: 0.26 ** 2 };
    const many = obtained(multiInstrumentHedge(one, EXACT));
    const single = obtained(
      minimumVarianceHedge({ correlation: 0.92, portfolioVolatility: 0.26, instrumentVolatility: 0.22 }, 0.6),
    );
    expect(many.ratios[0]).toBeCloseTo(single.ratio, 12);
    expect(many.effectiveness).toBeCloseTo(single.effectiveness, 12);
    expect(many.residualVolatility).toBeCloseTo(single.residualVolatility, 12);
  });

  it('shrinks the ratios by the ridge and tells the truth about the effect', () => {
    const { ratios, effectiveness } = obtained(multiInstrumentHedge(TWO, { ...EXACT, ridgeFraction: 0.25 }));
    expect(ratios[0]).toBeCloseTo(0.4, 12);
    expect(ratios[1]).toBeCloseTo(0.4, 12);
    expect(effectiveness).toBeCloseTo((2 * 0.4 * 0.065 - 0.16 * 0.13) / 0.05, 12);
  });

  it('calls a hedge poor below the border, not on it', () => {
    const half = { instruments: [1], withPortfolio: [1], portfolioVariance: 2 };
    expect(multiInstrumentHedge(half, { ...EXACT, poorBelow: 0.5 })).not.toHaveProperty('notes');
    expect(multiInstrumentHedge(half, { ...EXACT, poorBelow: 0.51 })).toMatchObject({
      notes: [{ code: 'poor-hedge', effectiveness: 0.5 }],
    });
  });

  it('leaves nothing of a portfolio that is its instrument', () => {
    const same = { instruments: [0.3], withPortfolio: [0.3], portfolioVariance: 0.3 };
    expect(obtained(multiInstrumentHedge(same, EXACT)).residualVolatility).toBe(0);
    const above = { ...same, portfolioVariance: 0.29 };
    expect(obtained(multiInstrumentHedge(above, EXACT)).residualVolatility).toBe(0);
  });

  it('has no ratios without instrument or risk, or with two that are the same', () => {
    expectProblem(multiInstrumentHedge({ instruments: [], withPortfolio: [], portfolioVariance: 1 }, EXACT), {
      code: 'no-holdings',
    });
    expectProblem(multiInstrumentHedge({ ...TWO, portfolioVariance: 0 }, EXACT), { code: 'zero-variance' });
    const twins = { instruments: [1, 1, 1, 1], withPortfolio: [1, 1], portfolioVariance: 2 };
    expectProblem(multiInstrumentHedge(twins, EXACT), { code: 'singular-matrix' });
    expect(obtained(multiInstrumentHedge(twins, { ...EXACT, ridgeFraction: 1e-6 })).ratios[0]).toBeCloseTo(0.5, 5);
  });

  it('refuses shapes that do not fit and numbers out of range', () => {
    expect(() => multiInstrumentHedge({ ...TWO, instruments: [1] }, EXACT)).toThrow(InvariantError);
    expect(() => multiInstrumentHedge(TWO, { ...EXACT, ridgeFraction: -1 })).toThrow(InvariantError);
    expect(() => multiInstrumentHedge({ ...TWO, portfolioVariance: Number.NaN }, EXACT)).toThrow(InvariantError);
  });

  it('is never worse than either instrument alone', () => {
    const share = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (between, first, second) => {
        const covariances = {
          instruments: [1, between, between, 1],
          withPortfolio: [first, second],
          portfolioVariance: 1,
        };
        const together = obtained(multiInstrumentHedge(covariances, EXACT)).effectiveness;
        expect(together).toBeGreaterThan(Math.max(first ** 2, second ** 2) - 1e-12);
      }),
      LAW,
    );
  });
});
