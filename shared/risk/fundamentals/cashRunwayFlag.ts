import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';

const MONTHS = 12;

/**
 * Cash runway flag: how long the cash lasts at the present rate of use. Answers "when must the company raise money?".
 *
 * @param figures - Cash and free cash flow per year, one currency; not modified.
 * @param rule - Limits in months (`flags.cashRunway` of the reference).
 * @returns Months of cash, 0 or more, and its colour; no figure and no flag while free cash flow is not negative.
 *   Example: cash 30, free cash flow -20 give 18 months, amber below 24. Problems: `input-missing`, `input-out-of-range`
 *   of `knownFigures`.
 *
 * Method: `cash / (-FCF / 12)`, O(1). Source: D§7.2.
 */
export function cashRunwayFlag(
  figures: Pick<CompanyFigures, 'cash' | 'freeCashFlow'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(knownFigures(figures, ['cash', 'freeCashFlow']), ({ cash, freeCashFlow }) =>
    freeCashFlow < 0 ? flagReading((cash * MONTHS) / -freeCashFlow, rule) : { flag: null, value: null },
  );
}
