import { z } from 'zod';
import { isoDateSchema } from './isoDate';
import { sectorSchema } from './portfolio';

/**
 * Past falls, the moves of indexes and sector funds in them, the rebounds after them and stated scenarios,
 * `assets/reference/scenarios.json`. A cell that is not known is null, never 0.
 */

const dated = { asOf: isoDateSchema, source: z.string().min(1) };
const named = { id: z.string().min(1), name: z.string().min(1), ...dated };
/** A price change is a decimal fraction and never below the whole. */
const change = z.number().min(-1);

/** What a scenario can state a move for: the two indexes and the eleven US sector funds. */
export const scenarioSeriesSchema = z.enum([
  'russell2000',
  'sp500',
  'XLB',
  'XLE',
  'XLF',
  'XLI',
  'XLK',
  'XLP',
  'XLU',
  'XLV',
  'XLY',
  'XLC',
  'XLRE',
]);

const fallSchema = z
  .strictObject({
    peak: isoDateSchema,
    trough: isoDateSchema,
    /** Fraction of the closing peak that was lost, positive. */
    drawdown: z.number().positive().max(1),
    /** Trading days from peak to trough; null where not counted. */
    bars: z.int().positive().nullable(),
    /** First close at or above the peak. */
    regained: isoDateSchema,
    /** Trading days from trough to `regained`. */
    regainedBars: z.int().positive(),
  })
  .refine(({ peak, trough, regained }) => peak < trough && trough < regained, 'dates of a fall out of order');

const episodeSchema = z.strictObject({
  ...named,
  russell2000: fallSchema,
  sp500: fallSchema,
  /** Index points; the highest up to ten days after the trough. */
  volatilityIndex: z.strictObject({ start: z.number().positive(), highest: z.number().positive() }).nullable(),
  /** High-yield spread, monthly, decimal fractions. */
  creditSpread: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  /** Ten-year Treasury yield, decimal fractions. */
  tenYearYield: z.strictObject({ peak: z.number(), trough: z.number() }).nullable(),
});

const shockVectorSchema = z.strictObject({
  ...named,
  /** `id` of the episode whose S&P 500 window was measured. */
  episode: z.string(),
  /** Price change over the window, decimal fraction. */
  shocks: z.record(scenarioSeriesSchema, change.nullable()),
});

const reboundSchema = z.strictObject({ after126Bars: change.nullable(), after252Bars: change.nullable() });

const parametricScenarioSchema = z.strictObject({
  ...named,
  shocks: z.strictObject({ russell2000: change.nullable(), sp500: change.nullable() }),
  /** Change of interest rates, decimal fraction; null where the scenario states none. */
  rateShift: z.number().nullable(),
  /** Change of the high-yield spread, decimal fraction; null where the scenario states none. */
  creditSpreadShift: z.number().nullable(),
  /** Set of liquidity multipliers it goes with; null for none. */
  liquidity: z.enum(['stressed', 'severe']).nullable(),
});

/** Schema of `assets/reference/scenarios.json`. */
export const scenariosReferenceSchema = z
  .strictObject({
    ...dated,
    /** Share of a sector's difference from the S&P 500 that is added to a small company's own move. */
    sectorTilt: z.number().min(0).max(1),
    /** What stands in for a series that has no shock. */
    substitutes: z.partialRecord(
      scenarioSeriesSchema,
      z.array(z.strictObject({ series: scenarioSeriesSchema, weight: z.number() })).min(1),
    ),
    sectorSeries: z.record(sectorSchema, scenarioSeriesSchema),
    episodes: z.array(episodeSchema).min(1),
    shocks: z.array(shockVectorSchema).min(1),
    rebounds: z.array(
      z.strictObject({ episode: z.string(), ...dated, russell2000: reboundSchema, sp500: reboundSchema }),
    ),
    parametric: z.array(parametricScenarioSchema),
  })
  .refine(({ episodes, shocks, rebounds }) => {
    const known = new Set(episodes.map(({ id }) => id));
    return [...shocks, ...rebounds].every(({ episode }) => known.has(episode));
  }, 'a row names an episode that is not in the table');

export type ScenarioSeries = z.infer<typeof scenarioSeriesSchema>;
export type ScenariosReference = z.infer<typeof scenariosReferenceSchema>;
