import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { rebalancingFlow } from '../../../../shared/risk/hedge/rebalancingFlow';
import { aReturn, LAW } from '../../../support/laws';

describe('rebalancingFlow', () => {
  it('sells after a fall, for bull and bear funds alike', () => {
    expect(rebalancingFlow(1e9, -3, -0.02)).toBeCloseTo(-240e6, 3);
    expect(rebalancingFlow(1e9, 3, -0.02)).toBeCloseTo(-120e6, 3);
    expect(rebalancingFlow(1e9, 2, 0.01)).toBeCloseTo(20e6, 3);
  });

  it('trades nothing for a plain fund or an empty one', () => {
    expect(rebalancingFlow(1e9, 1, 0.05)).toBe(0);
    expect(rebalancingFlow(0, 3, 0.05)).toBe(0);
  });

  it('refuses negative assets and numbers that are not finite', () => {
    expect(() => rebalancingFlow(-1, 2, 0.1)).toThrow(InvariantError);
    expect(() => rebalancingFlow(1, 2, Number.NaN)).toThrow(InvariantError);
  });

  it('restores the exposure of the fund', () => {
    fc.assert(
      fc.property(aReturn, fc.constantFrom(-3, -2, -1, 2, 3), (change, factor) => {
        const drifted = factor * 100 * (1 + change);
        const wanted = factor * 100 * (1 + factor * change);
        expect(rebalancingFlow(100, factor, change)).toBeCloseTo(wanted - drifted, 8);
      }),
      LAW,
    );
  });
});
