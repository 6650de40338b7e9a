import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';

/**
 * Dilution flag: how fast the number of shares grows. Answers "how much of the company does a holder lose each year?".
 *
 * @param figures - Shares outstanding now and a year before, on one split basis; not modified.
 * @param rule - Limits of the growth (`flags.dilution` of the reference).
 * @returns Growth over the year, fraction, negative after repurchases, and its colour. Example: 110 after 100 is 0.1,
 *   amber above 0.08. Problems: `input-missing`, `input-out-of-range` of `knownFigures`.
 *
 * Method: `shares / shares a year before - 1`, O(1). Source: D§7.2.
 */
export function dilutionFlag(
  figures: Pick<CompanyFigures, 'shareCount' | 'shareCountPriorYear'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(knownFigures(figures, ['shareCount', 'shareCountPriorYear']), (known) =>
    flagReading((known.shareCount - known.shareCountPriorYear) / known.shareCountPriorYear, rule),
  );
}
