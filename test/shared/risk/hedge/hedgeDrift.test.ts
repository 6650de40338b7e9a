import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { hedgeDrift } from '../../../../shared/risk/hedge/hedgeDrift';
import { expectProblem, obtained } from '../../../support/outcome';

const G6 = Object.freeze({ portfolioBeta: 1.2, targetBeta: 0, value: 100_000 });
const MOVE = Object.freeze({ hedgeValue: 60_000, factor: -2, indexReturn: -0.08, bandFraction: 0.1 });

describe('hedgeDrift', () => {
  it('gives acceptance row G6', () => {
    const drift = obtained(hedgeDrift(G6, MOVE));
    expect(drift.hedgeValue).toBeCloseTo(69_600, 6);
    expect(drift.neededValue).toBeCloseTo(54_240, 6);
    expect(drift.deviation).toBeCloseTo(69_600 / 54_240 - 1, 12);
    expect(drift.isOutsideBand).toBe(true);
  });

  it('keeps a hedge inside the band, with the border itself inside', () => {
    expect(obtained(hedgeDrift(G6, { ...MOVE, indexReturn: 0 }))).toMatchObject({ deviation: 0, isOutsideBand: false });
    const simple = { portfolioBeta: 1, targetBeta: 0, value: 100 };
    const still = { factor: -1, indexReturn: 0, bandFraction: 0.25 };
    const outside = (hedgeValue: number) => obtained(hedgeDrift(simple, { ...still, hedgeValue })).isOutsideBand;
    expect(outside(125)).toBe(false);
    expect(outside(75)).toBe(false);
    expect(outside(126)).toBe(true);
    expect(outside(74)).toBe(true);
  });

  it('has no deviation when no hedge is needed any more', () => {
    const reached = { portfolioBeta: 0.5, targetBeta: 0.5, value: 100 };
    expect(obtained(hedgeDrift(reached, MOVE))).toMatchObject({ deviation: null, isOutsideBand: true });
    expect(obtained(hedgeDrift(reached, { ...MOVE, hedgeValue: 0 }))).toMatchObject({
      deviation: null,
      isOutsideBand: false,
    });
  });

  it('has no need to compare with when nothing is left', () => {
    expectProblem(hedgeDrift({ ...G6, portfolioBeta: 2 }, { ...MOVE, indexReturn: -0.5 }), {
      code: 'no-equity',
      equity: 0,
    });
  });

  it('refuses a move that is not finite and a negative band', () => {
    expect(() => hedgeDrift(G6, { ...MOVE, indexReturn: Number.NaN })).toThrow(InvariantError);
    expect(() => hedgeDrift(G6, { ...MOVE, hedgeValue: Number.NaN })).toThrow(InvariantError);
    expect(() => hedgeDrift(G6, { ...MOVE, bandFraction: -0.1 })).toThrow(InvariantError);
    expect(obtained(hedgeDrift(G6, { ...MOVE, bandFraction: 0 })).isOutsideBand).toBe(true);
  });
});
