import { z } from 'zod';
import { isoDateSchema } from './isoDate';
import { settingsSchema } from './portfolio';

/**
 * The defaults of `assets/reference/defaults.json`: judgements of the house, each editable, none of them in code. One block
 * per page of the product; fractions are decimal, money is in US dollars, days are trading days.
 */

const fraction = z.number().min(0).max(1);
const positive = z.number().positive();

const byClass = z.strictObject({
  mega: z.number(),
  large: z.number(),
  mid: z.number(),
  small: z.number(),
  micro: z.number(),
});

const stressSchema = z.strictObject({ spread: byClass, volatility: positive, volume: positive });

const regimeScaleSchema = z.strictObject({ sizeMultiplier: fraction, maxHeatFraction: fraction });

const turtleSchema = z.strictObject({
  riskFraction: fraction,
  /** Distances in N. */
  addStep: positive,
  stopMultiple: positive,
  raiseStep: z.number().min(0),
  units: z.strictObject({
    singleMarket: z.int(),
    closelyCorrelated: z.int(),
    looselyCorrelated: z.int(),
    oneDirection: z.int(),
  }),
});

/** What is assumed about nights: fractions of price, shares and confidences. */
const gapSchema = z.strictObject({
  model: z.enum(['t3', 'normal']),
  leastNights: z.int(),
  window: z.int(),
  overnightVolatility: z.strictObject({ russell2000: fraction, sp500: fraction }),
  overnightShare: fraction,
  weekendFactor: positive,
  eventFloor: z.strictObject({ small: fraction, biotech: fraction }),
  slippageImpactShare: fraction,
  intervalConfidence: fraction,
  lossConfidence: fraction,
});

/** Every default of D§0 and D§14b that the engine takes; all editable. */
export const defaultsSchema = z.strictObject({
  asOf: isoDateSchema,
  source: z.string().min(1),
  settings: settingsSchema,
  sizing: z.strictObject({
    sizeMultiplier: byClass,
    weightCap: byClass,
    kellyFraction: fraction,
    kellyCap: fraction,
    costPerShareFraction: fraction,
    defaultLoss: byClass,
    maxHeatFraction: fraction,
    /** Largest risk per position that the settings accept without a word. */
    maxRiskFraction: fraction,
    /** Most that one sector may lose if its stops fire, fraction of equity. */
    maxSectorHeatFraction: fraction,
    /** Calm below this is not believed, per year. */
    volatilityFloor: fraction,
    /** Returns of the short window that volatility targeting looks at. */
    recentVolatilityWindow: z.int(),
    mostLeverage: positive,
    /** Change of weight worth a trade, fraction of the weight in force. */
    resizeHysteresis: fraction,
    liquidityCap: z.strictObject({ participation: fraction, days: byClass }),
    /** Smallest trade in base currency, and most cost as a fraction of its value. */
    minimumTicket: z.strictObject({ value: positive, costFraction: fraction }),
    leastStop: z.strictObject({ ticks: positive, atrFraction: fraction }),
    turtle: turtleSchema,
    regime: z.strictObject({
      expansion: regimeScaleSchema,
      'mid-late': regimeScaleSchema,
      slowdown: regimeScaleSchema,
      contraction: regimeScaleSchema,
    }),
  }),
  stops: z.strictObject({
    atrPeriod: z.int(),
    turtlePeriod: z.int(),
    chandelierPeriod: z.int(),
    chandelierMultiple: z.number(),
    atrMultiple: byClass,
    fixedPercent: byClass,
    atrSeed: z.enum(['talib', 'wilder']),
    /** Bars, in periods of the average, after which an ATR no longer remembers its seed. */
    atrWarmUpPeriods: positive,
    chandelierRatchet: z.boolean(),
    /** ATRs below the highest close, in the variant that hangs from closes. */
    chandelierCloseMultiple: positive,
    /** ATRs of a stop for a position held for months. */
    positionAtrMultiple: positive,
    trailing: z.strictObject({ fraction, atrMultiple: positive }),
    movingAverage: z.strictObject({ swingPeriod: z.int(), trendPeriod: z.int(), bufferFraction: fraction }),
    support: z.strictObject({ period: z.int(), atrMultiple: positive }),
    time: z.strictObject({ bars: z.int(), leastRMultiple: z.number() }),
    breakeven: z.strictObject({ profitMultiple: positive }),
    volatilityQuotient: z.strictObject({
      multiple: byClass,
      horizonDays: z.int(),
      decay: fraction,
      least: fraction,
      most: fraction,
    }),
    /** Borders of the noise labels, in ATRs. */
    noise: z.strictObject({ inside: positive, tight: positive, normal: positive, loose: positive }),
    assumedRiskInAtr: positive,
    gap: gapSchema,
  }),
  liquidity: z.strictObject({
    volumeWindow: z.int(),
    tierWindow: z.int(),
    /** Bars a spread is estimated from. */
    spreadWindow: z.int(),
    /** US dollars a day from which daily bars cannot resolve a spread; measured on real files. */
    unresolvableSpreadFrom: positive,
    /** Returns that the daily volatility of the impact law is read from. */
    volatilityWindow: z.int(),
    /** Days the exit schedule reports; the figures of the page are among them. */
    profileDays: z.array(z.int().positive()).refine((days) => [1, 5, 10].every((day) => days.includes(day))),
    participation: fraction,
    stressParticipation: fraction,
    impactCoefficient: z.number(),
    impactKnee: fraction,
    /** Quoted spread as a fraction of price. */
    spread: byClass,
    stress: stressSchema,
    severeStress: stressSchema,
    statistic: z.enum(['median', 'mean']),
    participations: z.strictObject({ patient: fraction, standard: fraction, urgent: fraction }),
    /** Smallest price step, US dollars. */
    tick: positive,
    impactExtrapolatedFrom: fraction,
    impactDisplayCap: fraction,
    almgren: z.strictObject({ permanent: positive, temporary: positive }),
    adjustedValueAtRisk: z.strictObject({ spreadMultiple: positive, tailSensitivity: fraction, impactFrom: fraction }),
    /** Share of a company traded per day below which it is flagged. */
    leastTurnover: fraction,
    /** Best first; a holding belongs to the first row it meets in every column, else to L5. */
    tiers: z.array(
      z.strictObject({
        tier: z.enum(['L1', 'L2', 'L3', 'L4']),
        mostDays: positive,
        leastDollars: positive,
        mostSpread: fraction,
      }),
    ),
    flags: z.strictObject({
      illiquidShare: z.strictObject({ amber: fraction, red: fraction }),
      slowExitDays: z.strictObject({ amber: positive, red: positive }),
    }),
    buckets: z.strictObject({
      highlyLiquidDays: positive,
      sevenCalendarDays: positive,
      settlementDays: z.int().min(0),
      significantImpact: fraction,
      illiquidLimit: fraction,
    }),
  }),
  risk: z.strictObject({
    confidence: fraction,
    secondConfidence: fraction,
    window: z.int(),
    ewmaDecay: fraction,
    carryDays: z.int(),
    mostProxied: fraction,
    leastWindow: z.int(),
    preferredWindow: z.int(),
    /** Expected observations beyond a confidence below which the tail is called thin. */
    leastTail: positive,
    ageWeightDecay: fraction,
    garch: z.strictObject({ alpha: fraction, beta: fraction }).refine(({ alpha, beta }) => alpha + beta < 1),
    /** Correlation that a stress test never goes below. */
    correlationStressFloor: fraction,
    shrinkage: z.enum(['constant-correlation', 'identity', 'none']),
  }),
  exposure: z.strictObject({
    /** Distance from a Russell border, fraction of the border, within which a company is called near it. */
    nearBreakpoint: fraction,
  }),
  /** Observations a report wants before it shows a measure as known; see `policyMinima`. */
  minima: z.strictObject({
    volatility: z.int(),
    correlationAndBeta: z.int(),
    downDays: z.int(),
    spreadBars: z.int(),
    valueAtRisk95: z.int(),
    valueAtRisk99: z.int(),
    garch: z.int(),
  }),
  domesticRevenue: z.strictObject({ small: fraction, large: fraction }),
});
