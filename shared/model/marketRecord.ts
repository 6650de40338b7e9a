import { z } from 'zod';
import { isoDateSchema } from './isoDate';
import { symbolSchema } from './portfolio';

/**
 * Tables of market data that are no price series: small, dated, from a named source. What the library of market data
 * stores of each kind is said here, so that an importer only has to put and a page only has to get.
 */

const nameSchema = z.string().min(1).max(400);
const MOST_ROWS = 20_000;
const increasing = (rows: readonly { readonly isoDate: string }[]): boolean =>
  rows.every((row, at) => at === 0 || row.isoDate > (rows[at - 1]?.isoDate ?? ''));

/** A series of an office of statistics or a central bank, e.g. a yield or an index of prices; oldest first. */
export const macroSeriesSchema = z.strictObject({
  seriesName: nameSchema,
  /** Decimal fraction (0.05 for 5 %), level of an index, or an amount in the source's own unit. */
  unit: z.enum(['fraction', 'index-level', 'amount']),
  frequency: z.enum(['daily', 'weekly', 'monthly', 'quarterly', 'annual']),
  observations: z
    .array(z.strictObject({ isoDate: isoDateSchema, value: z.number() }))
    .min(1)
    .max(MOST_ROWS)
    .refine(increasing, 'observations are in the order of their days, one a day'),
});

/** What a fund says it holds on a day. */
export const fundHoldingsSchema = z.strictObject({
  fundSymbol: symbolSchema,
  holdings: z
    .array(
      z.strictObject({
        /** Null for what has no listed symbol: cash, a swap. */
        symbol: symbolSchema.nullable(),
        name: nameSchema,
        /** Share of the fund's net assets, decimal fraction; negative for a short position. */
        weightFraction: z.number().min(-10).max(10),
        sector: nameSchema.nullable(),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
});

/** Facts from a company's accounts, each with the day its period ended and the day it became known. */
export const fundamentalsTableSchema = z.strictObject({
  symbol: symbolSchema,
  currency: z.string().regex(/^[A-Z]{3}$/),
  facts: z
    .array(
      z.strictObject({
        /** What is stated, e.g. `totalDebt`. */
        item: z.string().regex(/^[a-z][A-Za-z]{1,59}$/),
        periodEnd: isoDateSchema,
        reportedOn: isoDateSchema.nullable(),
        value: z.number(),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
});

/** Schema of each kind, with the number of its present layout. */
export const MARKET_RECORD_KINDS = {
  'macro-series': { layout: 1, schema: macroSeriesSchema },
  'fund-holdings': { layout: 1, schema: fundHoldingsSchema },
  fundamentals: { layout: 1, schema: fundamentalsTableSchema },
} as const;

/** Name of a kind. */
export type MarketRecordKind = keyof typeof MARKET_RECORD_KINDS;
/** What a record of a kind holds. */
export type MarketTable<K extends MarketRecordKind> = z.infer<(typeof MARKET_RECORD_KINDS)[K]['schema']>;

/** A table with where it comes from and the day it speaks of. */
export interface MarketRecord<K extends MarketRecordKind = MarketRecordKind> {
  readonly kind: K;
  /** File or publisher, as the user knows it. */
  readonly source: string;
  readonly asOf: string;
  readonly table: MarketTable<K>;
}
