import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cautiousKelly } from '../../../../shared/risk/sizing/cautiousKelly';
import { kellyContinuous } from '../../../../shared/risk/sizing/kellyContinuous';
import { kellyDrawdownProbability, kellyGrowthShare } from '../../../../shared/risk/sizing/kellyDrawdown';
import { kellyMany } from '../../../../shared/risk/sizing/kellyMany';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const HOUSE = Object.freeze({ fraction: 0.5, cap: 0.25 });
const TWO = Object.freeze({
  meanReturns: Object.freeze([0.1, 0.08]),
  riskFreeRate: 0.04,
  covariance: Object.freeze([0.09, 0.03, 0.03, 0.04]),
});

describe('kellyMany', () => {
  it('solves the mix of two investments, and halves and caps it', () => {
    const { full, weights } = obtained(kellyMany(TWO, HOUSE));
    expect(full[0]).toBeCloseTo(4 / 9, 12);
    expect(full[1]).toBeCloseTo(2 / 3, 12);
    expect(weights[0]).toBeCloseTo(2 / 9, 12);
    expect(weights[1]).toBe(0.25);
  });

  it('gives acceptance row A7 for each of two strangers', () => {
    const inputs = { meanReturns: [0.1, 0.1], riskFreeRate: 0.04, covariance: [0.09, 0, 0, 0.09] };
    const { full, weights } = obtained(kellyMany(inputs, { fraction: 0.5, cap: 1 }));
    for (const weight of full) expect(weight).toBeCloseTo(0.66666667, PRINTED_DECIMALS);
    for (const weight of weights) expect(weight).toBeCloseTo(0.33333333, PRINTED_DECIMALS);
  });

  it('shows a wanted short as it is, and holds none of it', () => {
    const { full, weights } = obtained(kellyMany({ ...TWO, meanReturns: [0.03, 0.08] }, HOUSE));
    expect(full[0]).toBeLessThan(-0.5);
    expect(weights[0]).toBe(0);
  });

  it('has no single mix of investments that repeat each other, and none of nothing', () => {
    expectProblem(kellyMany({ ...TWO, covariance: [0.04, 0.04, 0.04, 0.04] }, HOUSE), { code: 'singular-matrix' });
    expectProblem(kellyMany({ meanReturns: [0.1], riskFreeRate: 0, covariance: [0] }, HOUSE), {
      code: 'singular-matrix',
    });
    expectProblem(kellyMany({ meanReturns: [], riskFreeRate: 0, covariance: [] }, HOUSE), { code: 'no-holdings' });
  });

  it('throws for shapes that do not fit and numbers that are none', () => {
    expect(() => kellyMany({ ...TWO, covariance: [0.04] }, HOUSE)).toThrow('fit');
    expect(() => kellyMany({ ...TWO, meanReturns: [0.1, Number.NaN] }, HOUSE)).toThrow('finite');
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => kellyMany(TWO, { ...HOUSE, fraction: wrong })).toThrow('limit');
    for (const wrong of [-1, Number.NaN]) expect(() => kellyMany(TWO, { ...HOUSE, cap: wrong })).toThrow('limit');
    expect([...obtained(kellyMany(TWO, { fraction: 0, cap: 0 })).weights]).toEqual([0, 0]);
  });

  it('is never above its cap, and grows fastest: any step away from it grows slower', () => {
    const mean = fc.double({ min: -0.2, max: 0.3, noNaN: true });
    const step = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(mean, mean, step, step, (first, second, away, aside) => {
        const inputs = { ...TWO, meanReturns: [first, second] };
        const { full, weights } = obtained(kellyMany(inputs, HOUSE));
        for (const weight of weights) expect(weight).toBeLessThanOrEqual(HOUSE.cap);
        const growth = (x: number, y: number) =>
          (first - 0.04) * x + (second - 0.04) * y - (0.09 * x * x + 0.06 * x * y + 0.04 * y * y) / 2;
        const [x = Number.NaN, y = Number.NaN] = full;
        expect(growth(x, y)).toBeGreaterThanOrEqual(growth(x + away, y + aside) - 1e-12);
      }),
      LAW,
    );
  });
});

describe('cautiousKelly', () => {
  const inputs = Object.freeze({ meanReturn: 0.1, riskFreeRate: 0.04, annualisedVolatility: 0.3 });

  it('takes one standard error off the return', () => {
    const { full, cautious, standardError } = obtained(cautiousKelly(inputs, 36));
    expect(standardError).toBeCloseTo(0.05, 14);
    expect(full).toBe(obtained(kellyContinuous(inputs)));
    expect(cautious).toBeCloseTo(0.01 / 0.09, 12);
  });

  it('holds nothing where the error is larger than the excess return', () => {
    expect(obtained(cautiousKelly(inputs, 4)).cautious).toBe(0);
  });

  it('is unknown without a variance, and throws for years that are none', () => {
    expectProblem(cautiousKelly({ ...inputs, annualisedVolatility: 0 }, 4), { code: 'zero-variance' });
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => cautiousKelly(inputs, wrong)).toThrow('years');
  });

  it('is never above full Kelly, and comes closer with the years', () => {
    const years = fc.double({ min: 0.1, max: 200, noNaN: true });
    fc.assert(
      fc.property(years, years, (one, other) => {
        const at = (span: number) => obtained(cautiousKelly(inputs, span));
        expect(at(one).cautious).toBeLessThanOrEqual(at(one).full);
        expect(at(Math.max(one, other)).cautious).toBeGreaterThanOrEqual(at(Math.min(one, other)).cautious);
      }),
      LAW,
    );
  });
});

describe('kellyDrawdownProbability', () => {
  it('is the remaining share itself for full Kelly, and its cube for half', () => {
    expect(kellyDrawdownProbability(0.5, 1)).toBe(0.5);
    expect(kellyDrawdownProbability(0.2, 1)).toBeCloseTo(0.2, 15);
    expect(kellyDrawdownProbability(0.5, 0.5)).toBeCloseTo(0.125, 15);
    expect(kellyDrawdownProbability(1, 0.3)).toBe(1);
  });

  it('throws where no probability is defined', () => {
    for (const wrong of [0, -0.1, 1.01, Number.NaN]) expect(() => kellyDrawdownProbability(wrong, 1)).toThrow('share');
    for (const wrong of [0, 2, -1, Number.NaN]) expect(() => kellyDrawdownProbability(0.5, wrong)).toThrow('fraction');
  });
});

describe('kellyGrowthShare', () => {
  it('keeps three quarters at half Kelly, all at full, nothing at twice', () => {
    expect(kellyGrowthShare(0.5)).toBe(0.75);
    expect(kellyGrowthShare(1)).toBe(1);
    expect(kellyGrowthShare(2)).toBe(0);
    expect(kellyGrowthShare(0)).toBe(0);
    expect(kellyGrowthShare(3)).toBe(-3);
  });

  it('throws for a fraction that is none', () => {
    for (const wrong of [-0.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => kellyGrowthShare(wrong)).toThrow('fraction');
  });
});
