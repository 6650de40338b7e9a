import { z } from 'zod';
import { isoDateSchema } from './isoDate';

/** `assets/reference/fundamentals.json`: limits of the business-risk flags, score borders, style defaults, index facts. */

const dated = { asOf: isoDateSchema, source: z.string().min(1) };
const fraction = z.number().min(0).max(1);

/** When a figure raises a flag: compared with `amber` and, where there is one, `red`, the worse of the two. */
export const flagRuleSchema = z
  .strictObject({
    comparison: z.enum(['above', 'below', 'at-least', 'at-most']),
    amber: z.number(),
    /** Null where the source gives one limit only. */
    red: z.number().nullable(),
    /** What is compared, in words. */
    unit: z.string().min(1),
  })
  .refine(redIsWorse, 'red is not the worse limit');

/** Borders of the three zones of a distress score; a score on a border is grey. */
export const scoreBordersSchema = z
  .strictObject({ distressBelow: z.number(), safeAbove: z.number(), source: z.string().min(1) })
  .refine((borders) => borders.distressBelow < borders.safeAbove, 'zones overlap');

/** A dated statement about a whole index; never shown without its definition, day and source (D§7.1). */
export const indexFactSchema = z.strictObject({
  id: z.string().min(1),
  index: z.enum(['russell2000', 'russell1000', 'russellMidcap', 'sp500', 'smallCaps', 'largeCaps']),
  /** Whether the source prints the value itself, a rounding of it, or a border it lies above. */
  relation: z.enum(['equal', 'about', 'above']),
  value: z.number(),
  unit: z.enum(['fraction', 'ratio', 'usd']),
  definition: z.string().min(1),
  ...dated,
});

/** Parameters of the style scores (D§8). */
export const styleRulesSchema = z
  .strictObject({
    /** Probabilities of the quantiles beyond which a variable is drawn in. */
    lowerTail: fraction,
    upperTail: fraction,
    /** Known variables a company needs for a score. */
    leastVariables: z.int().min(1),
    /** Percentile of the composite score at which the value weight leaves 0, and how far on it reaches 1. */
    rampStart: fraction,
    rampWidth: z.number().positive().max(1),
    /** A minor style weight up to this one is rounded away. */
    minorWeight: z.number().min(0).max(0.5),
    /** A change of the composite score up to this one keeps last year's score. */
    scoreBand: z.number().min(0),
  })
  .refine((rules) => rules.lowerTail < rules.upperTail, 'tails overlap');

/** Borders of the distress scores and rules of the business-risk flags, with their date and source. Source: D§7. */
export const fundamentalsSchema = z.strictObject({
  ...dated,
  altman: z.strictObject({
    /** Taken for equity over liabilities where a company has no liabilities. */
    ratioCap: z.number().positive(),
    public: scoreBordersSchema,
    private: scoreBordersSchema,
    nonManufacturer: scoreBordersSchema,
    emergingMarketConstant: z.number(),
  }),
  flags: z.strictObject({
    leverage: flagRuleSchema,
    interestCoverage: flagRuleSchema,
    rateShock: flagRuleSchema,
    floatingShare: flagRuleSchema,
    refinancingShare: flagRuleSchema,
    refinancingCover: flagRuleSchema,
    profitability: flagRuleSchema,
    cashRunway: flagRuleSchema,
    currentRatio: flagRuleSchema,
    dilution: flagRuleSchema,
    analystCoverage: flagRuleSchema,
    accruals: flagRuleSchema,
    commercialRealEstate: flagRuleSchema,
    uninsuredDeposits: flagRuleSchema,
  }),
  /** Rise of the interest rate on floating debt, fraction per year. */
  rateShock: fraction,
  /** Known flags a company needs for a business-risk score. */
  leastFlags: z.int().min(1),
  zombie: z.strictObject({ years: z.int().min(1), coverageBelow: z.number() }),
  style: styleRulesSchema,
  facts: z.array(indexFactSchema),
});

export type FlagRule = z.infer<typeof flagRuleSchema>;
export type ScoreBorders = z.infer<typeof scoreBordersSchema>;
export type StyleRules = z.infer<typeof styleRulesSchema>;
export type FundamentalsReference = z.infer<typeof fundamentalsSchema>;

function redIsWorse(rule: { comparison: string; amber: number; red: number | null }): boolean {
  if (rule.red === null) return true;
  return rule.comparison === 'above' || rule.comparison === 'at-least' ? rule.red > rule.amber : rule.red < rule.amber;
}
