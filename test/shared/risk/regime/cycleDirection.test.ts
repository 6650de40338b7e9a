import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { cycleDirection } from '../../../../shared/risk/regime/cycleDirection';

const UP = Object.freeze({ before: 4, now: 5 });
const DOWN = Object.freeze({ before: 5, now: 4 });
const STILL = Object.freeze({ before: 5, now: 5 });

describe('cycleDirection', () => {
  it('reads both directions together', () => {
    expect(cycleDirection(UP, DOWN)).toBe('early-mid');
    expect(cycleDirection(DOWN, UP)).toBe('late');
  });

  it('is unclear when they disagree or one stands still', () => {
    for (const [activity, slack] of [
      [UP, UP],
      [DOWN, DOWN],
      [UP, STILL],
      [STILL, DOWN],
      [DOWN, STILL],
      [STILL, UP],
      [STILL, STILL],
    ] as const) {
      expect(cycleDirection(activity, slack)).toBe('unclear');
    }
  });

  it('refuses a reading that is not finite', () => {
    expect(() => cycleDirection({ before: 4, now: Number.NaN }, UP)).toThrow(InvariantError);
    expect(() => cycleDirection(UP, { before: Number.NaN, now: 4 })).toThrow(InvariantError);
  });
});
