import { z } from 'zod';
import { stopRuleSchema } from '../model/portfolio';
import { cellSchema, figureSchema } from './figure';
import { noiseSchema } from './reportTerms';

/** A line of the stop board. */
export const stopRowSchema = z.strictObject({
  holdingId: z.string(),
  symbol: z.string(),
  accountName: z.string(),
  side: z.enum(['long', 'short']),
  quantity: z.number(),
  price: cellSchema,
  /** Null where no stop is set. */
  rule: stopRuleSchema.nullable(),
  ratchet: z.boolean(),
  /** The recorded level. */
  level: cellSchema,
  /** What the rule gives today; never looser than the recorded level when ratcheted. */
  currentLevel: cellSchema,
  highWaterMark: cellSchema,
  distance: cellSchema,
  atr: cellSchema,
  noiseMultiple: cellSchema,
  noise: noiseSchema.nullable(),
  status: z.enum(['open', 'breached', 'none', 'exit-due']),
  /** Loss from the current price to the stop, base currency, positive; the default loss where there is no stop. */
  openRisk: cellSchema,
  openRiskAssumed: z.boolean(),
});

/** The stop board and its key figures. */
export const stopReportSchema = z.strictObject({
  rows: z.array(stopRowSchema),
  coverage: figureSchema,
  openRisk: figureSchema,
  assumedOpenRisk: figureSchema,
  lossIfAllFire: figureSchema,
  gapLossIfAllFire: figureSchema,
});

export type StopRow = z.infer<typeof stopRowSchema>;
export type StopReport = z.infer<typeof stopReportSchema>;
