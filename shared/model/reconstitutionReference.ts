import { z } from 'zod';
import { isoDateSchema } from './isoDate';

/**
 * Dated facts about the Russell indexes: the rules in force, break-points by rank day and the calendar of reconstitution
 * events (`assets/reference/reconstitution.json`). All of it is editable and none of it is code.
 */

const fraction = z.number().min(0).max(1);
const dollars = z.number().min(0);

const bandsSchema = z.strictObject({
  mega: dollars,
  large: dollars,
  mid: dollars,
  small: dollars,
  micro: dollars,
});

/** How far an event can be trusted: announced, derived from the rule, or to be confirmed. */
export const reconstitutionStatusSchema = z.enum(['confirmed', 'rule', 'tbc']);

/** One event; where its day is open, `candidates` holds every day it may fall on, earliest first. */
export const reconstitutionEventSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** Day whose close ranks the companies. */
  rankDay: isoDateSchema,
  /** First lists, published after the close; null where not known. */
  preliminaryDay: isoDateSchema.nullable(),
  /** From here on lists change only for errors; null where not known. */
  lockDownDay: isoDateSchema.nullable(),
  candidates: z
    .array(
      z.strictObject({
        /** Changes take effect after this close. */
        effectiveClose: isoDateSchema,
        /** First session of the new index. */
        firstOpen: isoDateSchema,
      }),
    )
    .min(1),
  status: reconstitutionStatusSchema,
  source: z.string().min(1),
});

/** Break-points of one rank day in US dollars; null where no figure was found. */
export const breakpointRowSchema = z.strictObject({
  year: z.int(),
  rankDay: isoDateSchema.nullable(),
  effectiveClose: isoDateSchema.nullable(),
  /** Border between Russell 1000 and Russell 2000. */
  border: dollars.nullable(),
  /** Smallest member of the Russell 2000. */
  floor: dollars.nullable(),
  /** Largest member of the Russell 2000 after banding. */
  upper: dollars.nullable(),
  /** Smallest member of the Russell 1000 after banding. */
  lower: dollars.nullable(),
  status: z.enum(['published', 'estimate']),
  /** Columns that rest on general knowledge and were not found in a source. */
  unverified: z.array(z.enum(['border', 'floor', 'upper', 'lower'])),
  source: z.string().min(1),
});

/** The whole file. */
export const reconstitutionSchema = z.strictObject({
  asOf: isoDateSchema,
  source: z.string().min(1),
  rules: z.strictObject({
    /** Half width of the band in cumulative market value. */
    bandFraction: fraction,
    ranks: z.strictObject({ large: z.int(), small: z.int(), micro: z.int() }),
    minimumPrice: dollars,
    minimumCap: dollars,
    /** Money that follows the Russell 2000 without discretion. */
    trackingAssets: dollars,
    /** Calendar days before the effective close from which the event is announced on screen. */
    warningDays: z.int().min(0),
    capping: z.strictObject({
      companyFraction: fraction,
      thresholdFraction: fraction,
      aggregateFraction: fraction,
    }),
  }),
  /** Other conventions of dollar size classes, as lower bounds; a bound of 0 leaves no class below it. */
  dollarVariants: z.array(
    z.strictObject({ schemeId: z.string().min(1), bands: bandsSchema, source: z.string().min(1) }),
  ),
  breakpoints: z.array(breakpointRowSchema),
  events: z.array(reconstitutionEventSchema),
});

/** The file as read. */
export type ReconstitutionReference = z.infer<typeof reconstitutionSchema>;
/** One event of the calendar. */
export type ReconstitutionEvent = z.infer<typeof reconstitutionEventSchema>;
/** Break-points of one rank day. */
export type BreakpointRow = z.infer<typeof breakpointRowSchema>;

/**
 * Whether a rank day can decide size classes: published, with its day, border and smallest member.
 *
 * @param row - A row of the table; not modified.
 * @returns True when nothing of it is missing. An estimate never decides.
 */
export function isBreakpointInForce({ status, rankDay, border, floor }: BreakpointRow): boolean {
  return status === 'published' && rankDay !== null && border !== null && floor !== null;
}
