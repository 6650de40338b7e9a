import { z } from 'zod';
import { problemSchema } from '../model/proposal';
import { cellSchema, figureSchema } from './figure';

/** Quantities on trial: what the selection would look like if a holding were of another size, paid from or into cash. */
export const whatIfRequestSchema = z.strictObject({
  /** Null means every account. */
  accountIds: z.array(z.string()).nullable(),
  changes: z.array(
    z.strictObject({
      holdingId: z.string(),
      /** Signed: negative for a short position; 0 closes it. */
      quantity: z.number(),
    }),
  ),
});

/** The risk figures as they are and with quantities on trial. */
export const whatIfReportSchema = z.strictObject({
  /** The risk figures as the selection stands, in the order of the risk page. */
  before: z.array(figureSchema),
  /** The same figures with the quantities on trial. */
  after: z.array(figureSchema),
  changes: z.array(
    z.strictObject({
      holdingId: z.string(),
      symbol: z.string(),
      weightBefore: cellSchema,
      weightAfter: cellSchema,
      riskShareBefore: cellSchema,
      riskShareAfter: cellSchema,
      /** Why the change could not be taken into the risk figures; null where it was. */
      problem: problemSchema.nullable(),
    }),
  ),
  /** Cash as a fraction of equity before and after; it pays for every change. */
  cashBefore: cellSchema,
  cashAfter: cellSchema,
});

export type WhatIfRequest = z.infer<typeof whatIfRequestSchema>;
export type WhatIfReport = z.infer<typeof whatIfReportSchema>;
