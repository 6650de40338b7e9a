import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { futuresFairValue } from '../../../../shared/risk/hedge/futuresFairValue';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const G7 = Object.freeze({ spot: 3020, rate: 0.04, dividendYield: 0.013, years: 90 / 365 });

describe('futuresFairValue', () => {
  it('gives acceptance row G7', () => {
    expect(obtained(futuresFairValue(G7))).toBeCloseTo(3040.17282957, PRINTED_DECIMALS);
  });

  it('is the index at expiry, and below it when dividends pay more than money', () => {
    expect(obtained(futuresFairValue({ ...G7, years: 0 }))).toBe(3020);
    expect(obtained(futuresFairValue({ ...G7, dividendYield: 0.05 }))).toBeLessThan(3020);
  });

  it('has no value for a level that is not positive', () => {
    expectProblem(futuresFairValue({ ...G7, spot: 0 }), { code: 'non-positive-price', index: 0 });
    expectProblem(futuresFairValue({ ...G7, spot: -1 }), { code: 'non-positive-price', index: 0 });
  });

  it('refuses numbers that are not finite and time that has passed', () => {
    expect(() => futuresFairValue({ ...G7, rate: Number.NaN })).toThrow(InvariantError);
    expect(() => futuresFairValue({ ...G7, years: -0.1 })).toThrow(InvariantError);
  });
});
