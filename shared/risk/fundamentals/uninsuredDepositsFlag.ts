import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { partOfWhole } from './partOfWhole';

/**
 * Uninsured deposits flag: the part of a bank's deposits that no insurance covers. Answers "how much money could leave
 * at once?".
 *
 * @param figures - Deposits and uninsured deposits of a bank, one currency; not modified.
 * @param rule - Limit of the share (`flags.uninsuredDeposits` of the reference).
 * @returns Fraction of deposits, 0 to 1, and its colour; no figure and no flag without deposits. Example: 60 of 100 is
 *   0.6, amber above 0.5. Problems: `input-missing`, `input-out-of-range` of `partOfWhole`.
 *
 * Method: `uninsured deposits / deposits`, O(1). Source: D§7.2 (banks; unverified there).
 */
export function uninsuredDepositsFlag(
  figures: Pick<CompanyFigures, 'deposits' | 'uninsuredDeposits'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(partOfWhole(figures, 'uninsuredDeposits', 'deposits'), (share) =>
    share === null ? { flag: null, value: null } : flagReading(share, rule),
  );
}
