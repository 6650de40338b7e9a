import { z } from 'zod';
import { decimalSchema } from './decimal';
import { isoDateSchema } from './isoDate';
import { breakpointRowSchema, reconstitutionEventSchema } from './reconstitutionReference';
import { tradeTypeSchema } from './tradeType';

/** The document version written by this build; older ones are migrated on opening, newer ones refused untouched. */
export const PORTFOLIO_SCHEMA = 1;

/** ISO 4217 code in capitals; GBX for British pence. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$|^GBX$/);
/** Ticker symbol as the user's files write it. */
export const symbolSchema = z.string().min(1).max(64);
const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const textSchema = z.string().max(400);

/** What an instrument is; decides how it is valued, modelled and left. */
export const instrumentKindSchema = z.enum([
  'stock',
  'adr',
  'reit',
  'bdc',
  'etf',
  'leveraged-etf',
  'fund',
  'index-future',
  'option',
  'warrant',
  'bond',
  'preferred',
  'money-market',
  'cash',
  'crypto',
  'private',
  'unknown',
]);

/** A dated fact about an instrument and where it came from. */
const datedNumberSchema = z.looseObject({ value: z.number(), asOf: isoDateSchema.nullable(), source: textSchema });

/** The eleven sectors of the GICS scheme. */
export const sectorSchema = z.enum([
  'Communication Services',
  'Consumer Discretionary',
  'Consumer Staples',
  'Energy',
  'Financials',
  'Health Care',
  'Industrials',
  'Information Technology',
  'Materials',
  'Real Estate',
  'Utilities',
]);

/** What can be held: a share, a fund, a contract, a bond, cash. */
export const instrumentSchema = z.looseObject({
  id: idSchema,
  symbol: symbolSchema,
  name: textSchema,
  kind: instrumentKindSchema,
  currency: currencySchema,
  /** Total market capitalisation in US dollars. */
  marketCap: datedNumberSchema.nullable(),
  sector: sectorSchema.nullable(),
  /** Value per unit of price: 100 for an option, 0.01 for a bond priced per 100, 50 for RTY; 1 for a share. */
  multiplier: z.number().positive(),
});

/** An account holdings lie in. */
export const accountSchema = z.looseObject({
  id: idSchema,
  /** Exactly the text the broker's file gives, or what the user typed. */
  name: textSchema.min(1),
  kind: z.enum(['taxable', 'retirement', 'unknown']),
});

/** Part of a holding that was bought at one time. */
export const lotSchema = z.looseObject({
  id: idSchema,
  acquired: isoDateSchema.nullable(),
  quantity: decimalSchema,
  /** Total cost of the lot in the holding's currency; negative for what a short sale brought in. */
  costBasis: decimalSchema.nullable(),
  /** The trade it came from, null for what no trade on record explains; absent where a file or the user stated the lot. */
  tradeId: idSchema.nullable().optional(),
});

/** A quantity of one instrument in one account. */
export const holdingSchema = z.looseObject({
  id: idSchema,
  accountId: idSchema,
  instrumentId: idSchema,
  /** Negative for a short position. Shares, contracts, units, face value; currency units for cash. */
  quantity: decimalSchema,
  /** The price in the positions file; a price series replaces it. */
  filePrice: decimalSchema.nullable(),
  fileValue: decimalSchema.nullable(),
  filePriceDate: isoDateSchema.nullable(),
  /** Total cost in the holding's currency; null when the file names none. */
  costBasis: decimalSchema.nullable(),
  lots: z.array(lotSchema),
  importId: idSchema.nullable(),
  note: z.string().max(4000),
});

/** How a stop level is found; `fixed` is a level the user typed. Source: D§4.2. */
export const stopRuleSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('fixed-level'), level: z.number().positive() }),
  z.strictObject({ method: z.literal('fixed-percent'), fraction: z.number().gt(0).lt(1) }),
  z.strictObject({
    method: z.literal('atr-multiple'),
    period: z.int().min(2).max(250),
    multiple: z.number().positive(),
  }),
  z.strictObject({ method: z.literal('chandelier'), period: z.int().min(2).max(250), multiple: z.number().positive() }),
  z.strictObject({ method: z.literal('trailing-percent'), fraction: z.number().gt(0).lt(1) }),
  z.strictObject({
    method: z.literal('trailing-atr'),
    period: z.int().min(2).max(250),
    multiple: z.number().positive(),
  }),
  z.strictObject({
    method: z.literal('volatility-quotient'),
    multiple: z.number().positive(),
    horizonDays: z.int().min(1).max(252),
  }),
  z.strictObject({
    method: z.literal('moving-average'),
    period: z.int().min(2).max(400),
    bufferFraction: z.number().min(0).lt(0.5),
  }),
  z.strictObject({ method: z.literal('support'), period: z.int().min(2).max(250), multiple: z.number().min(0) }),
  z.strictObject({
    method: z.literal('breakeven'),
    profitMultiple: z.number().positive(),
    costFraction: z.number().min(0).lt(0.1),
  }),
  z.strictObject({ method: z.literal('time'), bars: z.int().min(1).max(1000), leastRMultiple: z.number() }),
]);

/** A rule on record keeps fields this build does not know, as every other record of the document does. */
const [firstRule, ...otherRules] = stopRuleSchema.options;
const recordedRuleSchema: z.ZodType<StopRule, StopRule> = z.discriminatedUnion('method', [
  firstRule.loose(),
  ...otherRules.map((rule) => rule.loose()),
]);

/** A stop that was set: a recorded fact, so replaced prices never loosen it. */
export const stopSchema = z.looseObject({
  holdingId: idSchema,
  rule: recordedRuleSchema,
  /** Entry the rule measures from, price per share. */
  entryPrice: z.number().positive().nullable(),
  entryDate: isoDateSchema.nullable(),
  /** The level in force, price per share; null for a time stop. */
  level: z.number().positive().nullable(),
  /** Highest close (lowest for a short) seen since it was set. */
  highWaterMark: z.number().positive().nullable(),
  ratchet: z.boolean(),
  setOn: isoDateSchema,
  note: z.string().max(4000),
});

/** Which stored column file holds a symbol's prices. The columns themselves never enter this document. */
export const seriesLinkSchema = z.looseObject({
  symbol: symbolSchema,
  seriesId: z.string().regex(/^[0-9a-f]{64}$/),
  currency: currencySchema,
  bars: z.int().min(1),
  firstDate: isoDateSchema,
  lastDate: isoDateSchema,
  hasRange: z.boolean(),
  hasVolume: z.boolean(),
  adjustment: z.enum(['split', 'split-and-dividend', 'none', 'unknown']),
  source: textSchema,
  importedOn: isoDateSchema,
  /** What the file of the prices was found to have wrong and the user let stand, by code; absent where nothing. */
  issues: z.array(z.looseObject({ code: z.string().max(64), count: z.int().min(1) })).optional(),
});

/** What was imported when, and how much of it was read. */
export const importRecordSchema = z.looseObject({
  id: idSchema,
  kind: z.enum(['positions', 'prices', 'activity', 'reference']),
  fileName: textSchema,
  format: textSchema,
  asOf: isoDateSchema.nullable(),
  importedOn: isoDateSchema,
  rowsRead: z.int().min(0),
  rowsSkipped: z.int().min(0),
});

/** A trade on record: what an activity file said, so that lots can be built again at any time. */
export const recordedTradeSchema = z.looseObject({
  id: idSchema,
  accountId: idSchema,
  instrumentId: idSchema,
  date: isoDateSchema,
  type: tradeTypeSchema,
  /** What it does to the holding, signed; 0 for what is no holding. */
  change: decimalSchema,
  price: decimalSchema.nullable(),
  /** Money of the trade, as the file prints it. */
  amount: decimalSchema.nullable(),
  fees: decimalSchema.nullable(),
  /** Currency of the price. */
  currency: currencySchema,
  /** Currency of amount and fees; null where the file names none. */
  amountCurrency: currencySchema.nullable(),
  importId: idSchema.nullable(),
});

/** Which stored table of market data the document uses, for whom. The tables themselves never enter this document. */
export const recordLinkSchema = z.looseObject({
  recordId: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.string().min(1).max(40),
  /** Symbol of a fund or company, id of an index, or name of a series: what the table speaks of. */
  subject: textSchema.min(1),
  asOf: isoDateSchema,
  source: textSchema,
  rows: z.int().min(0),
  importedOn: isoDateSchema,
  importId: idSchema.nullable(),
});

/** What a company did to its shares, as it was recorded: holdings, lots and stops have been changed by it. */
export const corporateActionRecordSchema = z.looseObject({
  id: idSchema,
  recordedOn: isoDateSchema,
  effectiveOn: isoDateSchema,
  kind: z.enum(['split', 'symbol-change', 'merger', 'spin-off']),
  instrumentId: idSchema,
  /** Symbol of the instrument before the action. */
  symbol: symbolSchema,
  /** Ratio, new symbol, cash per share: what the user entered for this kind. */
  terms: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** Dated facts the user has put in place of the shipped ones; null where the shipped ones stand. */
export const referenceEditsSchema = z.looseObject({
  breakpoints: z.array(breakpointRowSchema).min(1).nullable(),
  events: z.array(reconstitutionEventSchema).min(1).nullable(),
});

/** Limits and defaults the user may edit; the shipped values come from `assets/reference/defaults.json`. */
export const settingsSchema = z.looseObject({
  riskFraction: z.number().gt(0).lte(0.1),
  maxHeatFraction: z.number().gt(0).lte(1),
  participationFraction: z.number().gt(0).lte(1),
  exitDays: z.number().gt(0).lte(60),
  targetVolatility: z.number().gt(0).lte(1),
  weightCaps: z.looseObject({ large: z.number(), mid: z.number(), small: z.number(), micro: z.number() }),
  sizeScheme: z.enum(['russell', 'dollar']),
});

/** Everything the user entered: accounts, instruments, holdings, stops, links to prices, settings. */
export const portfolioSchema = z.looseObject({
  id: idSchema,
  name: textSchema.min(1),
  baseCurrency: currencySchema,
  createdOn: isoDateSchema,
  sample: z.boolean(),
  accounts: z.array(accountSchema),
  instruments: z.array(instrumentSchema),
  holdings: z.array(holdingSchema),
  stops: z.array(stopSchema),
  series: z.array(seriesLinkSchema),
  imports: z.array(importRecordSchema),
  /** Absent in files older than activity imports. */
  trades: z.array(recordedTradeSchema).optional(),
  /** Absent in files older than imports of reference data. */
  records: z.array(recordLinkSchema).optional(),
  /** Absent in files older than corporate actions. */
  corporateActions: z.array(corporateActionRecordSchema).optional(),
  /** Data issues the user knows of and does not want to hear about again. */
  setAsideIssues: z
    .array(z.looseObject({ issueId: z.string().min(1).max(200), note: z.string().max(400), setOn: isoDateSchema }))
    .optional(),
  /** Absent where the shipped facts stand. */
  referenceEdits: referenceEditsSchema.optional(),
  settings: settingsSchema,
});

export type Portfolio = z.infer<typeof portfolioSchema>;
export type Account = z.infer<typeof accountSchema>;
export type Instrument = z.infer<typeof instrumentSchema>;
export type InstrumentKind = z.infer<typeof instrumentKindSchema>;
export type Sector = z.infer<typeof sectorSchema>;
export type Holding = z.infer<typeof holdingSchema>;
export type Lot = z.infer<typeof lotSchema>;
export type Stop = z.infer<typeof stopSchema>;
export type StopRule = z.infer<typeof stopRuleSchema>;
export type SeriesLink = z.infer<typeof seriesLinkSchema>;
export type ImportRecord = z.infer<typeof importRecordSchema>;
export type RecordedTrade = z.infer<typeof recordedTradeSchema>;
export type RecordLink = z.infer<typeof recordLinkSchema>;
export type CorporateActionRecord = z.infer<typeof corporateActionRecordSchema>;
export type ReferenceEdits = z.infer<typeof referenceEditsSchema>;
export type Settings = z.infer<typeof settingsSchema>;
