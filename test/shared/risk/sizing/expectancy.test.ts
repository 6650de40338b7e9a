import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectancy } from '../../../../shared/risk/sizing/expectancy';
import { rMultiple } from '../../../../shared/risk/sizing/rMultiple';
import { systemQualityNumber } from '../../../../shared/risk/sizing/systemQualityNumber';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const TRADES = Object.freeze([2, -1, -1, 3]);

describe('rMultiple', () => {
  it('is the result in units of the risk', () => {
    expect(rMultiple(750, 300)).toBe(2.5);
    expect(rMultiple(-300, 300)).toBe(-1);
  });

  it('throws without a risk or a result', () => {
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => rMultiple(1, wrong)).toThrow('risk');
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => rMultiple(wrong, 1)).toThrow('profit');
  });
});

describe('expectancy', () => {
  it('is the mean of the trades, one trade being enough', () => {
    expect(obtained(expectancy(TRADES))).toBe(0.75);
    expect(obtained(expectancy([-1]))).toBe(-1);
  });

  it('says why there is none', () => {
    expectProblem(expectancy([]), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(expectancy([1, Number.NaN]), { code: 'non-finite-value', index: 1 });
  });
});

describe('systemQualityNumber', () => {
  it('is the mean beside its scatter, times the root of the trades', () => {
    expect(obtained(systemQualityNumber(TRADES))).toBeCloseTo(0.7276068751, 10);
  });

  it('counts no more than a hundred trades', () => {
    const trades = Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 3 : -1));
    const deviation = 2 * Math.sqrt(400 / 399);
    expect(obtained(systemQualityNumber(trades))).toBeCloseTo(10 / deviation, 12);
    expect(obtained(systemQualityNumber(trades.slice(0, 64)))).toBeCloseTo(8 / (2 * Math.sqrt(64 / 63)), 12);
  });

  it('says why there is none', () => {
    expectProblem(systemQualityNumber([1]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(systemQualityNumber([1, 1, 1]), { code: 'zero-variance' });
    expectProblem(systemQualityNumber([Number.POSITIVE_INFINITY, 1]), { code: 'non-finite-value', index: 0 });
  });

  it('does not depend on the unit of the risk, and has the sign of the expectancy', () => {
    const trades = fc.array(fc.double({ min: -5, max: 20, noNaN: true }), { minLength: 3, maxLength: 150 });
    fc.assert(
      fc.property(trades, fc.double({ min: 0.1, max: 10, noNaN: true }), (row, unit) => {
        fc.pre(Math.max(...row) - Math.min(...row) > 0.01);
        const number = obtained(systemQualityNumber(row));
        const scaled = obtained(systemQualityNumber(row.map((value) => value * unit)));
        expect(scaled).toBeCloseTo(number, 8);
        expect(Math.sign(number)).toBe(Math.sign(obtained(expectancy(row))));
      }),
      LAW,
    );
  });
});
