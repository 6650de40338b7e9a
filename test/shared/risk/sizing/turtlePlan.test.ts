import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turtlePlan } from '../../../../shared/risk/sizing/turtlePlan';
import { turtleUnitLimits } from '../../../../shared/risk/sizing/turtleUnitLimits';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const LIMITS = Object.freeze({ singleMarket: 4, closelyCorrelated: 6, looselyCorrelated: 10, oneDirection: 12 });
const NONE = Object.freeze({ singleMarket: 0, closelyCorrelated: 0, looselyCorrelated: 0, oneDirection: 0 });
const RULE = Object.freeze({ units: 4, addStep: 0.5, stopMultiple: 2, raiseStep: 0.5 });
const TRADE = Object.freeze({ entryPrice: 50, atr: 2, unitShares: 100, side: 'long' });

describe('turtleUnitLimits', () => {
  it('leaves what the tightest circle leaves', () => {
    const held = { singleMarket: 2, closelyCorrelated: 5, looselyCorrelated: 5, oneDirection: 9 };
    expect(turtleUnitLimits(held, LIMITS)).toEqual({ units: 1, binding: 'closelyCorrelated' });
    expect(turtleUnitLimits({ ...held, looselyCorrelated: 10 }, LIMITS)).toEqual({
      units: 0,
      binding: 'looselyCorrelated',
    });
    expect(turtleUnitLimits({ ...held, oneDirection: 13 }, LIMITS)).toEqual({ units: 0, binding: 'oneDirection' });
    expect(turtleUnitLimits(NONE, LIMITS)).toEqual({ units: 4, binding: 'singleMarket' });
  });

  it('names the innermost of circles that leave the same', () => {
    const held = { singleMarket: 1, closelyCorrelated: 3, looselyCorrelated: 7, oneDirection: 9 };
    expect(turtleUnitLimits(held, LIMITS)).toEqual({ units: 3, binding: 'singleMarket' });
  });

  it('throws for units that are no count', () => {
    for (const wrong of [-1, 0.5, Number.NaN]) {
      expect(() => turtleUnitLimits({ ...NONE, oneDirection: wrong }, LIMITS)).toThrow('units');
      expect(() => turtleUnitLimits(NONE, { ...LIMITS, closelyCorrelated: wrong })).toThrow('units');
    }
  });

  it('never leaves more than any circle', () => {
    const count = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const held = { singleMarket: a, closelyCorrelated: b, looselyCorrelated: c, oneDirection: d };
        const { units } = turtleUnitLimits(held, LIMITS);
        expect(units).toBe(Math.max(0, Math.min(4 - a, 6 - b, 10 - c, 12 - d)));
      }),
      LAW,
    );
  });
});

describe('turtlePlan', () => {
  it('adds at half an N and raises the common stop by half an N', () => {
    const steps = obtained(turtlePlan(TRADE, RULE));
    expect(steps.map(({ units }) => units)).toEqual([1, 2, 3, 4]);
    expect(steps.map(({ entryPrice }) => entryPrice)).toEqual([50, 51, 52, 53]);
    expect(steps.map(({ stopLevel }) => stopLevel)).toEqual([46, 47, 48, 49]);
    expect(steps.map(({ quantity }) => quantity)).toEqual([100, 200, 300, 400]);
    expect(steps.map(({ averagePrice }) => averagePrice)).toEqual([50, 50.5, 51, 51.5]);
    expect(steps.map(({ lossAtStop }) => lossAtStop)).toEqual([400, 700, 900, 1000]);
    expect(steps.map(({ withinInitialRisk }) => withinInitialRisk)).toEqual([true, false, false, false]);
  });

  it('mirrors for a short', () => {
    const steps = obtained(turtlePlan({ ...TRADE, side: 'short' }, RULE));
    expect(steps.map(({ entryPrice }) => entryPrice)).toEqual([50, 49, 48, 47]);
    expect(steps.map(({ stopLevel }) => stopLevel)).toEqual([54, 53, 52, 51]);
    expect(steps.map(({ lossAtStop }) => lossAtStop)).toEqual([400, 700, 900, 1000]);
  });

  it('takes other accounts of the rule as parameters: five units a whole N apart keep the first risk', () => {
    const steps = obtained(turtlePlan(TRADE, { units: 5, addStep: 1, stopMultiple: 2, raiseStep: 2 }));
    expect(steps.map(({ entryPrice }) => entryPrice)).toEqual([50, 52, 54, 56, 58]);
    expect(steps.map(({ lossAtStop }) => lossAtStop)).toEqual([400, 200, -600, -2000, -4000]);
    expect(steps.every(({ withinInitialRisk }) => withinInitialRisk)).toBe(true);
  });

  it('is within the first risk when it equals it', () => {
    const steps = obtained(turtlePlan(TRADE, { units: 2, addStep: 1, stopMultiple: 2, raiseStep: 1.5 }));
    expect(steps.map(({ lossAtStop }) => lossAtStop)).toEqual([400, 400]);
    expect(steps[1]?.withinInitialRisk).toBe(true);
    const unraised = obtained(turtlePlan(TRADE, { ...RULE, units: 1, raiseStep: 0 }));
    expect(unraised).toHaveLength(1);
  });

  it('refuses a plan whose prices fall to 0 or below', () => {
    expectProblem(turtlePlan({ ...TRADE, atr: 25 }, RULE), { code: 'stop-not-positive', level: 0 });
    expectProblem(turtlePlan({ ...TRADE, atr: 40, side: 'short' }, RULE), { code: 'stop-not-positive', level: -10 });
    expect(turtlePlan({ ...TRADE, atr: 24 }, RULE).ok).toBe(true);
  });

  it('throws for numbers that are none', () => {
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const key of ['entryPrice', 'atr', 'unitShares'] as const)
        expect(() => turtlePlan({ ...TRADE, [key]: wrong }, RULE)).toThrow('not positive');
      for (const key of ['addStep', 'stopMultiple'] as const)
        expect(() => turtlePlan(TRADE, { ...RULE, [key]: wrong })).toThrow('not positive');
    }
    for (const wrong of [-0.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => turtlePlan(TRADE, { ...RULE, raiseStep: wrong })).toThrow('raise');
    for (const wrong of [0, 1.5, Number.NaN])
      expect(() => turtlePlan(TRADE, { ...RULE, units: wrong })).toThrow('units');
  });
});
