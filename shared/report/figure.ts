import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { problemSchema } from '../model/proposal';

/** How a number is written: the formatter reads it, the engine never does. */
export const unitSchema = z.enum([
  'fraction',
  'signed-fraction',
  'money',
  'price',
  'shares',
  'days',
  'count',
  'ratio',
  'basis-points',
  'multiple',
]);

/** Every figure a report can hold, by code name; words, formula and source stand in `shared/messages/measures.ts`. */
export const measureSchema = z.enum([
  'equity',
  'investedValue',
  'cashValue',
  'grossExposure',
  'netExposure',
  'longExposure',
  'shortExposure',
  'smallCapExposure',
  'smallCapNetExposure',
  'largeCapExposure',
  'unknownExposure',
  'classExposure',
  'herfindahlIndex',
  'effectiveHoldings',
  'topFiveShare',
  'domesticRevenueShare',
  'activeShareToRussell2000',
  'activeShareToSp500',
  'annualisedVolatility',
  'ewmaVolatility',
  'historicalValueAtRisk95',
  'historicalValueAtRisk99',
  'historicalExpectedShortfall95',
  'historicalExpectedShortfall99',
  'gaussianValueAtRisk95',
  'gaussianValueAtRisk99',
  'gaussianExpectedShortfall95',
  'gaussianExpectedShortfall99',
  'modifiedValueAtRisk95',
  'modifiedValueAtRisk99',
  'modifiedExpectedShortfall95',
  'modifiedExpectedShortfall99',
  'filteredValueAtRisk95',
  'filteredValueAtRisk99',
  'filteredExpectedShortfall95',
  'filteredExpectedShortfall99',
  'valueAtRisk99RecentExceedances',
  'valueAtRisk99Exceedances',
  'valueAtRisk99CoverageProbability',
  'valueAtRisk99IndependenceProbability',
  'maximumDrawdown',
  'currentDrawdown',
  'ulcerIndex',
  'painIndex',
  'betaToRussell2000',
  'betaToSp500',
  'correlationToRussell2000',
  'correlationToSp500',
  'downsideBetaToRussell2000',
  'downsideBetaToSp500',
  'downsideCorrelationToRussell2000',
  'downsideCorrelationToSp500',
  'excessDownCorrelationToRussell2000',
  'excessDownCorrelationToSp500',
  'diversificationRatio',
  'largestRiskShare',
  'garchVolatility',
  'garchHalfLife',
  'archTestProbability',
  'smallSleeveDrawdown',
  'largeSleeveDrawdown',
  'smallSleeveVolatility',
  'largeSleeveVolatility',
  'stopCoverage',
  'openRisk',
  'assumedOpenRisk',
  'lossIfAllStopsFire',
  'gapLossIfAllStopsFire',
  'soldInOneDay',
  'soldInFiveDays',
  'soldInTenDays',
  'exitCost',
  'illiquidShare',
  'slowHoldings',
]);

/** One number that went into a figure. */
export const figureInputSchema = z.strictObject({
  /** Code name; worded in `shared/messages`. */
  name: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: unitSchema.nullable(),
  source: z.string().nullable(),
  asOf: isoDateSchema.nullable(),
});

/**
 * A number that explains itself: what it measures, its unit, how much of the portfolio it covers, what went in, what was
 * assumed - or why there is none. Exactly one of `value` and `problem` is null.
 */
export const figureSchema = z.strictObject({
  measure: measureSchema,
  /** Ids of METHODS.md: the engine function that gives the figure, then those that give it its parts. */
  methods: z.array(z.string()),
  unit: unitSchema,
  value: z.number().nullable(),
  problem: problemSchema.nullable(),
  /** Share of gross value the figure covers, 0 to 1; null where coverage has no meaning. */
  coverageFraction: z.number().nullable(),
  observations: z.int().nullable(),
  /** The day of the youngest price that went in. */
  asOf: isoDateSchema.nullable(),
  notes: z.array(problemSchema),
  inputs: z.array(figureInputSchema),
});

/** A number of a table cell, or why there is none. */
export const cellSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.number(), notes: z.array(problemSchema).readonly().optional() }),
  z.strictObject({ ok: z.literal(false), problem: problemSchema }),
]);

export type Unit = z.infer<typeof unitSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type FigureInput = z.infer<typeof figureInputSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Cell = z.infer<typeof cellSchema>;
