import { z } from 'zod';
import { decimalSchema } from './decimal';
import { isoDateSchema } from './isoDate';
import { instrumentSchema, symbolSchema } from './portfolio';

/**
 * What a company does to its shares, as the user records it. Recorded once, it changes holdings, lots and stops together
 * and is undone as one step.
 */

const positiveSchema = decimalSchema.refine((text) => Number(text) > 0);
const onDay = { effectiveOn: isoDateSchema, instrumentId: z.string().min(1).max(64) };
/** Cash paid into an account that holds none yet needs a holding, and its currency an instrument; made by the caller. */
const cashIds = { cashHoldingIds: z.array(z.string().min(1).max(64)), cashInstrument: instrumentSchema.nullable() };

/** A corporate action of one instrument. */
export const corporateActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('split'),
    ...onDay,
    /** 4 new for 1 old is a split of 4:1; 1 new for 10 old a reverse split. */
    newShares: positiveSchema,
    oldShares: positiveSchema,
    /** What is less than a share: kept, or paid out by the broker. */
    fractions: z.enum(['keep', 'paid-out']),
  }),
  z.strictObject({
    kind: z.literal('symbol-change'),
    ...onDay,
    symbol: symbolSchema,
    instrumentName: z.string().min(1).max(400).optional(),
  }),
  z.strictObject({
    kind: z.literal('merger'),
    ...onDay,
    /** What is received, already in the document or new; null for cash alone. */
    into: instrumentSchema.nullable(),
    /** Shares received for each share held; null for cash alone. */
    sharesPerShare: positiveSchema.nullable(),
    /** Cash received for each share held, in the currency of the instrument; null for shares alone. */
    cashPerShare: positiveSchema.nullable(),
    ...cashIds,
  }),
  z.strictObject({
    kind: z.literal('spin-off'),
    ...onDay,
    /** The company that was spun off, already in the document or new. */
    spun: instrumentSchema,
    /** Shares received for each share held. */
    sharesPerShare: positiveSchema,
    /** Part of the cost that goes over to the new shares, as the company states it; null where it is not known yet. */
    costFraction: z.number().gt(0).lt(1).nullable(),
    /** Ids of the new holdings, one for each holding of the instrument, in the order of the document. */
    holdingIds: z.array(z.string().min(1).max(64)),
  }),
]);

/** What a company did to its shares. */
export type CorporateAction = z.infer<typeof corporateActionSchema>;
