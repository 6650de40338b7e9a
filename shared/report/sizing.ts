import { z } from 'zod';
import { stopRuleSchema } from '../model/portfolio';
import { problemSchema } from '../model/proposal';
import { cellSchema } from './figure';
import { noiseSchema } from './reportTerms';

/** The rules that bound a position's size. */
export const ceilingMethodSchema = z.enum([
  'fixed-fractional',
  'percent-volatility',
  'volatility-target',
  'kelly',
  'weight-cap',
  'liquidity-cap',
  'heat-cap',
]);

/** What the user asks of the sizing worksheet. */
export const sizingRequestSchema = z.strictObject({
  symbol: z.string().min(1).max(64),
  accountIds: z.array(z.string()).nullable(),
  side: z.enum(['long', 'short']),
  /** Price per share; null takes the last close. */
  entryPrice: z.number().positive().nullable(),
  /** A typed level, or a rule measured on the symbol's own prices. */
  stop: stopRuleSchema,
  riskFraction: z.number().gt(0).lte(0.1),
  /** Cost per share both ways, as a fraction of price. */
  costFraction: z.number().min(0).lt(0.2),
  /** Yearly expected return and risk-free rate for the Kelly ceiling; null leaves it out. */
  kelly: z.strictObject({ meanReturn: z.number(), riskFreeRate: z.number() }).nullable(),
  /** Size class to use where the instrument's own is unknown; null keeps it unknown. */
  assumedClass: z.enum(['mega', 'large', 'mid', 'small', 'micro']).nullable(),
  /** Ceilings the user has switched off: shown all the same, but they do not decide. */
  leaveOut: z.array(ceilingMethodSchema).optional(),
});

/** What one sizing rule allows. */
export const ceilingSchema = z.strictObject({
  method: ceilingMethodSchema,
  shares: cellSchema,
  rawShares: cellSchema,
  /** Loss at the stop, base currency, positive. */
  riskMoney: cellSchema,
  weightFraction: cellSchema,
  /** Whether the small-cap multiplier was applied to this ceiling. */
  scaled: z.boolean(),
  /** False for a ceiling the user has switched off. */
  counts: z.boolean(),
});

/** How many shares fit, by every rule side by side; the smallest one binds and is named. */
export const sizingReportSchema = z.strictObject({
  symbol: z.string(),
  entryPrice: cellSchema,
  entryDate: z.string().nullable(),
  stopLevel: cellSchema,
  riskPerShare: cellSchema,
  equity: cellSchema,
  atr: cellSchema,
  noiseMultiple: cellSchema,
  noise: noiseSchema.nullable(),
  volatility: cellSchema,
  averageDailyVolume: cellSchema,
  sizeClass: z.string().nullable(),
  sizeClassAssumed: z.boolean(),
  sizeMultiplier: z.number(),
  weightCapFraction: z.number(),
  ceilings: z.array(ceilingSchema),
  binding: ceilingMethodSchema.nullable(),
  shares: cellSchema,
  riskMoney: cellSchema,
  value: cellSchema,
  weightFraction: cellSchema,
  /** Expected extra loss per share if price gaps through the stop overnight (D§4.4). */
  gapLoss: cellSchema,
  notes: z.array(problemSchema),
});

/** One line of the bulk stop preview. */
export const stopPreviewRowSchema = z.strictObject({
  holdingId: z.string(),
  symbol: z.string(),
  price: cellSchema,
  previousLevel: cellSchema,
  level: cellSchema,
  highWaterMark: cellSchema,
  entryPrice: cellSchema,
  distance: cellSchema,
  openRisk: cellSchema,
});

/** What setting stops on a selection would change. */
export const stopPreviewSchema = z.strictObject({
  rows: z.array(stopPreviewRowSchema),
  openRiskBefore: cellSchema,
  openRiskAfter: cellSchema,
  coverageBefore: cellSchema,
  coverageAfter: cellSchema,
});

export type CeilingMethod = z.infer<typeof ceilingMethodSchema>;
export type SizingRequest = z.infer<typeof sizingRequestSchema>;
export type Ceiling = z.infer<typeof ceilingSchema>;
export type SizingReport = z.infer<typeof sizingReportSchema>;
export type StopPreviewRow = z.infer<typeof stopPreviewRowSchema>;
export type StopPreview = z.infer<typeof stopPreviewSchema>;
