import { describe, expect, it } from 'vitest';
import shipped from '../../../assets/reference/defaults.json';
import { defaultsSchema } from '../../../shared/model/defaultsReference';
import { illiquidShareFlag, slowExitFlag } from '../../../shared/risk/liquidity/liquidityFlags';
import { liquidityTier } from '../../../shared/risk/liquidity/liquidityTier';
import { squareRootImpact } from '../../../shared/risk/liquidity/squareRootImpact';
import { policyMinima } from '../../../shared/risk/policyMinima';
import { stopProblem } from '../../../shared/risk/sizing/stopProblem';
import { volatilityTarget } from '../../../shared/risk/sizing/volatilityTarget';
import { empiricalGap } from '../../../shared/risk/stops/empiricalGap';
import { noiseLabel } from '../../../shared/risk/stops/noiseMultiple';
import { volatilityQuotientFraction } from '../../../shared/risk/stops/volatilityQuotientFraction';
import { expectProblem, obtained } from '../../support/outcome';

const defaults = defaultsSchema.parse(shipped);
/** A hair beyond a border. */
const MORE = 1 + 1e-9;

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

  it('agree on the borders of the tiers', () => {
    expect(defaults.liquidity.tiers.map(({ tier }) => tier)).toEqual(['L1', 'L2', 'L3', 'L4']);
    for (const { tier, mostDays, leastDollars, mostSpread } of defaults.liquidity.tiers) {
      const border = {
        daysToLiquidate: mostDays,
        averageDailyDollarVolume: leastDollars,
        spreadFraction: mostSpread,
      };
      expect(liquidityTier(border)).toBe(tier);
      expect(liquidityTier({ ...border, daysToLiquidate: mostDays * MORE })).not.toBe(tier);
      expect(liquidityTier({ ...border, averageDailyDollarVolume: leastDollars / MORE })).not.toBe(tier);
      expect(liquidityTier({ ...border, spreadFraction: mostSpread * MORE })).not.toBe(tier);
    }
  });

  it('agree on the colours of the liquidity flags', () => {
    const { illiquidShare, slowExitDays } = defaults.liquidity.flags;
    const colours = (flag: (value: number) => unknown, amber: number, red: number) =>
      [amber, amber * MORE, red, red * MORE].map(flag);
    expect(colours(illiquidShareFlag, illiquidShare.amber, illiquidShare.red)).toEqual([null, 'amber', 'amber', 'red']);
    expect(colours(slowExitFlag, slowExitDays.amber, slowExitDays.red)).toEqual([null, 'amber', 'amber', 'red']);
  });

  it('agree on the borders of the noise', () => {
    const { inside, tight, normal, loose } = defaults.stops.noise;
    expect([inside / MORE, inside, tight, normal, loose, loose * MORE].map(noiseLabel)).toEqual([
      'inside-noise',
      'tight',
      'normal',
      'wide',
      'wide',
      'loose',
    ]);
  });

  it('agree on the volatility quotient, its floor and its cap', () => {
    const { multiple, horizonDays, least, most } = defaults.stops.volatilityQuotient;
    const options = { multiple: multiple.large, horizonDays };
    expect(volatilityQuotientFraction(0.001, options)).toBe(least);
    expect(volatilityQuotientFraction(100, options)).toBe(most);
    expect(volatilityQuotientFraction(0.45, options)).toBeCloseTo(0.225, 12);
    expect(multiple.small).toBe(1.25);
  });

  it('agree on the smallest stop, the calm that is believed, the nights that count and the impact that is shown', () => {
    const { leastStop, volatilityFloor, mostLeverage } = defaults.sizing;
    const plan = { entryPrice: 50, side: 'long', atr: 4, tick: 0.01 } as const;
    expect(stopProblem({ ...plan, stopLevel: 49.01 })).toMatchObject({ least: leastStop.atrFraction * 4 });
    expect(stopProblem({ ...plan, atr: null, stopLevel: 49.99 })).toMatchObject({ least: leastStop.ticks * 0.01 });
    const calm = { targetVolatility: 0.05, annualisedVolatility: 0 };
    expect(volatilityTarget(calm)).toBe(0.05 / volatilityFloor);
    expect(volatilityTarget({ ...calm, targetVolatility: 9 })).toBe(mostLeverage);
    const { leastNights } = defaults.stops.gap;
    expectProblem(empiricalGap(new Float64Array(1), 0.1), { code: 'too-few-observations', have: 1, need: leastNights });
    const { impactDisplayCap, impactExtrapolatedFrom } = defaults.liquidity;
    expect(obtained(squareRootImpact({ dailyVolatility: 9, volumeFraction: 9 }))).toBe(impactDisplayCap);
    const at = (volumeFraction: number) => squareRootImpact({ dailyVolatility: 0.01, volumeFraction });
    expect(at(impactExtrapolatedFrom)).not.toHaveProperty('notes');
    expect(at(impactExtrapolatedFrom * MORE)).toHaveProperty('notes');
  });
});

describe('defaultsSchema', () => {
  it('refuses a key it does not know, a missing one, and a number that cannot be', () => {
    expect(defaultsSchema.safeParse({ ...shipped, extra: 1 }).success).toBe(false);
    expect(defaultsSchema.safeParse({ ...shipped, exposure: {} }).success).toBe(false);
    const garch = { alpha: 0.2, beta: 0.8 };
    expect(defaultsSchema.safeParse({ ...shipped, risk: { ...shipped.risk, garch } }).success).toBe(false);
    const tick = { ...shipped.liquidity, tick: 0 };
    expect(defaultsSchema.safeParse({ ...shipped, liquidity: tick }).success).toBe(false);
    expect(defaultsSchema.safeParse({ ...shipped, asOf: 'yesterday' }).success).toBe(false);
  });
});
