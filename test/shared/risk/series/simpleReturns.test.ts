import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simpleReturns } from '../../../../shared/risk/series/simpleReturns';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

describe('simpleReturns', () => {
  it('divides each price by the one before', () => {
    const returns = obtained(simpleReturns(Object.freeze([100, 110, 99])));
    expect(returns).toHaveLength(2);
    expect(returns[0]).toBeCloseTo(0.1, 14);
    expect(returns[1]).toBeCloseTo(-0.1, 14);
  });

  it('is 0 while the price stands still', () => {
    expect([...obtained(simpleReturns([5, 5, 5]))]).toEqual([0, 0]);
  });

  it('needs two prices', () => {
    expectProblem(simpleReturns([]), { code: 'too-few-observations', have: 0, need: 2 });
    expectProblem(simpleReturns([5]), { code: 'too-few-observations', have: 1, need: 2 });
  });

  it('never reads a missing price as 0, nor a price of 0 as a price', () => {
    expectProblem(simpleReturns([5, Number.NaN, 6]), { code: 'non-finite-value', index: 1 });
    expectProblem(simpleReturns([Number.NaN, 5, 6]), { code: 'non-finite-value', index: 0 });
    expectProblem(simpleReturns([5, Number.NEGATIVE_INFINITY]), { code: 'non-finite-value', index: 1 });
    expectProblem(simpleReturns([5, 6, 0]), { code: 'non-positive-price', index: 2 });
    expectProblem(simpleReturns([-5, 6]), { code: 'non-positive-price', index: 0 });
  });

  it('refuses a move that no number can hold', () => {
    expectProblem(simpleReturns([1, 1e-300, 1e300]), { code: 'non-finite-value', index: 2 });
  });

  it('compounds back to the last price, in any currency unit', () => {
    const prices = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(prices, (values) => {
        const returns = obtained(simpleReturns(values));
        const growth = returns.reduce((wealth, change) => wealth * (1 + change), 1);
        expect((growth * (values[0] ?? 0)) / (values.at(-1) ?? 0)).toBeCloseTo(1, 9);
        const scaled = obtained(simpleReturns(values.map((price) => price * 64)));
        expect([...scaled]).toEqual([...returns]);
      }),
      LAW,
    );
  });
});
