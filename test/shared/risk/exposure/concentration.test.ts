import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteShares } from '../../../../shared/risk/exposure/absoluteShares';
import { activeShare } from '../../../../shared/risk/exposure/activeShare';
import { effectiveHoldings } from '../../../../shared/risk/exposure/effectiveHoldings';
import { herfindahlIndex } from '../../../../shared/risk/exposure/herfindahlIndex';
import { topShare } from '../../../../shared/risk/exposure/topShare';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const D15 = Object.freeze([0.4, 0.35, 0.25]);

describe('herfindahlIndex and effectiveHoldings', () => {
  it('give acceptance row D15', () => {
    expect(obtained(herfindahlIndex(D15))).toBeCloseTo(0.345, PRINTED_DECIMALS);
    expect(obtained(effectiveHoldings(D15))).toBeCloseTo(2.89855072, PRINTED_DECIMALS);
  });

  it('count a short with its size', () => {
    expect([...obtained(absoluteShares([3, -1]))]).toEqual([0.75, 0.25]);
    expect(obtained(effectiveHoldings([100, -100]))).toBe(2);
  });

  it('have no value without holdings or with a value that is not a number', () => {
    for (const measure of [herfindahlIndex, effectiveHoldings, (weights: number[]) => topShare(weights, 5)]) {
      expectProblem(measure([]), { code: 'no-holdings' });
      expectProblem(measure([0, 0]), { code: 'no-holdings' });
      expectProblem(measure([1, Number.NaN]), { code: 'non-finite-value', index: 1 });
    }
  });

  it('lie between one holding and all of them, in any currency', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(weights, (values) => {
        const effective = obtained(effectiveHoldings(values));
        expect(effective).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(effective).toBeLessThanOrEqual(values.length * (1 + 1e-12));
        expect(obtained(effectiveHoldings(values.map((value) => value * 7)))).toBeCloseTo(effective, 9);
      }),
      LAW,
    );
  });
});

describe('topShare', () => {
  it('adds the largest, shorts by size', () => {
    const weights = Object.freeze([1, 4, -3, 2]);
    expect(obtained(topShare(weights, 2))).toBeCloseTo(0.7, 15);
    expect(obtained(topShare(weights, 1))).toBeCloseTo(0.4, 15);
    expect(weights).toEqual([1, 4, -3, 2]);
  });

  it('is 1 when there are no more holdings than asked for', () => {
    expect(obtained(topShare([0.1, 0.2, 0.3], 5))).toBe(1);
  });

  it('refuses a count that is no count', () => {
    for (const count of [0, 1.5, Number.NaN])
      expect(() => topShare([1], count)).toThrow('count is not a whole number of 1 or more');
  });
});

describe('activeShare', () => {
  const portfolio = new Map([
    ['A', 0.4],
    ['B', 0.35],
    ['C', 0.25],
  ]);
  const benchmark = new Map([
    ['A', 0.2],
    ['B', 0.3],
    ['D', 0.5],
  ]);

  it('gives acceptance row D15', () => {
    expect(activeShare(portfolio, benchmark)).toBeCloseTo(0.5, PRINTED_DECIMALS);
  });

  it('is 0 against itself, 1 with nothing in common, and the same in both directions', () => {
    expect(activeShare(portfolio, portfolio)).toBe(0);
    expect(activeShare(portfolio, new Map([['E', 1]]))).toBe(1);
    expect(activeShare(benchmark, portfolio)).toBe(activeShare(portfolio, benchmark));
  });

  it('refuses a weight that is not a number', () => {
    expect(() => activeShare(portfolio, new Map([['A', Number.NaN]]))).toThrow('weight is not finite');
  });
});
