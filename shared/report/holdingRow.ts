import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { currencySchema, instrumentKindSchema, sectorSchema } from '../model/portfolio';
import { problemSchema } from '../model/proposal';
import { cellSchema } from './figure';
import { exposureClassSchema, flagSchema, tierSchema, treatmentSchema } from './reportTerms';

/** A line of the holdings page. */
export const holdingRowSchema = z.strictObject({
  holdingId: z.string(),
  instrumentId: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  symbol: z.string(),
  name: z.string(),
  kind: instrumentKindSchema,
  treatment: treatmentSchema,
  /** Why it is proxied or excluded. */
  treatmentProblem: problemSchema.nullable(),
  currency: currencySchema,
  quantity: z.number(),
  price: cellSchema,
  priceDate: isoDateSchema.nullable(),
  priceSource: z.enum(['series', 'file', 'none']),
  /** Market value in base currency (notional for a future), signed. */
  value: cellSchema,
  /** Value as a fraction of equity, signed. */
  weight: cellSchema,
  cost: cellSchema,
  gain: cellSchema,
  gainFraction: cellSchema,
  marketCap: cellSchema,
  russellClass: exposureClassSchema.nullable(),
  dollarClass: exposureClassSchema.nullable(),
  sector: sectorSchema.nullable(),
  volatility: cellSchema,
  beta: cellSchema,
  /** Share of the portfolio's volatility this holding carries, negative for one that dampens it. */
  riskShare: cellSchema,
  stopLevel: cellSchema,
  stopMethod: z.string().nullable(),
  /** (price - stop) / price for a long, mirrored for a short; negative when breached. */
  stopDistance: cellSchema,
  daysToLiquidate: cellSchema,
  tier: tierSchema.nullable(),
  flags: z.array(flagSchema),
});

export type HoldingRow = z.infer<typeof holdingRowSchema>;
