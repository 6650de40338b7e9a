import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';

/**
 * Interest coverage flag: operating profit against the interest to be paid from it. Answers "how often could the company
 * pay its interest?".
 *
 * @param figures - EBIT and interest expense, one currency; not modified.
 * @param rule - Limits of the cover (`flags.interestCoverage` of the reference).
 * @returns EBIT over interest, times, negative for an operating loss, and its colour; no figure and no flag where no
 *   interest is paid. Example: EBIT 35, interest 18 give 1.94, amber. Problems: `input-missing`, `input-out-of-range` of
 *   `knownFigures`.
 *
 * Method: `EBIT / interest`, O(1). Source: D§7.2, D§13 E2.
 */
export function interestCoverageFlag(
  figures: Pick<CompanyFigures, 'ebit' | 'interestExpense'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(knownFigures(figures, ['ebit', 'interestExpense']), ({ ebit, interestExpense }) =>
    interestExpense > 0 ? flagReading(ebit / interestExpense, rule) : { flag: null, value: null },
  );
}
