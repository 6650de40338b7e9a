import { z } from 'zod';
import { isoDateSchema } from './isoDate';

/**
 * United States federal tax tables of individuals, `assets/reference/tax.json`: one row per tax year, so that a figure
 * is never computed with the rates of another year.
 */

const dated = { asOf: isoDateSchema, source: z.string().min(1) };
const fraction = z.number().min(0).max(1);
const money = z.number().nonnegative();

/** How a person files; brackets, thresholds and the loss limit depend on it. */
export const filingStatusSchema = z.enum(['single', 'joint', 'head-of-household', 'married-separate']);

const bracketsSchema = z
  .array(
    z.strictObject({
      /** Highest taxable income of the bracket in US dollars, inclusive; null for the last one. */
      upTo: z.number().positive().nullable(),
      /** Decimal fraction. */
      rate: fraction,
    }),
  )
  .min(1)
  .refine((brackets) => {
    const tops = brackets.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY);
    return tops.at(-1) === Number.POSITIVE_INFINITY && tops.every((top, at) => at === 0 || top > (tops[at - 1] ?? top));
  }, 'brackets do not rise to an open one');

const dividendRuleSchema = z.strictObject({
  /** Days from the first day of the window to the ex-date. */
  daysBefore: z.int().positive(),
  /** Length of the window in calendar days. */
  windowDays: z.int().positive(),
  /** The dividend is qualified when held for more days than this inside the window. */
  moreThanDays: z.int().positive(),
});

/** The rules and rates of one tax year. */
export const taxYearSchema = z.strictObject({
  ...dated,
  year: z.int(),
  /** Ordinary income, which a short-term gain is. */
  ordinary: z.record(filingStatusSchema, bracketsSchema),
  /** Long-term gains and qualified dividends. */
  longTerm: z.record(filingStatusSchema, bracketsSchema),
  netInvestmentIncome: z.strictObject({ rate: fraction, threshold: z.record(filingStatusSchema, money) }),
  /** Most of a net capital loss that reduces ordinary income in one year. */
  lossLimit: z.record(filingStatusSchema, money),
  /** Calendar days before and after a sale in which a purchase makes it a wash sale. */
  washDays: z.int().positive(),
  qualifiedDividend: z.strictObject({ common: dividendRuleSchema, preferred: dividendRuleSchema }),
  section1256: z.strictObject({ longTermFraction: fraction, carryBackYears: z.int().positive() }),
});

/** Every tax year that is stored, and when a loss is worth a line of its own. */
export const taxReferenceSchema = z.strictObject({
  ...dated,
  harvest: z.strictObject({ leastLoss: money, leastLossFraction: fraction, leastValue: money }),
  years: z.array(taxYearSchema).min(1),
});

export type FilingStatus = z.infer<typeof filingStatusSchema>;
export type TaxYear = z.infer<typeof taxYearSchema>;
export type TaxReference = z.infer<typeof taxReferenceSchema>;
/** Ordinary income brackets of one filing status. */
export type TaxBrackets = TaxYear['ordinary'][FilingStatus];
/** How long a share must be held for its dividend to be qualified. */
export type DividendRule = TaxYear['qualifiedDividend']['common'];
/** From which loss on a lot is worth a look. */
export type HarvestThresholds = TaxReference['harvest'];
