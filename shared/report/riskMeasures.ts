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

/** One fall from a peak and how long it lasted. */
export const drawdownSpellSchema = z.strictObject({
  /** Fraction of the peak that was lost, positive. */
  drawdown: z.number(),
  peak: isoDateSchema,
  trough: isoDateSchema,
  /** The first day back at the peak; null while it is still below. */
  recovery: isoDateSchema.nullable(),
  /** Calendar months from peak to trough. */
  monthsToTrough: z.number(),
  /** Calendar months from trough to recovery; null while it is still below. */
  monthsToRecover: z.number().nullable(),
  /** Calendar months from the peak to the recovery, or to the last day so far. */
  monthsUnderPeak: z.number(),
});

/** How the historical value at risk at 99 % fared on days it had not seen. */
export const backtestSchema = z.strictObject({
  /** Zone of the latest forecasts; null when it cannot be told. */
  zone: z.enum(['green', 'yellow', 'red']).nullable(),
  /** Forecasts the zone rests on. */
  recentForecasts: z.int(),
  /** All forecasts there are. */
  forecasts: z.int(),
  /** Exceedances to be expected in all of them. */
  expected: z.number(),
  problem: problemSchema.nullable(),
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
  /** The deepest falls of the portfolio, deepest first. */
  drawdownSpells: z.array(drawdownSpellSchema),
  /** The deepest fall of every line of the chart over its days; null for one that never fell. */
  deepestFalls: z.array(z.strictObject({ name: z.string(), spell: drawdownSpellSchema.nullable() })),
  /** Rolling 60-day annualised volatility on the same days. */
  rollingVolatility: z.array(lineSchema),
  correlation: z.strictObject({
    symbols: z.array(z.string()),
    values: z.array(z.array(z.number().nullable())),
    observations: z.array(z.array(z.int())),
    /** An assumption, not a measurement: correlations between shares lifted to the floor at least. */
    stressed: z.strictObject({
      floor: z.number(),
      values: z.array(z.array(z.number().nullable())),
      notes: z.array(problemSchema),
    }),
  }),
  /** Where the volatility comes from: the holdings that carry most of it, the rest in one, or why nobody can tell. */
  contributions: z.strictObject({
    largest: z.array(riskContributionSchema),
    others: z.number(),
    /** Signed fraction of equity of the others together. */
    othersWeight: z.number(),
    otherCount: z.int(),
    problem: problemSchema.nullable(),
  }),
  backtest: backtestSchema,
  worstDays: z.array(z.strictObject({ isoDate: isoDateSchema, return: z.number() })),
});

export type RiskContribution = z.infer<typeof riskContributionSchema>;
export type DrawdownSpell = z.infer<typeof drawdownSpellSchema>;
export type Backtest = z.infer<typeof backtestSchema>;
export type ReportLine = z.infer<typeof lineSchema>;
export type RiskMeasures = z.infer<typeof riskMeasuresSchema>;
