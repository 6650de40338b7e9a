import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { indexFlowDays } from '../../../../shared/risk/reconstitution/indexFlowDays';
import { expectProblem, obtained } from '../../../support/outcome';
import { RECONSTITUTION } from './shippedReconstitution';

const { trackingAssets } = RECONSTITUTION.rules;

describe('indexFlowDays', () => {
  it('gives the days the funds need, with the sign of the change', () => {
    expect(obtained(indexFlowDays(0.0002, trackingAssets, 10e6))).toBeCloseTo(5, 12);
    expect(obtained(indexFlowDays(-0.0002, trackingAssets, 10e6))).toBeCloseTo(-5, 12);
    expect(obtained(indexFlowDays(0.0002, 0, 10e6))).toBe(0);
  });

  it('is unknown without volume', () => {
    for (const volume of [null, 0, -1]) {
      expectProblem(indexFlowDays(0.0002, trackingAssets, volume), { code: 'no-volume' });
    }
  });

  it('refuses numbers that are not finite and negative assets', () => {
    expect(() => indexFlowDays(Number.NaN, trackingAssets, 1)).toThrow(InvariantError);
    expect(() => indexFlowDays(0.1, -1, 1)).toThrow(InvariantError);
    expect(() => indexFlowDays(0.1, Number.POSITIVE_INFINITY, 1)).toThrow(InvariantError);
    expect(() => indexFlowDays(0.1, 1, Number.POSITIVE_INFINITY)).toThrow(InvariantError);
    expect(() => indexFlowDays(0.1, 1, Number.NaN)).toThrow(InvariantError);
  });
});
