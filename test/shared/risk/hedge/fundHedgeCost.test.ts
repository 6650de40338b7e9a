import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { fundHedgeCost } from '../../../../shared/risk/hedge/fundHedgeCost';

const FUND = Object.freeze({
  value: 60_000,
  factor: -2,
  fee: 0.0095,
  annualisedVolatility: 0.25,
  halfSpreadFraction: 0.0005,
});

describe('fundHedgeCost', () => {
  it('shows fee, expected drag and the way in and out', () => {
    const cost = fundHedgeCost(FUND);
    expect(cost.annualFee).toBeCloseTo(570, 8);
    expect(cost.annualDrag).toBeCloseTo(60_000 * (0.82902912 - 1), 3);
    expect(cost.tradingCost).toBeCloseTo(60, 8);
  });

  it('expects no drag of a fund without leverage', () => {
    expect(fundHedgeCost({ ...FUND, factor: 1 }).annualDrag).toBe(0);
    expect(fundHedgeCost({ ...FUND, value: 0 }).annualFee).toBe(0);
  });

  it('refuses numbers out of range', () => {
    for (const change of [
      { value: -1 },
      { fee: -0.01 },
      { halfSpreadFraction: -0.01 },
      { value: Number.POSITIVE_INFINITY },
      { annualisedVolatility: -1 },
    ]) {
      expect(() => fundHedgeCost({ ...FUND, ...change })).toThrow(InvariantError);
    }
  });
});
