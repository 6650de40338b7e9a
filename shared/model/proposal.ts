import { z } from 'zod';
import type { Problem } from '../result/problem';
import { cashLineSchema, lineSchema, tradeRowSchema } from './activity';
import { decimalSchema } from './decimal';
import { isoDateSchema } from './isoDate';
import { currencySchema, symbolSchema } from './portfolio';

/**
 * What a file would bring in. A proposal changes nothing: it is shown, corrected, and confirmed or dropped as a whole.
 */

const codeSchema = z.looseObject({ code: z.string() });
/** A problem that crosses the contract: a code and plain facts. */
export const problemSchema = z.custom<Problem>((value) => codeSchema.safeParse(value).success);

/** What a broker's file calls a position. */
export const positionKindSchema = z.enum([
  'equity',
  'etf',
  'fund',
  'bond',
  'option',
  'future',
  'cash',
  'cash-equivalent',
  'crypto',
  'other',
]);

/** The numbers of a position row that a file can leave out or that can be computed from the others. */
export const derivableFieldSchema = z.enum(['symbol', 'quantity', 'price', 'marketValue', 'costBasis', 'currency']);

/** A position as the file states it. */
export const positionRowSchema = z.strictObject({
  line: lineSchema,
  /** Exactly the text of the file; null when it names none. */
  account: z.string().nullable(),
  symbol: symbolSchema,
  description: z.string(),
  quantity: decimalSchema,
  price: decimalSchema.nullable(),
  marketValue: decimalSchema.nullable(),
  /** Total cost, never per share. */
  costBasis: decimalSchema.nullable(),
  currency: currencySchema,
  kind: positionKindSchema,
  /** Shares per contract: 100 for a listed option. */
  multiplier: z.number().positive(),
  /** Units the price is quoted per: 100 for a bond. */
  pricePer: z.number().positive(),
  openDate: isoDateSchema.nullable(),
  /** Fields that are computed and not printed in the file. */
  derived: z.array(derivableFieldSchema),
  notes: z.array(problemSchema),
});

/** A row that is no position, and why. */
export const skippedRowSchema = z.strictObject({
  line: lineSchema,
  reason: problemSchema,
  /** The start of the row as the file has it, so that the user recognises it. */
  text: z.string().max(200),
});

/** What to know about a row that was read, or about the whole file. */
export const warningSchema = z.strictObject({ line: lineSchema.nullable(), problem: problemSchema });

/** The totals a file states beside those of its rows. */
export const fileTotalsSchema = z.strictObject({
  /** The file's own total over its accounts, or null where it states none. */
  marketValue: decimalSchema.nullable(),
  costBasis: decimalSchema.nullable(),
  /** What the file states account by account; absent where it does not. */
  byAccount: z.array(z.strictObject({ account: z.string().nullable(), marketValue: decimalSchema })).optional(),
  /** The sum of the rows that were read. */
  rowsMarketValue: decimalSchema,
  /** Currency of these amounts; null when the rows have several, whose plain sum means nothing and is not compared. */
  currency: currencySchema.nullable(),
  /** Null where the file states no total to compare with. */
  reconciles: z.boolean().nullable(),
});

/** How the text was read; every field can be overridden by the user. */
export const readSettingsSchema = z.strictObject({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  delimiter: z.enum([',', ';', '\t', '|']),
  decimalMark: z.enum(['.', ',']),
  dateOrder: z.enum(['ymd', 'mdy', 'dmy']),
  headerLine: z.int().min(1).nullable(),
});

/** What a column of an unknown file can be taken for. */
export const mappedFieldSchema = z.enum([
  'account',
  'symbol',
  'description',
  'quantity',
  'price',
  'marketValue',
  'costBasis',
  'costPerShare',
  'currency',
  'openDate',
  'date',
  'settleDate',
  'action',
  'amount',
  'fees',
  'status',
  'ignore',
]);

/** A column of an unknown file and what it is taken for. */
export const mappingColumnSchema = z.strictObject({
  index: z.int().min(0),
  header: z.string(),
  samples: z.array(z.string()),
  field: mappedFieldSchema,
});

/** Something only the user can decide; shown with rows of the file. */
export const questionSchema = z.strictObject({
  id: z.enum(['date-order', 'decimal-mark', 'encoding', 'cost-meaning', 'columns', 'currency']),
  samples: z.array(z.string()),
  choices: z.array(z.string()),
});

/** How sure a format is that a file is its own, and the evidence in words of the file. */
export const recognitionSchema = z.strictObject({
  /** 0 to 1. */
  score: z.number().min(0).max(1),
  reason: z.string(),
});

/** A broker's file as it was read: rows, skipped rows, warnings, totals. */
export const positionsFileSchema = z.strictObject({
  fileName: z.string(),
  formatId: z.string(),
  /** The format's name in words, e.g. "Schwab positions CSV (all accounts)". */
  format: z.string(),
  /** `activity` for what happened, which is never shown as what is held. */
  kind: z.enum(['positions', 'lots', 'activity']),
  /** Why the file was read as this format, and how sure that is. */
  recognition: recognitionSchema,
  /** What the file holds: what is owned, what happened, or both; `ReadAnswers.part` says which of them was read. */
  parts: z.array(z.enum(['positions', 'activity'])).min(1),
  asOf: isoDateSchema.nullable(),
  /** Null where the format leaves nothing to choose: OFX, XML, JSON. */
  settings: readSettingsSchema.nullable(),
  accounts: z.array(z.string()),
  positions: z.array(positionRowSchema),
  /** Of an activity file; empty for any other. */
  trades: z.array(tradeRowSchema),
  /** Rows of an activity file that change no holding. */
  cashLines: z.array(cashLineSchema),
  skipped: z.array(skippedRowSchema),
  /** Titles, headers, blank lines and disclaimers, passed over silently. */
  structuralLines: z.array(z.int()),
  totals: fileTotalsSchema,
  warnings: z.array(warningSchema),
  /** Present for a file read through a mapping: what each column was taken for. */
  columns: z.array(mappingColumnSchema).nullable(),
});

/** What can be done about an issue of a price series. Nothing is done unless the user says so. */
export const seriesFixSchema = z.enum([
  /** The rows concerned are left out. */
  'drop-rows',
  /** Of several rows for one day the last one stands, not the first. */
  'keep-last',
  /** Prices before the day are divided by the ratio, volumes multiplied: shares of today throughout. */
  'restate-split',
  'divide-by-100',
  'multiply-by-100',
  /** A volume of 0 is unknown, not "nobody traded". */
  'unknown-volume',
]);

/** A fix the user chose: for which series of the file, for which of its issues. */
export const chosenFixSchema = z.strictObject({
  symbol: symbolSchema,
  issue: z.string().min(1).max(64),
  fix: seriesFixSchema,
});

/** The user's answers that a second reading takes into account. */
export const readAnswersSchema = z.strictObject({
  settings: readSettingsSchema.partial().optional(),
  /** Column index to field, for a file without a reader of its own. */
  mapping: z.record(z.string().regex(/^\d+$/), mappedFieldSchema).optional(),
  costMeaning: z.enum(['total', 'per-share']).optional(),
  /** For a file that names no currency anywhere. */
  currency: currencySchema.optional(),
  /** For a file that holds both what is held and what happened; holdings unless the user wants the other part. */
  part: z.enum(['positions', 'activity']).optional(),
  /** For a price file, in the order they were chosen: kept with the file, so that reading it again gives the same series. */
  fixes: z.array(chosenFixSchema).max(10_000).optional(),
  /** For a price file that reaches beyond the day of its import: that day. */
  today: isoDateSchema.optional(),
});

/** A kind of issue in a price file and the lines it concerns. */
export const seriesIssueSchema = z.strictObject({
  /** Names the issue within its series, the same at every reading: its code, with the day where it is of one day. */
  id: z.string().min(1).max(64),
  code: z.string(),
  /** The first 100 lines concerned. */
  lines: z.array(z.int().min(1)),
  count: z.int().min(1),
  problem: problemSchema,
  /** What can be done about it, the likeliest first; empty where only another file helps. */
  fixes: z.array(seriesFixSchema),
  /** Whether the file itself shows that the first fix is right, so that all such fixes can be taken together. */
  isSure: z.boolean(),
});

/** One price series of a file, without its columns. */
export const seriesProposalSchema = z.strictObject({
  /** Key within the proposal. */
  key: z.string(),
  fileName: z.string(),
  /** From the file's content, else from its name. */
  symbol: symbolSchema,
  format: z.string(),
  /** Rows with a date, duplicates and rows without a close counted. */
  rows: z.int().min(0),
  /** Days that entered the series; 0 for one without a single usable close, which cannot be imported. */
  bars: z.int().min(0),
  firstDate: isoDateSchema,
  /** Null in a series without a usable close, which is never imported. */
  firstClose: z.number().nullable(),
  lastDate: isoDateSchema,
  lastClose: z.number().nullable(),
  hasRange: z.boolean(),
  hasVolume: z.boolean(),
  adjustment: z.enum(['split', 'split-and-dividend', 'none', 'unknown']),
  /** Whether the file also has closes adjusted for dividends, which returns are then taken from. */
  hasAdjustedClose: z.boolean(),
  /** How the file's own rows run. */
  order: z.enum(['ascending', 'descending', 'mixed']),
  issues: z.array(seriesIssueSchema),
  /** Fixes that were applied, in their order. */
  applied: z.array(z.strictObject({ issue: z.string(), fix: seriesFixSchema })),
});

/** Where a row stands in its file. */
export type Line = z.infer<typeof lineSchema>;
export type Recognition = z.infer<typeof recognitionSchema>;
export type PositionKind = z.infer<typeof positionKindSchema>;
export type PositionRow = z.infer<typeof positionRowSchema>;
export type SkippedRow = z.infer<typeof skippedRowSchema>;
export type ReadWarning = z.infer<typeof warningSchema>;
export type FileTotals = z.infer<typeof fileTotalsSchema>;
export type ReadSettings = z.infer<typeof readSettingsSchema>;
export type MappedField = z.infer<typeof mappedFieldSchema>;
export type MappingColumn = z.infer<typeof mappingColumnSchema>;
export type Question = z.infer<typeof questionSchema>;
export type PositionsFile = z.infer<typeof positionsFileSchema>;
export type ReadAnswers = z.infer<typeof readAnswersSchema>;
export type SeriesFix = z.infer<typeof seriesFixSchema>;
export type ChosenFix = z.infer<typeof chosenFixSchema>;
export type SeriesIssue = z.infer<typeof seriesIssueSchema>;
export type SeriesProposal = z.infer<typeof seriesProposalSchema>;
