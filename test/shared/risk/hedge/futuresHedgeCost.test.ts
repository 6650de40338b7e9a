import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { futuresHedgeCost } from '../../../../shared/risk/hedge/futuresHedgeCost';

const SHORT = Object.freeze({
  notional: -100_000,
  rate: 0.04,
  dividendYield: 0.013,
  rollCostFraction: 0.00015,
  rollsPerYear: 4,
});

describe('futuresHedgeCost', () => {
  it('lets a short earn interest less dividends and pay for its rolls', () => {
    const cost = futuresHedgeCost(SHORT);
    expect(cost.annualCarry).toBeCloseTo(2700, 8);
    expect(cost.annualRollCost).toBeCloseTo(60, 8);
    expect(cost.annualNet).toBeCloseTo(2640, 8);
  });

  it('lets a long pay both', () => {
    expect(futuresHedgeCost({ ...SHORT, notional: 100_000 }).annualNet).toBeCloseTo(-2760, 8);
  });

  it('takes free rolls and refuses terms out of range', () => {
    expect(futuresHedgeCost({ ...SHORT, rollCostFraction: 0 }).annualRollCost).toBe(0);
    expect(futuresHedgeCost({ ...SHORT, rollsPerYear: 0 }).annualRollCost).toBe(0);
    for (const change of [
      { notional: Number.NaN },
      { rate: Number.NaN },
      { rollCostFraction: -1 },
      { rollsPerYear: -1 },
      { rollsPerYear: Number.POSITIVE_INFINITY },
    ]) {
      expect(() => futuresHedgeCost({ ...SHORT, ...change })).toThrow(InvariantError);
    }
  });
});
