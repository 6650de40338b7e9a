import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { garchPass } from '../../../../shared/risk/volatility/garchPass';
import { LAW } from '../../../support/laws';

const ratios = fc
  .array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 1, maxLength: 70 })
  .map((values) => Float64Array.from(values));

describe('garchPass', () => {
  it('runs the recursion worked by hand', () => {
    // h: 1; 0.02 + 0.08 * 4 + 0.9 = 1.24; 0.02 + 0 + 0.9 * 1.24 = 1.136.
    const { misfit, lastRatio, nextRatio } = garchPass(Float64Array.of(4, 0), { alpha: 0.08, beta: 0.9 });
    expect(lastRatio).toBeCloseTo(1.24, 14);
    expect(nextRatio).toBeCloseTo(1.136, 14);
    expect(misfit).toBeCloseTo(4 + Math.log(1.24), 14);
  });

  it('fits a constant variance with the sum of the ratios', () => {
    expect(garchPass(Float64Array.of(1, 1), { alpha: 0.1, beta: 0.8 }).misfit).toBeCloseTo(2, 14);
    expect(garchPass(Float64Array.of(3, 5), { alpha: 0, beta: 0 })).toEqual({ misfit: 8, lastRatio: 1, nextRatio: 1 });
  });

  it('takes the same logarithms in blocks as one by one', () => {
    fc.assert(
      fc.property(
        ratios,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 0.499, noNaN: true }),
        (values, alpha, beta) => {
          let variance = 1;
          let expected = 0;
          for (const value of values) {
            expected += Math.log(variance) + value / variance;
            variance = 1 - alpha - beta + alpha * value + beta * variance;
          }
          expect(garchPass(values, { alpha, beta }).misfit).toBeCloseTo(expected, 9);
        },
      ),
      LAW,
    );
  });

  it('does not leave the range of a double in a long series of extremes', () => {
    const wild = Float64Array.from({ length: 400 }, (_, at) => (at % 100 === 99 ? 1e6 : 0));
    expect(Number.isFinite(garchPass(wild, { alpha: 0.999, beta: 1e-4 }).misfit)).toBe(true);
    const calm = new Float64Array(400);
    expect(Number.isFinite(garchPass(calm, { alpha: 0.999999, beta: 0 }).misfit)).toBe(true);
  });

  it('refuses a series without observations', () => {
    expect(() => garchPass(new Float64Array(0), { alpha: 0, beta: 0 })).toThrow('GARCH pass over no observations');
  });
});
