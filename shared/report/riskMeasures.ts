import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { problemSchema } from '../model/proposal';
import { figureSchema } from './figure';

/** A line of a chart: one value per day, null where there is none. */
export const lineSchema = z.strictObject({ name: z.string(), values: z.array(z.number().nullable()) });

/** One holding's share of the portfolio's volatility. */
export const riskContributionSchema = z.strictObject({
  holdingId: z.string(),
  symbol: z.string(),
  /** Signed fraction of equity. */
  weight: z.number(),
  /** Share of the portfolio's volatility, negative for a holding that dampens it; all together 1. */
  share: z.number(),
});

/** The risk page: figures, their series, correlations, contributions, worst days. */
export const riskMeasuresSchema = z.strictObject({
  /** Trading days of the back-cast window, oldest first; shape [observations]. */
  days: z.array(isoDateSchema),
  /** Back-cast returns of today's holdings per day, base currency; shape [observations]. */
  returns: z.array(z.number()),
  observations: z.int(),
  proxiedFraction: z.number(),
  excludedDays: z.int(),
  figures: z.array(figureSchema),
  /** Fraction below the last peak, positive; you, small sleeve, large sleeve, Russell 2000, S&P 500 where present. */
  drawdowns: z.array(lineSchema),
  /** Rolling 60-day annualised volatility on the same days. */
  rollingVolatility: z.array(lineSchema),
  correlation: z.strictObject({
    symbols: z.array(z.string()),
    values: z.array(z.array(z.number().nullable())),
    observations: z.array(z.array(z.int())),
  }),
  /** Where the volatility comes from: the holdings that carry most of it, the rest in one, or why nobody can tell. */
  contributions: z.strictObject({
    largest: z.array(riskContributionSchema),
    others: z.number(),
    otherCount: z.int(),
    problem: problemSchema.nullable(),
  }),
  worstDays: z.array(z.strictObject({ isoDate: isoDateSchema, return: z.number() })),
});

export type RiskContribution = z.infer<typeof riskContributionSchema>;
export type ReportLine = z.infer<typeof lineSchema>;
export type RiskMeasures = z.infer<typeof riskMeasuresSchema>;
