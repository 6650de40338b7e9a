import { describe, expect, it } from 'vitest';
import shipped from '../../../assets/reference/defaults.json';
import { defaultsSchema } from '../../../shared/model/defaultsReference';
import { policyMinima } from '../../../shared/risk/policyMinima';

const defaults = defaultsSchema.parse(shipped);

describe('the shipped defaults', () => {
  it('hold the parameter block of the domain reference: sizing', () => {
    expect(defaults.sizing).toMatchObject({
      maxRiskFraction: 0.02,
      weightCap: { large: 0.05, mid: 0.05, small: 0.03, micro: 0.015 },
      kellyFraction: 0.5,
      kellyCap: 0.25,
      maxHeatFraction: 0.06,
      maxSectorHeatFraction: 0.02,
      sizeMultiplier: { large: 1, mid: 0.9, small: 0.77, micro: 0.6 },
      liquidityCap: { participation: 0.1, days: { large: 3, small: 1 } },
      minimumTicket: { value: 500, costFraction: 0.005 },
      turtle: {
        riskFraction: 0.01,
        addStep: 0.5,
        stopMultiple: 2,
        raiseStep: 0.5,
        units: { singleMarket: 4, closelyCorrelated: 6, looselyCorrelated: 10, oneDirection: 12 },
      },
      volatilityFloor: 0.1,
      leastStop: { ticks: 2, atrFraction: 0.25 },
      mostLeverage: 1,
      resizeHysteresis: 0.2,
    });
    expect(defaults.settings).toMatchObject({ riskFraction: 0.01, targetVolatility: 0.1, exitDays: 1 });
  });

  it('hold the parameter block: size and heat by regime', () => {
    const { regime } = defaults.sizing;
    const rows = [regime.expansion, regime['mid-late'], regime.slowdown, regime.contraction];
    expect(rows.map(({ sizeMultiplier }) => sizeMultiplier)).toEqual([1, 0.9, 0.75, 0.5]);
    expect(rows.map(({ maxHeatFraction }) => maxHeatFraction)).toEqual([0.06, 0.05, 0.04, 0.03]);
  });

  it('hold the parameter block: stops and gaps', () => {
    expect(defaults.stops).toMatchObject({
      atrPeriod: 14,
      atrSeed: 'talib',
      turtlePeriod: 20,
      chandelierPeriod: 22,
      chandelierMultiple: 3,
      chandelierRatchet: true,
      noise: { inside: 1, tight: 2, normal: 4, loose: 6 },
      assumedRiskInAtr: 2,
      volatilityQuotient: {
        multiple: { large: 1, small: 1.25 },
        horizonDays: 63,
        decay: 0.97,
        least: 0.08,
        most: 0.6,
      },
      atrMultiple: { large: 2, small: 2.5 },
      positionAtrMultiple: 3,
      gap: {
        overnightVolatility: { russell2000: 0.0084, sp500: 0.0067 },
        model: 't3',
        leastNights: 250,
        eventFloor: { small: 0.1, biotech: 0.4 },
        weekendFactor: 1.2,
        overnightShare: 0.3,
      },
    });
  });

  it('hold the parameter block: liquidity, with the severe crisis beside the default one', () => {
    expect(defaults.liquidity).toMatchObject({
      volumeWindow: 20,
      tierWindow: 60,
      statistic: 'median',
      participation: 0.2,
      impactCoefficient: 1,
      impactKnee: 0.001,
      adjustedValueAtRisk: { spreadMultiple: 3, tailSensitivity: 0.4, impactFrom: 0.05 },
      spread: { mega: 0.0002, large: 0.0004, mid: 0.0008, small: 0.0025, micro: 0.01 },
      stress: { spread: { large: 2, mid: 2, small: 3, micro: 5 }, volatility: 2.5, volume: 0.75 },
      severeStress: { spread: { large: 3, small: 5, micro: 8 }, volatility: 3.7, volume: 0.5 },
      leastTurnover: 0.001,
      tick: 0.01,
      impactExtrapolatedFrom: 0.3,
      impactDisplayCap: 0.5,
      tiers: [
        { tier: 'L1', mostDays: 1, leastDollars: 25e6, mostSpread: 0.001 },
        { tier: 'L2', mostDays: 3, leastDollars: 5e6, mostSpread: 0.003 },
        { tier: 'L3', mostDays: 7, leastDollars: 1e6, mostSpread: 0.01 },
        { tier: 'L4', mostDays: 20, leastDollars: 0.25e6, mostSpread: 0.03 },
      ],
      flags: { illiquidShare: { amber: 0.1, red: 0.15 }, slowExitDays: { amber: 10, red: 20 } },
      almgren: { permanent: 0.314, temporary: 0.142 },
    });
  });

  it('hold the parameter block: risk', () => {
    expect(defaults.risk).toMatchObject({
      confidence: 0.95,
      secondConfidence: 0.99,
      window: 500,
      leastWindow: 250,
      ewmaDecay: 0.94,
      garch: { alpha: 0.1, beta: 0.88 },
      correlationStressFloor: 0.9,
      shrinkage: 'constant-correlation',
    });
    expect(defaults.domesticRevenue).toEqual({ small: 0.8, large: 0.61 });
  });

  it('stress every class no less in a severe crisis than in the default one', () => {
    const { stress, severeStress } = defaults.liquidity;
    for (const sizeClass of ['mega', 'large', 'mid', 'small', 'micro'] as const)
      expect(severeStress.spread[sizeClass]).toBeGreaterThan(stress.spread[sizeClass]);
    expect(severeStress.volatility).toBeGreaterThan(stress.volatility);
    expect(severeStress.volume).toBeLessThan(stress.volume);
  });
});

describe('the shipped defaults and the constants of the engine', () => {
  it('agree on the policy minima', () => {
    expect(defaults.minima).toEqual(policyMinima);
  });
});

describe('defaultsSchema', () => {
  it('refuses a key it does not know, a missing one, and a number that cannot be', () => {
    expect(defaultsSchema.safeParse({ ...shipped, extra: 1 }).success).toBe(false);
    expect(defaultsSchema.safeParse({ ...shipped, exposure: {} }).success).toBe(false);
    const garch = { alpha: 0.2, beta: 0.8 };
    expect(defaultsSchema.safeParse({ ...shipped, risk: { ...shipped.risk, garch } }).success).toBe(false);
    const profileDays = { ...shipped.liquidity, profileDays: [1, 5] };
    expect(defaultsSchema.safeParse({ ...shipped, liquidity: profileDays }).success).toBe(false);
    const tick = { ...shipped.liquidity, tick: 0 };
    expect(defaultsSchema.safeParse({ ...shipped, liquidity: tick }).success).toBe(false);
    expect(defaultsSchema.safeParse({ ...shipped, asOf: 'yesterday' }).success).toBe(false);
  });
});
