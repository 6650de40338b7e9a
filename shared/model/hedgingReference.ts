import { z } from 'zod';
import { isoDateSchema } from './isoDate';

/** Costs, bands and limits of hedges, `assets/reference/hedging.json`. */

const dated = { asOf: isoDateSchema, source: z.string().min(1) };
const fraction = z.number().min(0).max(1);

/** Schema of `assets/reference/hedging.json`. */
export const hedgingReferenceSchema = z.strictObject({
  ...dated,
  /** Below this many full contracts the micro contract is computed instead. */
  microBelowContracts: z.int().positive(),
  /** Deviation from the needed hedge at which it is adjusted, fraction of the need. */
  rehedgeBandFraction: fraction,
  /** Share of the variance below which a hedge is called poor. */
  poorHedgeEffectiveness: fraction,
  /** Added to each variance of the instruments, fraction of itself. */
  ridgeFraction: z.number().nonnegative(),
  /** Shrinkage of a measured beta towards one. */
  blume: z.strictObject({ slope: fraction, intercept: fraction }),
  futures: z.strictObject({
    /** Half-spread and commission of one roll, fraction of the notional value. */
    rollCostFraction: fraction,
    rollsPerYear: z.int().positive(),
    source: z.string().min(1),
  }),
  holding: z.strictObject({
    /** Days a fund with daily reset is held before it is questioned. */
    leveragedDays: z.int().positive(),
    /** The same for a hedge with a factor of `hedgeFactor` or below. */
    hedgeDays: z.int().positive(),
    hedgeFactor: z.number().negative(),
  }),
  fund: z.strictObject({
    tradingDaysPerYear: z.int().positive(),
    /** Range of yearly expenses of inverse funds, decimal fractions. */
    inverseExpense: z.strictObject({ low: fraction, high: fraction }),
    source: z.string().min(1),
  }),
  /** `id` of the shock vectors shown beside a hedge. */
  tailScenarios: z.array(z.string().min(1)).min(1),
});

export type HedgingReference = z.infer<typeof hedgingReferenceSchema>;
/** How long funds with a daily target may be held before it is questioned. */
export type HoldingLimits = HedgingReference['holding'];
/** How far an estimated beta is drawn towards 1. */
export type BlumeShrinkage = HedgingReference['blume'];
