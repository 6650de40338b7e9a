import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { almgrenImpact } from '../../../../shared/risk/liquidity/almgrenImpact';
import { displayedImpact } from '../../../../shared/risk/liquidity/displayedImpact';
import { squareRootImpact } from '../../../../shared/risk/liquidity/squareRootImpact';
import { LAW } from '../../../support/laws';
import { obtained } from '../../../support/outcome';
import { IMPACT } from '../../../support/shippedDefaults';

/** The paper's worked order in a large company. */
const ORDER = Object.freeze({
  dailyVolatility: 0.0157,
  volumeFraction: 0.1,
  executionDays: 0.1,
  outstandingOverVolume: 263,
});
const PUBLISHED = Object.freeze({ permanent: 0.314, temporary: 0.142, extrapolatedFrom: 0.3 });
const BASIS_POINTS = 1e4;
/** Row C10 is printed to six decimals of a basis point. */
const PRINTED_BP_DECIMALS = 6;

describe('almgrenImpact', () => {
  it('gives acceptance row C10 in basis points', () => {
    const impact = almgrenImpact(ORDER, PUBLISHED);
    expect(impact).not.toHaveProperty('notes');
    const { permanentFraction, temporaryFraction, costFraction } = obtained(impact);
    expect(permanentFraction * BASIS_POINTS).toBeCloseTo(19.852639, PRINTED_BP_DECIMALS);
    expect(temporaryFraction * BASIS_POINTS).toBeCloseTo(22.294, PRINTED_BP_DECIMALS);
    expect(costFraction * BASIS_POINTS).toBeCloseTo(32.220319, PRINTED_BP_DECIMALS);
  });

  it('is the powers worked by hand: 16 days outstanding double, 32 times the haste is eight times the cost', () => {
    const order = { dailyVolatility: 0.02, volumeFraction: 0.25, executionDays: 0.25, outstandingOverVolume: 16 };
    const base = obtained(almgrenImpact(order, { permanent: 1, temporary: 1, extrapolatedFrom: 1 }));
    expect(base.permanentFraction).toBeCloseTo(0.02 * 0.25 * 2, 15);
    expect(base.temporaryFraction).toBeCloseTo(0.02, 15);
    expect(base.costFraction).toBeCloseTo(0.005 + 0.02, 15);
    const hasty = { ...order, executionDays: 0.25 / 32 };
    expect(obtained(almgrenImpact(hasty, PUBLISHED)).temporaryFraction).toBeCloseTo(0.142 * 0.02 * 8, 15);
  });

  it('costs nothing for no order', () => {
    const none = obtained(almgrenImpact({ ...ORDER, volumeFraction: 0 }, PUBLISHED));
    expect(none).toEqual({ permanentFraction: 0, temporaryFraction: 0, costFraction: 0 });
  });

  it('says from where the law has not been measured, the bound itself not counted', () => {
    expect(almgrenImpact({ ...ORDER, volumeFraction: 0.3 }, PUBLISHED)).not.toHaveProperty('notes');
    expect(almgrenImpact({ ...ORDER, volumeFraction: 0.31 }, PUBLISHED)).toMatchObject({
      notes: [{ code: 'impact-extrapolated', volumeFraction: 0.31 }],
    });
  });

  it('throws for numbers that are none', () => {
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => almgrenImpact({ ...ORDER, dailyVolatility: wrong }, PUBLISHED)).toThrow('impact of a number');
      expect(() => almgrenImpact({ ...ORDER, volumeFraction: wrong }, PUBLISHED)).toThrow('impact of a number');
      expect(() => almgrenImpact({ ...ORDER, executionDays: wrong }, PUBLISHED)).toThrow('duration');
      expect(() => almgrenImpact({ ...ORDER, outstandingOverVolume: wrong }, PUBLISHED)).toThrow('turnover');
      expect(() => almgrenImpact(ORDER, { ...PUBLISHED, permanent: wrong })).toThrow('impact of a number');
      expect(() => almgrenImpact(ORDER, { ...PUBLISHED, temporary: wrong })).toThrow('impact of a number');
      expect(() => almgrenImpact(ORDER, { ...PUBLISHED, extrapolatedFrom: wrong })).toThrow('impact of a number');
    }
    expect(() => almgrenImpact({ ...ORDER, executionDays: 0 }, PUBLISHED)).toThrow('duration');
    expect(() => almgrenImpact({ ...ORDER, outstandingOverVolume: 0 }, PUBLISHED)).toThrow('turnover');
  });

  it('never falls with size, and never rises with patience', () => {
    const size = fc.double({ min: 0, max: 3, noNaN: true });
    const days = fc.double({ min: 0.01, max: 20, noNaN: true });
    fc.assert(
      fc.property(size, size, days, days, (one, other, quick, slow) => {
        const at = (volumeFraction: number, executionDays: number) =>
          obtained(almgrenImpact({ ...ORDER, volumeFraction, executionDays }, PUBLISHED)).costFraction;
        expect(at(Math.max(one, other), quick)).toBeGreaterThanOrEqual(at(Math.min(one, other), quick));
        expect(at(one, Math.max(quick, slow))).toBeLessThanOrEqual(at(one, Math.min(quick, slow)));
      }),
      LAW,
    );
  });
});

describe('displayedImpact', () => {
  it('shows an impact as it is up to the cap, without a note', () => {
    expect(displayedImpact(0.2, 0.5)).toEqual({ ok: true, value: 0.2 });
    expect(displayedImpact(0.5, 0.5)).toEqual({ ok: true, value: 0.5 });
    expect(displayedImpact(0, 0.5)).toEqual({ ok: true, value: 0 });
  });

  it('shows the cap beyond it, and says so', () => {
    expect(displayedImpact(0.7, 0.5)).toEqual({
      ok: true,
      value: 0.5,
      notes: [{ code: 'capped-display', input: 'impact', cap: 0.5 }],
    });
  });

  it('is how the square-root law shows its own: never capped in silence', () => {
    expect(squareRootImpact({ dailyVolatility: 0.5, volumeFraction: 4 }, IMPACT)).toEqual({
      ok: true,
      value: 0.5,
      notes: [
        { code: 'impact-extrapolated', volumeFraction: 4 },
        { code: 'capped-display', input: 'impact', cap: 0.5 },
      ],
    });
    expect(squareRootImpact({ dailyVolatility: 2, volumeFraction: 0.25 }, IMPACT)).toEqual({
      ok: true,
      value: 0.5,
      notes: [{ code: 'capped-display', input: 'impact', cap: 0.5 }],
    });
    expect(squareRootImpact({ dailyVolatility: 1, volumeFraction: 0.25 }, IMPACT)).toEqual({ ok: true, value: 0.5 });
  });

  it('throws for numbers that are none', () => {
    for (const wrong of [-0.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => displayedImpact(wrong, 0.5)).toThrow('impact');
      expect(() => displayedImpact(0.1, wrong)).toThrow('cap');
    }
    expect(() => displayedImpact(0.1, 0)).toThrow('cap');
  });
});
