import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';

/**
 * Leverage flag: net debt against the earnings that carry it. Answers "how many years of operating earnings does the
 * company owe?".
 *
 * @param figures - Debt, cash and EBITDA, one currency; not modified.
 * @param rule - Limits of the multiple (`flags.leverage` of the reference).
 * @returns Net debt over EBITDA, years, negative for net cash, and its colour. Without positive EBITDA there is no
 *   multiple: red when net debt is positive, no flag otherwise. Example: debt 260, cash 30, EBITDA 55 give 4.18, amber.
 *   Problems: `input-missing`, `input-out-of-range` of `knownFigures`.
 *
 * Method: `(debt - cash) / EBITDA`, O(1). Source: D§7.2, D§13 E2.
 */
export function leverageFlag(
  figures: Pick<CompanyFigures, 'debt' | 'cash' | 'ebitda'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(knownFigures(figures, ['debt', 'cash', 'ebitda']), ({ debt, cash, ebitda }) => {
    const netDebt = debt - cash;
    if (ebitda > 0) return flagReading(netDebt / ebitda, rule);
    return { flag: netDebt > 0 ? 'red' : null, value: null };
  });
}
