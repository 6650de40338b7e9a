import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { type MarginedPosition, marginCallDistance } from '../../../../shared/risk/margin/marginCallDistance';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

function position(symbol: string, valueBase: number, factor = 1, maintenanceFraction = 0.25): MarginedPosition {
  return Object.freeze({ symbol, valueBase, factor, maintenanceFraction });
}

/** Farther than any fall. */
const NEVER = 2;

function fallOf(positions: readonly MarginedPosition[], equity: number): number {
  const result = marginCallDistance(positions, equity);
  if (!result.ok) expectProblem(result, { code: 'no-solution' });
  return result.ok ? result.value : NEVER;
}

describe('marginCallDistance', () => {
  it('solves the hand-worked case of a borrowed fund', () => {
    // 100 - 150 x = 37.5 (1 - x), so x = 62.5 / 112.5
    const result = marginCallDistance(Object.freeze([position('IWM', 150)]), 100);
    expect(result).toEqual({ ok: true, value: expect.closeTo(0.5555555555555556, 14) });
  });

  it('counts a future at its notional and leaves alone what the fall does not touch', () => {
    // 20 - 151 x = 10.9818 (1 - x) + 12.5
    const held = [position('RTY', 151, 1, 0.08 / 1.1), position('BOND', 10, 0, 0.25)];
    const requirement = (151 * 0.08) / 1.1;
    expect(obtained(marginCallDistance(held, 20))).toBeCloseTo((20 - requirement - 2.5) / (151 - requirement), 12);
  });

  it('stops a leveraged fund at nothing and names it', () => {
    const held = [position('TNA', 60, 3, 0.75), position('IWM', 80, 1, 0.25)];
    // Beyond a fall of 1/3: 100 - 60 - 80 x = 20 (1 - x), so x = 20 / 60, exactly where the fund is gone.
    expect(obtained(marginCallDistance(held, 100))).toBeCloseTo(1 / 3, 12);
    // With 130: 130 - 60 - 80 x = 20 (1 - x), so x = 50 / 60
    const later = marginCallDistance(held, 130);
    expect(later).toEqual({
      ok: true,
      value: expect.closeTo(50 / 60, 12),
      notes: [{ code: 'loss-floored', symbols: ['TNA'] }],
    });
    // Before it is gone there is no note: 90 - 180 x - 80 x = 45 (1 - 3 x) + 20 (1 - x), so x = 25 / 105
    expect(marginCallDistance(held, 90)).toEqual({ ok: true, value: expect.closeTo(25 / 105, 12) });
  });

  it('follows two multiples through their ends in the order of the fall', () => {
    // 3x gone at 1/3, 2x at 1/2; beyond: 150 - 30 - 40 - 100 x = 25 (1 - x), so x = 55 / 75
    const held = [position('TWO', 40, 2, 0.5), position('THREE', 30, 3, 0.75), position('IWM', 100)];
    expect(marginCallDistance(held, 150)).toEqual({
      ok: true,
      value: expect.closeTo(55 / 75, 12),
      notes: [{ code: 'loss-floored', symbols: ['TWO', 'THREE'] }],
    });
  });

  it('is 0 when the call is due already', () => {
    expect(obtained(marginCallDistance([position('IWM', 400)], 100))).toBe(0);
    expect(obtained(marginCallDistance([position('IWM', 500)], 100))).toBe(0);
    // A fall would help these two; the call is due all the same.
    expect(obtained(marginCallDistance([position('IWM', -400, 1, 0.3)], 100))).toBe(0);
    expect(obtained(marginCallDistance([position('IWM', -100, 1, 1)], 100))).toBe(0);
  });

  it('has no answer where no fall leads to a call', () => {
    const never = { code: 'no-solution' } as const;
    expectProblem(marginCallDistance([], 100), never);
    expectProblem(marginCallDistance([position('IWM', 100)], 100), never);
    expectProblem(marginCallDistance([position('TNA', 100, 3, 0.75)], 100), never);
    expectProblem(marginCallDistance([position('IWM', -100, 1, 0.3)], 100), never);
    expectProblem(marginCallDistance([position('TZA', 100, -3, 0.75)], 100), never);
    expectProblem(marginCallDistance([position('BOND', 300, 0, 0.25)], 100), never);
    expect(marginCallDistance([position('IWM', 100.5)], 100).ok).toBe(true);
    // What rounding leaves below nothing grows with the money.
    const thirds = [position('A', 1e15 / 3), position('B', 1e15 / 3), position('C', 1e15 / 3 + 0.2)];
    expectProblem(marginCallDistance(thirds, 1e15), never);
  });

  it('finds the call of a short inverse fund, which a fall makes dearer', () => {
    // 100 - 100 x = 30 (1 + x)
    expect(obtained(marginCallDistance([position('RWM', -100, -1, 0.3)], 100))).toBeCloseTo(70 / 130, 12);
  });

  it('needs an equity', () => {
    for (const equity of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectProblem(marginCallDistance([position('IWM', 1)], equity), { code: 'no-equity', equity });
    }
  });

  it('refuses positions that cannot be', () => {
    const wrong = [
      position('A', Number.NaN),
      position('A', 1, Number.NaN),
      position('A', 1, 1, -0.1),
      position('A', 1, 1, 1.1),
      position('A', 1, 1, Number.NaN),
    ];
    for (const one of [...wrong, position('A', 1, Number.POSITIVE_INFINITY)]) {
      // Even without an equity: the caller's bug comes first.
      for (const equity of [100, 0]) expect(() => marginCallDistance([one], equity)).toThrow(InvariantError);
    }
    for (const edge of [0, 1]) expect(() => marginCallDistance([position('A', 1, 1, edge)], 100)).not.toThrow();
  });

  it('lies in [0, 1], knows no currency and shrinks as equity does', () => {
    const held = fc.array(
      fc.record({
        symbol: fc.constant('A'),
        valueBase: fc.double({ min: -100, max: 300, noNaN: true }),
        factor: fc.constantFrom(-3, -1, 0, 1, 2, 3),
        maintenanceFraction: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(held, fc.double({ min: 10, max: 500, noNaN: true }), (positions, equity) => {
        const fall = fallOf(positions, equity);
        expect(fall >= 0 && (fall <= 1 || fall === NEVER)).toBe(true);
        const dollars = positions.map((one) => ({ ...one, valueBase: one.valueBase * 8 }));
        expect(fallOf(dollars, equity * 8)).toBe(fall);
        expect(fallOf(positions, equity * 0.9)).toBeLessThanOrEqual(fall + 1e-12);
      }),
      LAW,
    );
  });
});
