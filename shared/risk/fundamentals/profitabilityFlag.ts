import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';

/**
 * Profitability flag: the loss years of the last two. Answers "does the company earn money?".
 *
 * @param figures - Net income of the trailing four quarters and of the four before; not modified.
 * @param rule - Limits of the count (`flags.profitability` of the reference).
 * @returns Number of years with a net loss, 0 to 2, and its colour; a net income of exactly 0 is no loss. Example: -3 and
 *   5 give 1, amber. Problem: `input-missing` of `knownFigures`.
 *
 * Method: count of `net income < 0`, O(1). Source: D§7.2.
 */
export function profitabilityFlag(
  figures: Pick<CompanyFigures, 'netIncome' | 'netIncomePriorYear'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(knownFigures(figures, ['netIncome', 'netIncomePriorYear']), (known) =>
    flagReading([known.netIncome, known.netIncomePriorYear].filter((income) => income < 0).length, rule),
  );
}
