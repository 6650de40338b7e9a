import { z } from 'zod';
import { instrumentKindSchema } from '../model/portfolio';
import { cellSchema, figureSchema } from './figure';
import { tierSchema } from './reportTerms';

/** How one holding leaves one market. */
export const liquidityCaseSchema = z.strictObject({
  daysToLiquidate: cellSchema,
  spread: cellSchema,
  impact: cellSchema,
  exitCost: cellSchema,
  tier: tierSchema.nullable(),
});

/** A line of the liquidity page: one holding in the normal market and in the crisis. */
export const liquidityRowSchema = z.strictObject({
  holdingId: z.string(),
  symbol: z.string(),
  accountName: z.string(),
  kind: instrumentKindSchema,
  value: cellSchema,
  weight: cellSchema,
  averageDailyVolume: cellSchema,
  averageDailyDollarVolume: cellSchema,
  spreadSource: z.enum(['estimated', 'class-default', 'none']),
  normal: liquidityCaseSchema,
  crisis: liquidityCaseSchema,
  /** Cash and money-market funds leave at once; open-end funds redeem at net asset value. */
  immediate: z.boolean(),
});

/** How much is sold by a day, in both markets. */
export const liquidityProfileSchema = z.array(
  z.strictObject({ day: z.number(), normal: z.number(), crisis: z.number() }),
);

/** The liquidity page: rows, exit schedule, key figures of both markets. */
export const liquidityReportSchema = z.strictObject({
  rows: z.array(liquidityRowSchema),
  /** Cumulative fraction of liquid-able value sold by each day. */
  profile: liquidityProfileSchema,
  normal: z.strictObject({
    soldInOneDay: figureSchema,
    soldInFiveDays: figureSchema,
    soldInTenDays: figureSchema,
    exitCost: figureSchema,
    illiquidShare: figureSchema,
    slowHoldings: figureSchema,
    participationFraction: z.number(),
  }),
  crisis: z.strictObject({
    soldInOneDay: figureSchema,
    soldInFiveDays: figureSchema,
    soldInTenDays: figureSchema,
    exitCost: figureSchema,
    illiquidShare: figureSchema,
    slowHoldings: figureSchema,
    participationFraction: z.number(),
  }),
  /** Share of gross value without volume. */
  noVolumeFraction: z.number(),
  noVolumeSymbols: z.array(z.string()),
});

export type LiquidityCase = z.infer<typeof liquidityCaseSchema>;
export type LiquidityRow = z.infer<typeof liquidityRowSchema>;
export type LiquidityReport = z.infer<typeof liquidityReportSchema>;
