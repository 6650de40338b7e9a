import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { partOfWhole } from './partOfWhole';

/**
 * Floating share flag: the part of the debt whose interest rises with the market. Answers "how fast would dearer money
 * reach the company?".
 *
 * @param figures - Debt and floating debt, one currency; not modified.
 * @param rule - Limits of the share (`flags.floatingShare` of the reference).
 * @returns Fraction of debt, 0 to 1, and its colour; no figure and no flag without debt. Example: 50 of 100 is 0.5, amber
 *   above 0.4. Problems: `input-missing`, `input-out-of-range` of `partOfWhole`.
 *
 * Method: `floating debt / debt`, O(1). Source: D§7.2.
 */
export function floatingShareFlag(
  figures: Pick<CompanyFigures, 'debt' | 'floatingDebt'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(partOfWhole(figures, 'floatingDebt', 'debt'), (share) =>
    share === null ? { flag: null, value: null } : flagReading(share, rule),
  );
}
