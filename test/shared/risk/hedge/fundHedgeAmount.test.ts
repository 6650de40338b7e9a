import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { fundHedgeAmount } from '../../../../shared/risk/hedge/fundHedgeAmount';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const G6 = Object.freeze({ portfolioBeta: 1.2, targetBeta: 0, value: 100_000 });

describe('fundHedgeAmount', () => {
  it('gives the amount of acceptance row G6, with a note on the daily reset', () => {
    expect(fundHedgeAmount(G6, -2)).toEqual({
      ok: true,
      value: 60_000,
      notes: [{ code: 'daily-reset', factor: -2 }],
    });
  });

  it('sells the plain fund short, without a note', () => {
    expect(fundHedgeAmount({ ...G6, targetBeta: 0.2 }, 1)).toEqual({ ok: true, value: -100_000 });
  });

  it('has no amount without equity', () => {
    expectProblem(fundHedgeAmount({ ...G6, value: 0 }, -1), { code: 'no-equity', equity: 0 });
  });

  it('refuses a fund without exposure and numbers that are not finite', () => {
    expect(() => fundHedgeAmount(G6, 0)).toThrow(InvariantError);
    expect(() => fundHedgeAmount({ ...G6, targetBeta: Number.NaN }, -1)).toThrow(InvariantError);
    expect(() => fundHedgeAmount(G6, Number.POSITIVE_INFINITY)).toThrow(InvariantError);
  });

  it('brings beta to the target whatever the fund', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom(-3, -2, -1, 1, 2), (target, factor) => {
        const amount = obtained(fundHedgeAmount({ ...G6, targetBeta: target }, factor));
        expect(1.2 + (factor * amount) / 100_000).toBeCloseTo(target, 10);
      }),
      LAW,
    );
  });
});
