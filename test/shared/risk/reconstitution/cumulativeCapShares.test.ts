import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { cumulativeCapShares } from '../../../../shared/risk/reconstitution/cumulativeCapShares';

/** Decimals printed in D§13 F3. */
const PRINTED = 6;

describe('cumulativeCapShares', () => {
  it('gives the percentiles of acceptance row F3', () => {
    const caps = Object.freeze([300, 200, 120, 80, 60, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    const shares = cumulativeCapShares(caps);
    for (const [index, printed] of [0.838323, 0.91018, 0.924551, 0.937725, 0.949701].entries()) {
      expect(shares[index + 3]).toBeCloseTo(printed, PRINTED);
    }
    expect(shares[14]).toBeCloseTo(1, 14);
  });

  it('is empty for an empty universe and whole for one company', () => {
    expect(cumulativeCapShares([])).toHaveLength(0);
    expect([...cumulativeCapShares([7])]).toEqual([1]);
    expect([...cumulativeCapShares([3, 1])]).toEqual([0.75, 1]);
  });

  it('refuses values out of order or not above 0', () => {
    for (const caps of [[1, 2], [1, 0], [Number.NaN], [Number.POSITIVE_INFINITY], [-1]]) {
      expect(() => cumulativeCapShares(caps)).toThrow(InvariantError);
    }
  });
});
