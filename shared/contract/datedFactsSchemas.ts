import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { breakpointRowSchema, reconstitutionEventSchema } from '../model/reconstitutionReference';

/** Break-points and events the open portfolio is computed with, and whose they are. */
const datedFactsSchema = z.strictObject({
  /** Day of the shipped facts. */
  asOf: isoDateSchema,
  source: z.string(),
  breakpoints: z.strictObject({ own: z.boolean(), rows: z.array(breakpointRowSchema) }),
  events: z.strictObject({ own: z.boolean(), rows: z.array(reconstitutionEventSchema) }),
});

/** Dated facts: read here, edited by the command `editReference`. */
export const datedFactsContract = {
  datedFactsGet: { request: z.strictObject({}), response: datedFactsSchema },
} as const;

/** Break-points and events, shipped or the user's own. */
export type DatedFacts = z.infer<typeof datedFactsSchema>;
