import { z } from 'zod';
import { corporateActionSchema } from '../model/corporateAction';
import { decimalSchema } from '../model/decimal';
import { isoDateSchema } from '../model/isoDate';
import { instrumentKindSchema, symbolSchema } from '../model/portfolio';
import { documentStateSchema } from './documentSchemas';

/** A company as the user names it: one the document holds by the same symbol and currency, else a new one. */
const companySchema = z.strictObject({ symbol: symbolSchema, name: z.string().max(400), kind: instrumentKindSchema });
const [splitSchema, symbolChangeSchema, mergerSchema, spinOffSchema] = corporateActionSchema.options;

/** What the user states of an action; ids and price links are made by the service. */
const statedActionSchema = z.discriminatedUnion('kind', [
  splitSchema,
  symbolChangeSchema,
  mergerSchema
    .omit({ into: true, cashHoldingIds: true, cashInstrument: true })
    .extend({ into: companySchema.nullable() }),
  spinOffSchema.omit({ spun: true, holdingIds: true }).extend({ spun: companySchema }),
]);

/** What stored prices need for a split: nothing, or division of those before the day. */
const pricesSchema = z.strictObject({
  /** `raw` prices are in old shares before the day, `restated` ones already in new. */
  state: z.enum(['none', 'restated', 'raw', 'nothing-before']),
  lastDate: isoDateSchema.nullable(),
});

const changedHoldingSchema = z.strictObject({
  accountName: z.string(),
  symbol: symbolSchema,
  /** Null where there was, or will be, no such holding. */
  quantityBefore: decimalSchema.nullable(),
  quantityAfter: decimalSchema.nullable(),
  costBefore: decimalSchema.nullable(),
  costAfter: decimalSchema.nullable(),
  stopBefore: z.number().nullable(),
  stopAfter: z.number().nullable(),
});

/** What an action would change, for the user to check before anything does. */
const previewSchema = z.strictObject({ holdings: z.array(changedHoldingSchema), prices: pricesSchema });

const request = z.strictObject({
  action: statedActionSchema,
  /** Whether stored prices before the day are divided; null leaves it to what the prices show. */
  restatePrices: z.boolean().nullable(),
});

/** Corporate actions: looked at, then recorded as one undoable step. */
export const corporateActionContract = {
  corporateActionPreview: { request, response: previewSchema },
  corporateActionRecord: { request, response: documentStateSchema },
} as const;

/** An action as the user states it. */
export type StatedAction = z.infer<typeof statedActionSchema>;
/** Before and after of everything an action touches. */
export type CorporateActionPreview = z.infer<typeof previewSchema>;
