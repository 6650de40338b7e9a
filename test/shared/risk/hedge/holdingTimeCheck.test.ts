import { describe, expect, it } from 'vitest';
import hedging from '../../../../assets/reference/hedging.json';
import { InvariantError } from '../../../../shared/result/invariant';
import { type FundHolding, holdingTimeCheck } from '../../../../shared/risk/hedge/holdingTimeCheck';

const HOLDING: FundHolding = Object.freeze({ factor: -2, days: 6, isHedge: true, annualisedVolatility: 0.25 });
const check = (change: Partial<FundHolding>) => holdingTimeCheck({ ...HOLDING, ...change }, hedging.holding, 252);

describe('holdingTimeCheck', () => {
  it('questions a strong inverse hedge after five days and shows the drift', () => {
    const { expectedDrift, ...rest } = check({});
    expect(rest).toEqual({ limitDays: 5, isBeyondLimit: true });
    expect(expectedDrift).toBeCloseTo(Math.expm1((-3 * 0.0625 * 6) / 252), 12);
    expect(check({ days: 5 }).isBeyondLimit).toBe(false);
    expect(check({ factor: -3 }).limitDays).toBe(5);
  });

  it('questions every other leveraged or inverse fund after twenty days', () => {
    expect(check({ factor: -1, days: 20 })).toMatchObject({ limitDays: 20, isBeyondLimit: false });
    expect(check({ factor: 3, days: 21 })).toMatchObject({ limitDays: 20, isBeyondLimit: true });
    expect(check({ isHedge: false }).limitDays).toBe(20);
  });

  it('sets no limit to a fund without leverage', () => {
    expect(check({ factor: 1, days: 500 })).toEqual({ limitDays: null, isBeyondLimit: false, expectedDrift: 0 });
  });

  it('refuses days and years out of range', () => {
    expect(() => check({ days: -1 })).toThrow(InvariantError);
    expect(() => holdingTimeCheck(HOLDING, hedging.holding, 0)).toThrow(InvariantError);
  });
});
