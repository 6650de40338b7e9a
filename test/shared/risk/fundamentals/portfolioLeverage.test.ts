import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portfolioLeverage } from '../../../../shared/risk/fundamentals/portfolioLeverage';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { companyWith, inUnit } from './exampleCompany';

type Numbers = readonly [debt: number | null, cash: number | null, ebitda: number | null, market: number | null];

function holding(weight: number, [debt, cash, ebitda, marketValueOfEquity]: Numbers) {
  return Object.freeze({ weight, figures: companyWith({ debt, cash, ebitda, marketValueOfEquity }).figures });
}

describe('portfolioLeverage', () => {
  it('treats the holdings as one company: not a mean of ratios', () => {
    const rows = [holding(0.5, [110, 10, 10, 100]), holding(0.5, [20, 0, 20, 100])];
    // (100 + 20) / (10 + 20), where the mean of the ratios 10 and 1 is 5.5.
    const { value, coverageFraction } = obtained(portfolioLeverage(rows));
    expect(value).toBeCloseTo(4, 12);
    expect(coverageFraction).toBe(1);
  });

  it('owns of each company the share its weight buys', () => {
    // 1 of 50 and 1 of 200: (2 + 0.1) / (0.4 + 0.1).
    const rows = [holding(1, [100, 0, 20, 50]), holding(1, [20, 0, 20, 200])];
    expect(obtained(portfolioLeverage(rows)).value).toBeCloseTo(4.2, 12);
  });

  it('lets negative earnings lower the sum, and net cash the debt', () => {
    const rows = [holding(1, [100, 0, 30, 100]), holding(1, [0, 20, -10, 100])];
    expect(obtained(portfolioLeverage(rows)).value).toBeCloseTo(4, 12);
  });

  it('counts a short with its size', () => {
    const rows = [holding(1, [110, 10, 20, 100]), holding(-1, [20, 0, 20, 100])];
    expect(obtained(portfolioLeverage(rows)).value).toBeCloseTo(3, 12);
  });

  it('has no multiple where the earnings together are not above 0', () => {
    const rows = [holding(1, [100, 0, 10, 100]), holding(1, [100, 0, -30, 100])];
    const result = portfolioLeverage(rows);
    expect(result).toMatchObject({ problem: { code: 'input-out-of-range', input: 'ebitda' } });
    expect(result.ok || result.problem.code !== 'input-out-of-range' ? null : result.problem.value).toBeCloseTo(
      -0.1,
      12,
    );
    expectProblem(portfolioLeverage([holding(1, [100, 0, 0, 100])]), {
      code: 'input-out-of-range',
      input: 'ebitda',
      value: 0,
    });
  });

  it('rests on the companies whose four figures are known', () => {
    const known = holding(1, [100, 0, 20, 100]);
    for (const unknown of [
      [null, 0, 20, 100],
      [100, null, 20, 100],
      [100, 0, null, 100],
      [100, 0, 20, null],
      [100, 0, 20, 0],
      [-1, 0, 20, 100],
    ] as const) {
      const result = obtained(portfolioLeverage([known, holding(3, unknown)]));
      expect(result).toEqual({ value: 5, coverageFraction: 0.25 });
      expectProblem(portfolioLeverage([holding(3, unknown)]), { code: 'input-missing', input: 'ebitda' });
    }
  });

  it('has no value without holdings', () => {
    expectProblem(portfolioLeverage([]), { code: 'no-holdings' });
  });

  it('does not depend on the unit of money of a company, the scale of the weights or the order', () => {
    const scale = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    const rows = [holding(0.7, [100, 10, 30, 90]), holding(-0.2, [5, 40, -3, 300]), holding(0.4, [60, 0, 9, 70])];
    const expected = obtained(portfolioLeverage(rows)).value;
    fc.assert(
      fc.property(scale, scale, (unit, factor) => {
        const scaled = rows.toReversed().map(({ weight, figures }, index) => ({
          weight: weight * factor,
          figures: index === 0 ? inUnit(figures, unit) : figures,
        }));
        expect(obtained(portfolioLeverage(scaled)).value).toBeCloseTo(expected, 9);
      }),
      LAW,
    );
  });
});
