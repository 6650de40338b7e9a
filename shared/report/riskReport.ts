import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { currencySchema, instrumentKindSchema, sectorSchema, stopRuleSchema } from '../model/portfolio';
import { problemSchema } from '../model/proposal';
import { cellSchema, figureSchema } from './figure';

/** Version of the report as JSON; a field is only ever added within a version. */
export const REPORT_SCHEMA = 1;

export const sizeSchemeSchema = z.enum(['russell', 'dollar']);
/** Size class of either scheme, or what stands in its place. Unknown is a value: it is never folded into another. */
export const exposureClassSchema = z.enum(['mega', 'large', 'mid', 'small', 'micro', 'nano', 'unknown']);
export const tierSchema = z.enum(['L1', 'L2', 'L3', 'L4', 'L5']);
export const flagSchema = z.enum([
  'stale-price',
  'no-prices',
  'no-volume',
  'unknown-size',
  'stop-breached',
  'no-stop',
  'slow-exit',
  'very-slow-exit',
  'daily-reset',
  'not-modelled',
  'short-position',
  'near-breakpoint',
  'missing-fx',
  'value-mismatch',
]);
/** How a stop's distance compares with an ordinary day (D§4.3). */
export const noiseSchema = z.enum(['inside-noise', 'tight', 'normal', 'wide', 'loose']);
/** How far the engine follows a holding. Source: product.md §7. */
export const treatmentSchema = z.enum(['modelled', 'proxied', 'excluded', 'cash']);

export const holdingRowSchema = z.strictObject({
  holdingId: z.string(),
  instrumentId: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  symbol: z.string(),
  name: z.string(),
  kind: instrumentKindSchema,
  treatment: treatmentSchema,
  /** Why it is proxied or excluded. */
  treatmentProblem: problemSchema.nullable(),
  currency: currencySchema,
  quantity: z.number(),
  price: cellSchema,
  priceDate: isoDateSchema.nullable(),
  priceSource: z.enum(['series', 'file', 'none']),
  /** Market value in base currency (notional for a future), signed. */
  value: cellSchema,
  /** Value as a fraction of equity, signed. */
  weight: cellSchema,
  cost: cellSchema,
  gain: cellSchema,
  gainFraction: cellSchema,
  marketCap: cellSchema,
  russellClass: exposureClassSchema.nullable(),
  dollarClass: exposureClassSchema.nullable(),
  sector: sectorSchema.nullable(),
  volatility: cellSchema,
  beta: cellSchema,
  stopLevel: cellSchema,
  stopMethod: z.string().nullable(),
  /** (price - stop) / price for a long, mirrored for a short; negative when breached. */
  stopDistance: cellSchema,
  daysToLiquidate: cellSchema,
  tier: tierSchema.nullable(),
  flags: z.array(flagSchema),
});

export const classBarSchema = z.strictObject({
  class: exposureClassSchema,
  /** Signed exposure in base currency, and as a fraction of equity. */
  exposure: z.number(),
  fraction: z.number(),
  /** Share of the benchmark in this class; null where no dated split is known. */
  russell2000: z.number().nullable(),
  sp500: z.number().nullable(),
  /** Holdings that contribute, with their part. */
  members: z.array(
    z.strictObject({ holdingId: z.string(), symbol: z.string(), exposure: z.number(), via: z.string().nullable() }),
  ),
});

export const vehicleKindSchema = z.enum([
  'direct',
  'core-etf',
  'style-etf',
  'leveraged-inverse',
  'future',
  'other-fund',
  'cash',
  'other',
]);

export const exposureReportSchema = z.strictObject({
  scheme: sizeSchemeSchema,
  bars: z.strictObject({ russell: z.array(classBarSchema), dollar: z.array(classBarSchema) }),
  breakpoints: z.strictObject({
    rankDay: isoDateSchema,
    large: z.number(),
    floor: z.number(),
    status: z.string(),
    source: z.string(),
  }),
  smallCap: figureSchema,
  smallCapNet: figureSchema,
  largeCap: figureSchema,
  unknown: figureSchema,
  gross: figureSchema,
  net: figureSchema,
  long: figureSchema,
  short: figureSchema,
  herfindahl: figureSchema,
  effectiveHoldings: figureSchema,
  topFive: figureSchema,
  domesticRevenue: figureSchema,
  vehicles: z.array(
    z.strictObject({ kind: vehicleKindSchema, exposure: z.number(), fraction: z.number(), count: z.int() }),
  ),
  sectors: z.array(
    z.strictObject({
      sector: sectorSchema.nullable(),
      fraction: z.number(),
      russell2000: z.number().nullable(),
      sp500: z.number().nullable(),
    }),
  ),
  lookThrough: z.array(
    z.strictObject({
      holdingId: z.string(),
      symbol: z.string(),
      index: z.string().nullable(),
      factor: z.number(),
      exposure: z.number(),
      source: z.string().nullable(),
      asOf: isoDateSchema.nullable(),
      problem: problemSchema.nullable(),
    }),
  ),
});

/** A line of a chart: one value per day, null where there is none. */
export const lineSchema = z.strictObject({ name: z.string(), values: z.array(z.number().nullable()) });

export const riskMeasuresSchema = z.strictObject({
  /** Trading days of the back-cast window, oldest first; shape [observations]. */
  days: z.array(isoDateSchema),
  /** Back-cast returns of today's holdings per day, base currency; shape [observations]. */
  returns: z.array(z.number()),
  observations: z.int(),
  proxiedFraction: z.number(),
  excludedDays: z.int(),
  figures: z.array(figureSchema),
  /** Fraction below the last peak, positive; you, small sleeve, large sleeve, Russell 2000, S&P 500 where present. */
  drawdowns: z.array(lineSchema),
  /** Rolling 60-day annualised volatility on the same days. */
  rollingVolatility: z.array(lineSchema),
  correlation: z.strictObject({
    symbols: z.array(z.string()),
    values: z.array(z.array(z.number().nullable())),
    observations: z.array(z.array(z.int())),
  }),
  worstDays: z.array(z.strictObject({ isoDate: isoDateSchema, return: z.number() })),
});

export const stopRowSchema = z.strictObject({
  holdingId: z.string(),
  symbol: z.string(),
  accountName: z.string(),
  side: z.enum(['long', 'short']),
  quantity: z.number(),
  price: cellSchema,
  /** Null where no stop is set. */
  rule: stopRuleSchema.nullable(),
  ratchet: z.boolean(),
  /** The recorded level. */
  level: cellSchema,
  /** What the rule gives today; never looser than the recorded level when ratcheted. */
  currentLevel: cellSchema,
  highWaterMark: cellSchema,
  distance: cellSchema,
  atr: cellSchema,
  noiseMultiple: cellSchema,
  noise: noiseSchema.nullable(),
  status: z.enum(['open', 'breached', 'none', 'exit-due']),
  /** Loss from the current price to the stop, base currency, positive; the default loss where there is no stop. */
  openRisk: cellSchema,
  openRiskAssumed: z.boolean(),
});

export const stopReportSchema = z.strictObject({
  rows: z.array(stopRowSchema),
  coverage: figureSchema,
  openRisk: figureSchema,
  assumedOpenRisk: figureSchema,
  lossIfAllFire: figureSchema,
  gapLossIfAllFire: figureSchema,
});

export const liquidityCaseSchema = z.strictObject({
  daysToLiquidate: cellSchema,
  spread: cellSchema,
  impact: cellSchema,
  exitCost: cellSchema,
  tier: tierSchema.nullable(),
});

export const liquidityRowSchema = z.strictObject({
  holdingId: z.string(),
  symbol: z.string(),
  accountName: z.string(),
  kind: instrumentKindSchema,
  value: cellSchema,
  weight: cellSchema,
  averageDailyVolume: cellSchema,
  averageDailyDollarVolume: cellSchema,
  spreadSource: z.enum(['estimated', 'class-default', 'none']),
  normal: liquidityCaseSchema,
  crisis: liquidityCaseSchema,
  /** Cash and money-market funds leave at once; open-end funds redeem at net asset value. */
  immediate: z.boolean(),
});

export const liquidityProfileSchema = z.array(
  z.strictObject({ day: z.number(), normal: z.number(), crisis: z.number() }),
);

export const liquidityReportSchema = z.strictObject({
  rows: z.array(liquidityRowSchema),
  /** Cumulative fraction of liquid-able value sold by each day. */
  profile: liquidityProfileSchema,
  normal: z.strictObject({
    soldInOneDay: figureSchema,
    soldInFiveDays: figureSchema,
    soldInTenDays: figureSchema,
    exitCost: figureSchema,
    illiquidShare: figureSchema,
    slowHoldings: figureSchema,
    participationFraction: z.number(),
  }),
  crisis: z.strictObject({
    soldInOneDay: figureSchema,
    soldInFiveDays: figureSchema,
    soldInTenDays: figureSchema,
    exitCost: figureSchema,
    illiquidShare: figureSchema,
    slowHoldings: figureSchema,
    participationFraction: z.number(),
  }),
  /** Share of gross value without volume. */
  noVolumeFraction: z.number(),
  noVolumeSymbols: z.array(z.string()),
});

export const reportSelectionSchema = z.strictObject({
  /** Null means every account. */
  accountIds: z.array(z.string()).nullable(),
});

export const riskReportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  portfolioName: z.string(),
  sample: z.boolean(),
  revision: z.int(),
  selection: z.strictObject({ accountIds: z.array(z.string()).nullable(), label: z.string(), all: z.boolean() }),
  baseCurrency: currencySchema,
  /** The youngest price day among the holdings; null before any price. */
  dataDate: isoDateSchema.nullable(),
  /** Share of gross value whose risk is modelled from history (own or proxied); null with no holdings. */
  coverageFraction: z.number().nullable(),
  /** What is left out of risk figures, by name. */
  excluded: z.array(
    z.strictObject({
      holdingId: z.string(),
      symbol: z.string(),
      fraction: z.number().nullable(),
      problem: problemSchema,
    }),
  ),
  stale: z.array(z.strictObject({ holdingId: z.string(), symbol: z.string(), isoDate: isoDateSchema, days: z.int() })),
  /** Which of the two benchmarks has an imported series. */
  benchmarks: z.strictObject({ russell2000: z.string().nullable(), sp500: z.string().nullable() }),
  totals: z.strictObject({ equity: figureSchema, invested: figureSchema, cash: figureSchema }),
  holdings: z.array(holdingRowSchema),
  exposure: exposureReportSchema,
  risk: riskMeasuresSchema,
  stops: stopReportSchema,
  liquidity: liquidityReportSchema,
});

export type SizeScheme = z.infer<typeof sizeSchemeSchema>;
export type ExposureClass = z.infer<typeof exposureClassSchema>;
export type Tier = z.infer<typeof tierSchema>;
export type Flag = z.infer<typeof flagSchema>;
export type Treatment = z.infer<typeof treatmentSchema>;
export type HoldingRow = z.infer<typeof holdingRowSchema>;
export type ClassBar = z.infer<typeof classBarSchema>;
export type VehicleKind = z.infer<typeof vehicleKindSchema>;
export type ExposureReport = z.infer<typeof exposureReportSchema>;
export type ReportLine = z.infer<typeof lineSchema>;
export type RiskMeasures = z.infer<typeof riskMeasuresSchema>;
export type StopRow = z.infer<typeof stopRowSchema>;
export type StopReport = z.infer<typeof stopReportSchema>;
export type LiquidityCase = z.infer<typeof liquidityCaseSchema>;
export type LiquidityRow = z.infer<typeof liquidityRowSchema>;
export type LiquidityReport = z.infer<typeof liquidityReportSchema>;
export type ReportSelection = z.infer<typeof reportSelectionSchema>;
export type RiskReport = z.infer<typeof riskReportSchema>;
