import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';

/**
 * Commercial real estate flag: a bank's loans on commercial property against its capital. Answers "how much property
 * could go bad before the capital is gone?".
 *
 * @param figures - Commercial real estate loans and regulatory capital of a bank, one currency; not modified.
 * @param rule - Limit of the multiple (`flags.commercialRealEstate` of the reference).
 * @returns Multiple of capital, 0 or more, and its colour. Example: loans 350 on capital 100 give 3.5, amber above 3.
 *   Problems: `input-missing`, `input-out-of-range` of `knownFigures`.
 *
 * Method: `loans / capital`, O(1). Source: D§7.2 (banks; unverified there).
 */
export function commercialRealEstateFlag(
  figures: Pick<CompanyFigures, 'commercialRealEstateLoans' | 'regulatoryCapital'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(knownFigures(figures, ['commercialRealEstateLoans', 'regulatoryCapital']), (known) =>
    flagReading(known.commercialRealEstateLoans / known.regulatoryCapital, rule),
  );
}
