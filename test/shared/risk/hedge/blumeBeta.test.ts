import { describe, expect, it } from 'vitest';
import hedging from '../../../../assets/reference/hedging.json';
import { InvariantError } from '../../../../shared/result/invariant';
import { blumeBeta } from '../../../../shared/risk/hedge/blumeBeta';

describe('blumeBeta', () => {
  it('moves a measured beta a third of the way to one', () => {
    expect(blumeBeta(1.6, hedging.blume)).toBeCloseTo(1.402, 12);
    expect(blumeBeta(1, hedging.blume)).toBeCloseTo(1, 12);
    expect(blumeBeta(0, hedging.blume)).toBeCloseTo(0.33, 12);
  });

  it('refuses a beta that is not finite', () => {
    expect(() => blumeBeta(Number.NaN, hedging.blume)).toThrow(InvariantError);
  });
});
