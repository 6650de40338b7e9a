import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regimeScaling } from '../../../../shared/risk/sizing/regimeScaling';
import { volatilityTargetLeverage } from '../../../../shared/risk/sizing/volatilityTargetLeverage';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const RULE = Object.freeze({ target: 0.1, floor: 0.1, mostWeight: 1, hysteresis: 0.2 });
const MEASURED = Object.freeze({ weightedVolatility: 0.18, recentVolatility: 0.22, currentWeight: null });

describe('volatilityTargetLeverage', () => {
  it('gives the weight of acceptance row A4', () => {
    const { wantedWeight } = volatilityTargetLeverage({ ...MEASURED, recentVolatility: 0.35 }, RULE);
    expect(wantedWeight).toBeCloseTo(0.28571429, PRINTED_DECIMALS);
  });

  it('believes the largest of the two volatilities and the floor, and names it', () => {
    const at = (weightedVolatility: number, recentVolatility: number) =>
      volatilityTargetLeverage({ weightedVolatility, recentVolatility, currentWeight: null }, RULE);
    expect(at(0.18, 0.22)).toMatchObject({ volatility: 0.22, inForce: 'recent' });
    expect(at(0.3, 0.22)).toMatchObject({ volatility: 0.3, inForce: 'weighted' });
    expect(at(0.22, 0.22)).toMatchObject({ volatility: 0.22, inForce: 'weighted' });
    expect(at(0.05, 0)).toMatchObject({ volatility: 0.1, inForce: 'floor', wantedWeight: 1 });
  });

  it('borrows nothing above its cap', () => {
    const calm = { weightedVolatility: 0, recentVolatility: 0.11, currentWeight: null };
    expect(volatilityTargetLeverage(calm, { ...RULE, target: 0.3 }).wantedWeight).toBe(1);
    expect(volatilityTargetLeverage(calm, { ...RULE, target: 0.3, mostWeight: 2 }).wantedWeight).toBe(2);
  });

  it('trades a first weight, and later only a change of more than a fifth', () => {
    const held = (currentWeight: number | null) => volatilityTargetLeverage({ ...MEASURED, currentWeight }, RULE);
    const wanted = 0.1 / 0.22;
    expect(held(null)).toMatchObject({ resize: true, weight: wanted });
    expect(held(0.55)).toMatchObject({ resize: false, weight: 0.55, wantedWeight: wanted });
    expect(held(0.57)).toMatchObject({ resize: true, weight: wanted });
    expect(held(0.38)).toMatchObject({ resize: false, weight: 0.38 });
    expect(held(0.37)).toMatchObject({ resize: true, weight: wanted });
    expect(held(0)).toMatchObject({ resize: true, weight: wanted });
  });

  it('leaves a change of exactly the hysteresis alone', () => {
    const inputs = { weightedVolatility: 0.2, recentVolatility: 0.2, currentWeight: 1 };
    expect(volatilityTargetLeverage(inputs, { ...RULE, hysteresis: 0.5 }).resize).toBe(false);
    expect(volatilityTargetLeverage(inputs, { ...RULE, hysteresis: 0.499 }).resize).toBe(true);
    expect(volatilityTargetLeverage({ ...inputs, currentWeight: 0.5 }, { ...RULE, hysteresis: 0 }).resize).toBe(false);
  });

  it('throws for numbers that are none', () => {
    for (const wrong of [-0.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const key of ['weightedVolatility', 'recentVolatility', 'currentWeight'] as const)
        expect(() => volatilityTargetLeverage({ ...MEASURED, [key]: wrong }, RULE)).toThrow('negative');
      expect(() => volatilityTargetLeverage(MEASURED, { ...RULE, hysteresis: wrong })).toThrow('negative');
      for (const key of ['target', 'floor', 'mostWeight'] as const) {
        expect(() => volatilityTargetLeverage(MEASURED, { ...RULE, [key]: wrong })).toThrow('not positive');
        expect(() => volatilityTargetLeverage(MEASURED, { ...RULE, [key]: 0 })).toThrow('not positive');
      }
    }
  });

  it('never exceeds its cap, and never wants more when the market moves more', () => {
    const level = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(level, level, level, (weightedVolatility, one, other) => {
        const at = (recentVolatility: number) =>
          volatilityTargetLeverage({ weightedVolatility, recentVolatility, currentWeight: null }, RULE).wantedWeight;
        expect(at(one)).toBeLessThanOrEqual(RULE.mostWeight);
        expect(at(Math.max(one, other))).toBeLessThanOrEqual(at(Math.min(one, other)));
      }),
      LAW,
    );
  });
});

describe('regimeScaling', () => {
  const table = Object.freeze({
    expansion: { sizeMultiplier: 1, maxHeatFraction: 0.06 },
    'mid-late': { sizeMultiplier: 0.9, maxHeatFraction: 0.05 },
    slowdown: { sizeMultiplier: 0.75, maxHeatFraction: 0.04 },
    contraction: { sizeMultiplier: 0.5, maxHeatFraction: 0.03 },
  });

  it('reads the row of the regime', () => {
    expect(obtained(regimeScaling('expansion', table))).toEqual({ sizeMultiplier: 1, maxHeatFraction: 0.06 });
    expect(obtained(regimeScaling('slowdown', table))).toEqual({ sizeMultiplier: 0.75, maxHeatFraction: 0.04 });
  });

  it('scales nothing on a guess', () => {
    expectProblem(regimeScaling(null, table), { code: 'input-missing', input: 'regime' });
  });
});
