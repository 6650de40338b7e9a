import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { episodeReplay } from '../../../../shared/risk/scenario/episodeReplay';
import { LAW, returnRows } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const ROWS = Object.freeze([Object.freeze([0.5, -0.1, 0.1, 0.5]), Object.freeze([0.5, 0.2, 0, 0.5])]);
const MIDDLE = Object.freeze({ firstIndex: 1, lastIndex: 2 });

describe('episodeReplay', () => {
  it('holds the positions of today through the window', () => {
    const replay = obtained(episodeReplay(ROWS, Object.freeze([100, -50]), MIDDLE));
    expect(replay.path[0]).toBeCloseTo(-20, 12);
    expect(replay.path[1]).toBeCloseTo(-11, 12);
    expect(replay.path).toHaveLength(2);
    expect(replay.profit).toBeCloseTo(-11, 12);
    expect(replay.lowest).toBeCloseTo(-20, 12);
    expect(replay.leftOut).toEqual([]);
    expect(replay.coverageFraction).toBe(1);
  });

  it('replays one period, and has no low below the start of a gain', () => {
    const replay = obtained(episodeReplay(ROWS, [100, 0], { firstIndex: 0, lastIndex: 0 }));
    expect(replay.profit).toBeCloseTo(50, 12);
    expect(replay.lowest).toBe(0);
    expect(obtained(episodeReplay(ROWS, [100, 0], { firstIndex: 3, lastIndex: 3 })).profit).toBeCloseTo(50, 12);
  });

  it('leaves out a row with a gap inside the window, not outside it', () => {
    const gap = [0, Number.NaN, 0, 0];
    const outcome = episodeReplay([ROWS[0] ?? [], gap], [300, -100], MIDDLE);
    expect(obtained(outcome)).toMatchObject({ leftOut: [1], coverageFraction: 0.75 });
    expect(obtained(outcome).profit).toBeCloseTo(-3, 12);
    expect(outcome).toMatchObject({ notes: [{ code: 'partial-coverage', coverageFraction: 0.75 }] });
    expect(episodeReplay([gap], [100], { firstIndex: 2, lastIndex: 3 })).not.toHaveProperty('notes');
  });

  it('has no figure without holdings or with a gap in every row', () => {
    expectProblem(episodeReplay([], [], MIDDLE), { code: 'no-holdings' });
    expectProblem(episodeReplay([[Number.NaN]], [1], { firstIndex: 0, lastIndex: 0 }), { code: 'nothing-modelled' });
    expect(obtained(episodeReplay(ROWS, [0, 0], MIDDLE)).coverageFraction).toBe(1);
  });

  it('refuses shapes, windows and values that do not fit', () => {
    expect(() => episodeReplay(ROWS, [1], MIDDLE)).toThrow(InvariantError);
    expect(() => episodeReplay(ROWS, [1, Number.NaN], MIDDLE)).toThrow(InvariantError);
    for (const [firstIndex, lastIndex] of [
      [2, 1],
      [-1, 1],
      [0, 4],
      [0.5, 2],
      [0, 1.5],
    ] as const) {
      expect(() => episodeReplay(ROWS, [1, 1], { firstIndex, lastIndex })).toThrow(InvariantError);
    }
  });

  it('is linear in the values', () => {
    fc.assert(
      fc.property(returnRows(2, 20), fc.double({ min: -1e4, max: 1e4, noNaN: true }), (row, value) => {
        const window = { firstIndex: 0, lastIndex: row.length - 1 };
        const one = obtained(episodeReplay([row], [1], window)).profit;
        const two = obtained(episodeReplay([row, row], [value, 1], window)).profit;
        expect(Math.abs(two - (value + 1) * one)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs((value + 1) * one)));
      }),
      LAW,
    );
  });
});
