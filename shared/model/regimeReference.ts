import { z } from 'zod';
import { isoDateSchema } from './isoDate';

/** Indicators of the economy and their borders, `assets/reference/regime.json`. */

const dated = { asOf: isoDateSchema, source: z.string().min(1) };

/** The six indicators of the regime score. */
export const regimeIndicatorIdSchema = z.enum([
  'yieldSlope',
  'creditSpread',
  'purchasingManagers',
  'sahm',
  'financialConditions',
  'volatilityIndex',
]);

/** Classes of the regime score, best first. */
export const regimeClassSchema = z.enum(['expansion', 'mid-late', 'slowdown', 'contraction']);

const indicatorSchema = z
  .strictObject({
    ...dated,
    id: regimeIndicatorIdSchema,
    name: z.string().min(1),
    /** Unit in which the indicator is published and its borders are written. */
    unit: z.enum(['percentage-points', 'percent', 'points', 'standard deviations']),
    /** On which side of a border it is worse. */
    worse: z.enum(['higher', 'lower']),
    /** Whether a value on the border itself counts as worse. */
    borderIsWorse: z.boolean(),
    /** Border of one point. */
    one: z.number(),
    /** Border of two points. */
    two: z.number(),
    evidence: z.string().min(1),
  })
  .refine(({ worse, one, two }) => (worse === 'higher' ? one < two : two < one), 'borders in the wrong order');

/** Schema of `assets/reference/regime.json`. */
export const regimeReferenceSchema = z.strictObject({
  ...dated,
  /** Fewest indicators a score is made from. */
  leastIndicators: z.int().min(1),
  /** Months over which a direction is read. */
  directionMonths: z.int().positive(),
  /** Months over which a recovery is read. */
  historyMonths: z.int().positive(),
  indicators: z
    .array(indicatorSchema)
    .refine(
      (rows) => regimeIndicatorIdSchema.options.every((id) => rows.filter((row) => row.id === id).length === 1),
      'not each indicator once',
    ),
  classes: z
    .array(z.strictObject({ id: regimeClassSchema, fromScore: z.number().min(0).max(12) }))
    .refine(
      (rows) =>
        rows[0]?.fromScore === 0 &&
        rows.every((row, at) => at === 0 || row.fromScore > (rows[at - 1]?.fromScore ?? 12)),
      'classes do not rise from 0',
    ),
  recovery: z.strictObject({
    /** Points of the score. */
    leastScoreFall: z.number().positive(),
    /** Percentage points. */
    leastSpreadFall: z.number().positive(),
  }),
});

export type RegimeIndicatorId = z.infer<typeof regimeIndicatorIdSchema>;
export type RegimeReference = z.infer<typeof regimeReferenceSchema>;
/** One indicator of the market regime and its borders. */
export type RegimeIndicator = RegimeReference['indicators'][number];
/** From which score on a class of regime begins. */
export type RegimeClassBorder = RegimeReference['classes'][number];
/** When a market counts as recovering. */
export type RecoveryRule = RegimeReference['recovery'];
