import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { minimumVarianceHedge } from '../../../../shared/risk/hedge/minimumVarianceHedge';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const G2 = Object.freeze({ correlation: 0.92, portfolioVolatility: 0.26, instrumentVolatility: 0.22 });

describe('minimumVarianceHedge', () => {
  it('gives acceptance row G2', () => {
    const hedge = minimumVarianceHedge(G2, 0.6);
    expect(hedge).not.toHaveProperty('notes');
    expect(obtained(hedge).ratio).toBeCloseTo(1.08727273, PRINTED_DECIMALS);
    expect(obtained(hedge).effectiveness).toBeCloseTo(0.8464, 12);
    expect(obtained(hedge).residualVolatility).toBeCloseTo(0.10189877, PRINTED_DECIMALS);
  });

  it('calls a hedge poor below the border, not on it', () => {
    const at = (correlation: number) => minimumVarianceHedge({ ...G2, correlation }, 0.25);
    expect(at(0.4)).toMatchObject({ notes: [{ code: 'poor-hedge', effectiveness: 0.4 ** 2 }] });
    expect(at(0.5)).not.toHaveProperty('notes');
    expect(at(-0.9)).not.toHaveProperty('notes');
    expect(obtained(at(-0.9)).ratio).toBeLessThan(0);
  });

  it('has no ratio for an instrument that does not move', () => {
    expectProblem(minimumVarianceHedge({ ...G2, instrumentVolatility: 0 }, 0.6), { code: 'zero-variance' });
    expect(obtained(minimumVarianceHedge({ ...G2, portfolioVolatility: 0 }, 0.6)).ratio).toBe(0);
    expect(obtained(minimumVarianceHedge({ ...G2, correlation: 1 }, 0.6)).residualVolatility).toBe(0);
    expect(obtained(minimumVarianceHedge({ ...G2, correlation: -1 }, 0.6)).effectiveness).toBe(1);
  });

  it('refuses moments out of range', () => {
    const broken = [
      { correlation: 1.01 },
      { correlation: -1.01 },
      { correlation: Number.NaN },
      { portfolioVolatility: -0.1 },
      { portfolioVolatility: Number.POSITIVE_INFINITY },
      { instrumentVolatility: -0.1 },
      { instrumentVolatility: Number.POSITIVE_INFINITY },
    ];
    for (const change of broken) expect(() => minimumVarianceHedge({ ...G2, ...change }, 0.6)).toThrow(InvariantError);
  });

  it('leaves no more variance than any other ratio', () => {
    const part = fc.double({ min: 0.01, max: 1, noNaN: true });
    const anything = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        part,
        part,
        anything,
        (correlation, own, other, ratio) => {
          const moments = { correlation, portfolioVolatility: own, instrumentVolatility: other };
          const least = obtained(minimumVarianceHedge(moments, 0)).residualVolatility ** 2;
          expect(own ** 2 - 2 * ratio * correlation * own * other + ratio ** 2 * other ** 2).toBeGreaterThan(
            least - 1e-9,
          );
        },
      ),
      LAW,
    );
  });
});
