import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { indexPutPayoff } from '../../../../shared/risk/hedge/indexPutPayoff';
import { expectProblem, obtained } from '../../../support/outcome';

const PUT = Object.freeze({ strike: 2800, multiplier: 100, contracts: 2, premium: 60 });

describe('indexPutPayoff', () => {
  it('pays what the index is below the strike, less the premium', () => {
    expect(obtained(indexPutPayoff(PUT, 2500))).toEqual({ cost: 12_000, payoff: 60_000, profit: 48_000 });
  });

  it('costs its premium at or above the strike', () => {
    expect(obtained(indexPutPayoff(PUT, 2800))).toEqual({ cost: 12_000, payoff: 0, profit: -12_000 });
    expect(obtained(indexPutPayoff(PUT, 4000)).payoff).toBe(0);
    expect(obtained(indexPutPayoff(PUT, 0)).payoff).toBe(560_000);
  });

  it('has no figure without a premium, which is never estimated', () => {
    expectProblem(indexPutPayoff({ ...PUT, premium: null }, 2500), { code: 'input-missing', input: 'premium' });
    expect(obtained(indexPutPayoff({ ...PUT, premium: 0 }, 2500)).cost).toBe(0);
  });

  it('refuses numbers that are negative or not finite', () => {
    for (const change of [{ strike: -1 }, { multiplier: Number.NaN }, { contracts: -1 }, { premium: -1 }]) {
      expect(() => indexPutPayoff({ ...PUT, ...change }, 2500)).toThrow(InvariantError);
    }
    expect(() => indexPutPayoff(PUT, Number.POSITIVE_INFINITY)).toThrow(InvariantError);
  });
});
