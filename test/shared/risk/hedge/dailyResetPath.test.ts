import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { dailyResetPath } from '../../../../shared/risk/hedge/dailyResetPath';
import { LAW, returnRows } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const terms = (factor: number, financingPerPeriod = 0, feePerPeriod = 0) =>
  Object.freeze({ factor, financingPerPeriod, feePerPeriod });
const TWO_DAYS = Object.freeze([0.1, -0.1]);

describe('dailyResetPath', () => {
  it('gives acceptance row G4', () => {
    for (const [factor, expected] of [
      [3, -0.09],
      [-3, -0.09],
      [1, -0.01],
    ] as const) {
      expect(obtained(dailyResetPath(TWO_DAYS, terms(factor))).growth - 1).toBeCloseTo(expected, 12);
    }
  });

  it('charges a leveraged fund and credits an inverse one with financing, and both with the fee', () => {
    expect(obtained(dailyResetPath([0.01], terms(3, 0.0002, 0.00005))).growth).toBeCloseTo(1.03 - 0.0004 - 0.00005, 14);
    expect(obtained(dailyResetPath([0.01], terms(-2, 0.0002, 0.00005))).growth).toBeCloseTo(
      0.98 + 0.0006 - 0.00005,
      14,
    );
    expect(obtained(dailyResetPath([0.01], terms(1, 0.0002))).growth).toBeCloseTo(1.01, 14);
  });

  it('shows each day, and the first on which nothing is left', () => {
    const held = obtained(dailyResetPath([0.5, -0.5], terms(1)));
    expect(Array.from(held.path)).toEqual([1.5, 0.75]);
    expect(held.wipedOutIndex).toBeNull();
    const lost = obtained(dailyResetPath([0.1, -0.4, 0.5], terms(3)));
    expect(lost.growth).toBe(0);
    expect(lost.path[2]).toBe(0);
    expect(lost.wipedOutIndex).toBe(1);
  });

  it('has no value without a day or at a gap', () => {
    expectProblem(dailyResetPath([], terms(2)), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(dailyResetPath([0.1, Number.NaN], terms(2)), { code: 'non-finite-value', index: 1 });
  });

  it('refuses terms that are not finite', () => {
    expect(() => dailyResetPath([0.1], terms(Number.NaN))).toThrow(InvariantError);
    expect(() => dailyResetPath([0.1], terms(2, Number.NaN))).toThrow(InvariantError);
    expect(() => dailyResetPath([0.1], terms(2, 0, Number.POSITIVE_INFINITY))).toThrow(InvariantError);
  });

  it('does not mind the order of days', () => {
    fc.assert(
      fc.property(returnRows(1), fc.constantFrom(-3, -2, -1, 2, 3), (returns, factor) => {
        const forward = obtained(dailyResetPath(returns, terms(factor))).growth;
        const backward = obtained(dailyResetPath([...returns].reverse(), terms(factor))).growth;
        expect(Math.abs(forward - backward)).toBeLessThanOrEqual(1e-12 * Math.max(1, forward));
      }),
      LAW,
    );
  });

  it('follows the index itself with a factor of one', () => {
    fc.assert(
      fc.property(returnRows(1, 20), (returns) => {
        const index = returns.reduce((growth, change) => growth * (1 + change), 1);
        expect(obtained(dailyResetPath(returns, terms(1, 0.5))).growth).toBeCloseTo(index, 10);
      }),
      LAW,
    );
  });
});
