import { z } from 'zod';
import { isoDateSchema } from './isoDate';
import { sectorSchema } from './portfolio';

/** `assets/reference/cyclicality.json`: how cyclical each sector counts, and the limits of the sector flags (D§9). */

const fraction = z.number().min(0).max(1);

/** Classification by which sectors are named; two schemes are never compared. */
export const sectorSchemeSchema = z.enum(['GICS', 'ICB']);

/** When one sector is too large a part of a portfolio. */
export const concentrationRulesSchema = z
  .strictObject({
    amberFraction: fraction,
    redFraction: fraction,
    /** More than this many times the benchmark's weight, and more than `leastFraction`, is amber as well. */
    benchmarkMultiple: z.number().min(1),
    leastFraction: fraction,
  })
  .refine((rules) => rules.amberFraction < rules.redFraction, 'red is not the worse limit');

/** When one sub-industry is too large a part of a portfolio. */
export const subIndustryRuleSchema = z.strictObject({
  scheme: sectorSchemeSchema,
  subIndustry: z.string().min(1),
  amberFraction: fraction,
});

/** Cyclical and defensive sectors, and the rules of sector concentration, with their date and source. Source: D§9. */
export const cyclicalitySchema = z.strictObject({
  asOf: isoDateSchema,
  source: z.string().min(1),
  scheme: z.literal('GICS'),
  /** 1 for a cyclical sector, 0 for a defensive one; every sector has a row. */
  scores: z.record(sectorSchema, fraction),
  /** Assumed for what has no sector, and said so. */
  unknownScore: fraction,
  concentration: concentrationRulesSchema,
  subIndustries: z.array(subIndustryRuleSchema),
  /** A table older than this many days carries a warning. */
  mostTableDays: z.int().positive(),
});

export type SectorScheme = z.infer<typeof sectorSchemeSchema>;
export type ConcentrationRules = z.infer<typeof concentrationRulesSchema>;
export type SubIndustryRule = z.infer<typeof subIndustryRuleSchema>;
export type CyclicalityReference = z.infer<typeof cyclicalitySchema>;
