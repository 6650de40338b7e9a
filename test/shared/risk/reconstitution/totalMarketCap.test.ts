import { describe, expect, it } from 'vitest';
import { totalMarketCap } from '../../../../shared/risk/reconstitution/totalMarketCap';
import { expectProblem, obtained } from '../../../support/outcome';

const LISTED = Object.freeze({ price: 10, sharesOutstanding: 100 });
const FOUNDERS = Object.freeze({ price: 12, sharesOutstanding: 50 });

describe('totalMarketCap', () => {
  it('adds the share classes of a company', () => {
    expect(obtained(totalMarketCap(Object.freeze([LISTED, FOUNDERS])))).toBe(1600);
    expect(obtained(totalMarketCap([LISTED]))).toBe(1000);
  });

  it('has no value without a class', () => {
    expectProblem(totalMarketCap([]), { code: 'too-few-inputs', have: 0, need: 1 });
  });

  it('has no value when one class is unknown', () => {
    expectProblem(totalMarketCap([LISTED, { ...FOUNDERS, price: null }]), { code: 'no-price' });
    expectProblem(totalMarketCap([LISTED, { ...FOUNDERS, sharesOutstanding: null }]), {
      code: 'input-missing',
      input: 'sharesOutstanding',
    });
  });

  it('points at a number that cannot be', () => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectProblem(totalMarketCap([LISTED, { ...FOUNDERS, price: value }]), { code: 'non-positive-price', index: 1 });
      expectProblem(totalMarketCap([{ ...FOUNDERS, sharesOutstanding: value }]), {
        code: 'input-out-of-range',
        input: 'sharesOutstanding',
        value,
      });
    }
  });
});
