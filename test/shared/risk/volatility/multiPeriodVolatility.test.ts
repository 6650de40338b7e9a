import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiPeriodVolatility } from '../../../../shared/risk/volatility/multiPeriodVolatility';
import { sampleVolatility } from '../../../../shared/risk/volatility/sampleVolatility';
import { LAW, returnRows } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET } from '../../../support/samples';

describe('multiPeriodVolatility', () => {
  it('gives the example worked by hand', () => {
    // Two stretches: 0.1 and -0.1, spread 0.2 / sqrt(2).
    expect(obtained(multiPeriodVolatility(Object.freeze([0.1, 0, -0.1]), 2))).toBeCloseTo(0.1 * Math.SQRT2, 14);
  });

  it('compounds', () => {
    // 1.1 * 1.1 - 1 = 0.21 and 1.1 * 0.9 - 1 = -0.01.
    expect(obtained(multiPeriodVolatility([0.1, 0.1, -0.1], 2))).toBeCloseTo(0.22 / Math.SQRT2, 14);
  });

  it('agrees with pandas over five days of RA', () => {
    expect(obtained(multiPeriodVolatility(ASSET, 5))).toBeCloseTo(0.0222411773671, 11);
  });

  it('names what is wrong', () => {
    expectProblem(multiPeriodVolatility([0.1, 0.2], 2), { code: 'too-few-observations', have: 2, need: 3 });
    expectProblem(multiPeriodVolatility([0.1, Number.NaN, 0.2], 2), { code: 'non-finite-value', index: 1 });
    for (const periods of [0, 1.5])
      expect(() => multiPeriodVolatility(ASSET, periods)).toThrow('stretch is not a whole number of 1 or more');
  });

  it('is the volatility of one period for one', () => {
    fc.assert(
      fc.property(returnRows(2), (returns) => {
        const one = obtained(multiPeriodVolatility(returns, 1));
        expect(one).toBeCloseTo(obtained(sampleVolatility(returns)), 14);
      }),
      LAW,
    );
  });
});
