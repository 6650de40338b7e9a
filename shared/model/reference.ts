import { z } from 'zod';
import type { CyclicalityReference } from './cyclicalityReference';
import type { defaultsSchema } from './defaultsReference';
import type { FundamentalsReference } from './fundamentalsReference';
import type { HedgingReference } from './hedgingReference';
import { isoDateSchema } from './isoDate';
import type { MarginsReference } from './marginsReference';
import { sectorSchema, symbolSchema } from './portfolio';
import type { ReconstitutionReference } from './reconstitutionReference';
import type { RegimeReference } from './regimeReference';
import type { ScenariosReference } from './scenariosReference';
import type { TaxReference } from './taxReference';

/**
 * Dated facts and defaults that are not the user's and not code: `assets/reference/*.json`, one schema per file. Each
 * carries the day it was true and where it was read, so that a screen can say so and warn when it is stale.
 */

const dated = { asOf: isoDateSchema, source: z.string().min(1) };
const fraction = z.number().min(0).max(1);

/** Dollar size classes, largest first (D§2.1). */
export const dollarClassSchema = z.enum(['mega', 'large', 'mid', 'small', 'micro', 'nano']);
/** Russell-rank size classes: Russell 1000 size, Russell 2000 size, below the Russell 2000 (D§2.1). */
export const russellClassSchema = z.enum(['large', 'small', 'micro']);

/** The indexes the reference tables know. */
export const indexIdSchema = z.enum([
  'russell2000',
  'russell2000-value',
  'russell2000-growth',
  'russell1000',
  'sp500',
  'sp600',
  'nasdaq100',
  'dow30',
]);

/** Funds that track an index, each with its daily target multiple, with date and source. */
export const vehiclesSchema = z.strictObject({
  ...dated,
  vehicles: z.array(
    z.strictObject({
      symbol: symbolSchema,
      name: z.string(),
      index: indexIdSchema,
      /** Daily target multiple of the index: 1, 2, 3, -1, -2, -3. */
      factor: z.number().refine((factor) => factor !== 0),
      kind: z.enum(['core-etf', 'style-etf', 'leveraged-inverse']),
      expenseFraction: fraction.nullable(),
      source: z.string(),
    }),
  ),
});

/** What the indexes hold by size class, with date and source. */
export const indexesSchema = z.strictObject({
  ...dated,
  indexes: z.array(
    z.strictObject({
      id: indexIdSchema,
      name: z.string(),
      /** Share of the index by size class; null where no dated split is known, which is shown as unknown. */
      russell: z.partialRecord(russellClassSchema, fraction).nullable(),
      dollar: z.partialRecord(dollarClassSchema, fraction).nullable(),
      /** Which of the two benchmarks' series stands in for it. */
      benchmark: z.enum(['russell2000', 'sp500']).nullable(),
      asOf: isoDateSchema,
      source: z.string(),
    }),
  ),
});

/** Futures contracts on the indexes: multiplier and tick, with date and source. */
export const futuresSchema = z.strictObject({
  ...dated,
  contracts: z.array(
    z.strictObject({
      root: z.string(),
      name: z.string(),
      index: indexIdSchema,
      multiplier: z.number().positive(),
      tick: z.number().positive(),
      source: z.string(),
    }),
  ),
});

/** Bands of the dollar classes; the Russell borders stand with their rank days in `reconstitution.json`. */
export const sizeClassesSchema = z.strictObject({
  ...dated,
  /** Lower bound in US dollars, inclusive. */
  dollar: z.strictObject({
    mega: z.number(),
    large: z.number(),
    mid: z.number(),
    small: z.number(),
    micro: z.number(),
  }),
});

/** Sector weights of the benchmarks, with date and source. */
export const sectorWeightsSchema = z.strictObject({
  ...dated,
  scheme: z.literal('GICS'),
  benchmarks: z.array(
    z.strictObject({
      benchmark: z.enum(['russell2000', 'sp500']),
      asOf: isoDateSchema,
      source: z.string(),
      weights: z.partialRecord(sectorSchema, fraction),
    }),
  ),
});

/** All reference files together, as the engine takes them. */
export interface ReferenceData {
  readonly vehicles: z.infer<typeof vehiclesSchema>;
  readonly indexes: z.infer<typeof indexesSchema>;
  readonly futures: z.infer<typeof futuresSchema>;
  readonly sizeClasses: z.infer<typeof sizeClassesSchema>;
  readonly sectorWeights: z.infer<typeof sectorWeightsSchema>;
  readonly defaults: z.infer<typeof defaultsSchema>;
  readonly reconstitution: ReconstitutionReference;
  readonly margins: MarginsReference;
  readonly fundamentals: FundamentalsReference;
  readonly cyclicality: CyclicalityReference;
  readonly tax: TaxReference;
  readonly scenarios: ScenariosReference;
  readonly regime: RegimeReference;
  readonly hedging: HedgingReference;
}

export type DollarClass = z.infer<typeof dollarClassSchema>;
export type RussellClass = z.infer<typeof russellClassSchema>;
/** One futures contract of the table. */
export type FutureContract = z.infer<typeof futuresSchema>['contracts'][number];
/** One index of the table. */
export type IndexFacts = z.infer<typeof indexesSchema>['indexes'][number];
