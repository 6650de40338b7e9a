import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { sectorSchema } from '../model/portfolio';
import { problemSchema } from '../model/proposal';
import { figureSchema } from './figure';
import { exposureClassSchema, sizeSchemeSchema } from './reportTerms';

/** One size class: its exposure, the benchmarks' share, who contributes. */
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

/** By what means an exposure is held. */
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

/** The exposure page: size classes, leverage, concentration, vehicles, sectors, look-through. */
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
  activeShareToRussell2000: figureSchema,
  activeShareToSp500: figureSchema,
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
      /** Whether a list of its holdings can be attached: a fund with factor 1. */
      attachable: z.boolean(),
      /** The issuer's list it is seen through; null where none is attached. */
      attached: z
        .strictObject({
          fileName: z.string(),
          asOf: isoDateSchema,
          lines: z.int(),
          /** Share of the fund that is placed in a class of each scheme, and in a sector. */
          russellFraction: z.number(),
          dollarFraction: z.number(),
          sectorFraction: z.number(),
          /** Share in cash and derivatives. */
          notEquityFraction: z.number(),
        })
        .nullable(),
    }),
  ),
  /** Companies held in more than one way: directly and through funds, or through several funds; the largest. */
  overlaps: z.array(
    z.strictObject({
      symbol: z.string(),
      name: z.string(),
      exposure: z.number(),
      fraction: z.number(),
      /** Null for shares held directly. */
      parts: z.array(z.strictObject({ fund: z.string().nullable(), exposure: z.number() })),
    }),
  ),
  overlapCount: z.int(),
  /** Lists of members that the dollar bands of an index are made of, where one is attached. */
  bandLists: z.array(
    z.strictObject({
      benchmark: z.enum(['russell2000', 'sp500']),
      fileName: z.string(),
      asOf: isoDateSchema,
      classifiedFraction: z.number(),
    }),
  ),
});

export type ClassBar = z.infer<typeof classBarSchema>;
export type VehicleKind = z.infer<typeof vehicleKindSchema>;
export type ExposureReport = z.infer<typeof exposureReportSchema>;
