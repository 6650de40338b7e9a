import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { marginCushion } from '../../../../shared/risk/margin/marginCushion';
import { expectProblem, obtained } from '../../../support/outcome';

describe('marginCushion', () => {
  it('is what the requirements leave of the equity, negative when a call is due', () => {
    expect(obtained(marginCushion(100, Object.freeze([30, 20])))).toBe(0.5);
    expect(obtained(marginCushion(100, []))).toBe(1);
    expect(obtained(marginCushion(100, [100]))).toBe(0);
    expect(obtained(marginCushion(100, [150]))).toBe(-0.5);
  });

  it('needs an equity', () => {
    for (const equity of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectProblem(marginCushion(equity, [1]), { code: 'no-equity', equity });
    }
  });

  it('refuses requirements that cannot be', () => {
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => marginCushion(100, [wrong])).toThrow(InvariantError);
    }
    expect(obtained(marginCushion(100, [0]))).toBe(1);
  });
});
