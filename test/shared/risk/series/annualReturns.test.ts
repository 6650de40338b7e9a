import { describe, expect, it } from 'vitest';
import { arithmeticAnnualReturn } from '../../../../shared/risk/series/arithmeticAnnualReturn';
import { logReturns } from '../../../../shared/risk/series/logReturns';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';

describe('arithmeticAnnualReturn', () => {
  it('gives the arithmetic part of acceptance row D2', () => {
    expect(obtained(arithmeticAnnualReturn(ASSET, 252))).toBeCloseTo(-0.1764, PRINTED_DECIMALS);
    expect(obtained(arithmeticAnnualReturn([0.01, 0.03], 2))).toBeCloseTo(0.04, 14);
  });

  it('names what is wrong', () => {
    expectProblem(arithmeticAnnualReturn([], 252), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(arithmeticAnnualReturn([Number.NaN], 252), { code: 'non-finite-value', index: 0 });
    expect(() => arithmeticAnnualReturn(ASSET, 0)).toThrow('periods per year not above 0');
  });
});

describe('logReturns', () => {
  it('adds up to the growth of the whole stretch', () => {
    const returns = obtained(logReturns(Object.freeze([100, 110, 99])));
    expect(returns[0]).toBeCloseTo(0.09531018, PRINTED_DECIMALS);
    expect((returns[0] ?? 0) + (returns[1] ?? 0)).toBeCloseTo(Math.log(0.99), 14);
  });

  it('passes the problems of the prices on', () => {
    expectProblem(logReturns([100]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(logReturns([100, 0]), { code: 'non-positive-price', index: 1 });
  });
});
