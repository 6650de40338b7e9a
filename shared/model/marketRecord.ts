import { z } from 'zod';
import { isoDateSchema } from './isoDate';
import { sectorSchema, symbolSchema } from './portfolio';
import { indexIdSchema } from './reference';

/**
 * Tables of market data that are no price series: small, dated, from a named source. What the library of market data
 * stores of each kind is said here, so that an importer only has to put and a page only has to get.
 */

const nameSchema = z.string().min(1).max(400);
const MOST_ROWS = 20_000;
/** A century of trading days. */
const MOST_DAYS = 40_000;
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
    .max(MOST_DAYS)
    .refine(increasing, 'observations are in the order of their days, one a day'),
});

/** What a line of a fund's holdings is, as far as its file says. */
const holdingClassSchema = z.enum(['equity', 'fund', 'cash', 'derivative', 'bond', 'other']);

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
        /** From here on absent in records of layout 1. */
        assetClass: holdingClassSchema.nullable().optional(),
        isin: z.string().max(12).nullable().optional(),
        cusip: z.string().max(9).nullable().optional(),
        /** In the fund's currency. */
        marketValue: z.number().nullable().optional(),
        shares: z.number().nullable().optional(),
        location: nameSchema.nullable().optional(),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
});

/** Who is in an index, and with which weight where the file says so. */
export const indexMembersSchema = z.strictObject({
  indexId: indexIdSchema,
  members: z
    .array(
      z.strictObject({
        symbol: symbolSchema,
        name: nameSchema.nullable(),
        /** Share of the index, decimal fraction; null in a list of names alone. */
        weightFraction: z.number().min(0).max(1).nullable(),
        sector: sectorSchema.nullable(),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
});

/** Size and kind of companies, from a stock screener or a classification file. */
export const companyFactsSchema = z.strictObject({
  companies: z
    .array(
      z.strictObject({
        symbol: symbolSchema,
        name: nameSchema.nullable(),
        /** US dollars. */
        marketCap: z.number().positive().nullable(),
        sector: sectorSchema.nullable(),
        /** The file's own words, also where they are of another scheme than GICS. */
        statedSector: nameSchema.nullable(),
        industry: nameSchema.nullable(),
        country: nameSchema.nullable(),
        listedYear: z.int().min(1600).max(2200).nullable(),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
});

/** Returns of factors per period, e.g. those of Kenneth French's library; oldest first. */
export const factorSeriesSchema = z.strictObject({
  /** Names as the file writes them, e.g. `SMB`. */
  factors: z.array(nameSchema).min(1).max(30),
  frequency: z.enum(['daily', 'weekly', 'monthly', 'annual']),
  observations: z
    .array(
      z.strictObject({
        isoDate: isoDateSchema,
        /** One per factor, decimal fractions; null where the file has none. */
        values: z.array(z.number().nullable()).min(1).max(30),
      }),
    )
    .min(1)
    .max(MOST_DAYS)
    .refine(increasing, 'observations are in the order of their days, one a day'),
});

/** Facts from companies' accounts, each with the day its period ended and the day it became known. */
export const fundamentalsTableSchema = z.strictObject({
  companies: z
    .array(
      z.strictObject({
        symbol: symbolSchema,
        /** Null where the file names none. */
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .nullable(),
        facts: z
          .array(
            z.strictObject({
              /** What is stated, e.g. `totalDebt`. */
              item: z.string().regex(/^[a-z][A-Za-z]{1,59}$/),
              /** Null where the file states one day for everything: that of the record. */
              periodEnd: isoDateSchema.nullable(),
              reportedOn: isoDateSchema.nullable(),
              value: z.number(),
            }),
          )
          .min(1)
          .max(MOST_ROWS),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
});

/** Schema of each kind, with the number of its present layout. */
export const MARKET_RECORD_KINDS = {
  'macro-series': { layout: 1, schema: macroSeriesSchema },
  'fund-holdings': { layout: 2, schema: fundHoldingsSchema },
  'index-members': { layout: 1, schema: indexMembersSchema },
  'company-facts': { layout: 1, schema: companyFactsSchema },
  'factor-series': { layout: 1, schema: factorSeriesSchema },
  // Layout 1 was one company a record; no importer ever wrote it.
  fundamentals: { layout: 2, schema: fundamentalsTableSchema },
} as const;

/** What a line of a fund's holdings is. */
export type HoldingClass = z.infer<typeof holdingClassSchema>;
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
