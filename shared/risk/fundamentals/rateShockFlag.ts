import type { FlagRule } from '../../model/fundamentalsReference';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';

/**
 * Rate shock flag: the interest coverage left once the rate on floating debt has risen. Answers "could the company still
 * pay its interest after a rise of rates?".
 *
 * @param figures - EBIT, interest expense and floating debt, one currency; not modified.
 * @param rule - Limits of the cover (`flags.rateShock` of the reference).
 * @param shock - Rise of the rate, fraction per year, 0 or more; 0.02 in the reference.
 * @returns EBIT over the raised interest, times, and its colour; no figure and no flag where none would be paid. Example:
 *   EBIT 35, interest 18, floating debt 106.6, shock 0.02 give 1.74, amber. Problems: `input-missing`,
 *   `input-out-of-range` of `knownFigures`.
 * @throws InvariantError when `shock` is negative or not finite.
 *
 * Method: `EBIT / (interest + floating debt * shock)`, O(1). Source: D§7.2, D§13 E2.
 */
export function rateShockFlag(
  figures: Pick<CompanyFigures, 'ebit' | 'interestExpense' | 'floatingDebt'>,
  rule: FlagRule,
  shock: number,
): Result<FlagReading> {
  invariant(shock >= 0 && Number.isFinite(shock), 'rate shock is negative or not finite');
  return mapResult(knownFigures(figures, ['ebit', 'interestExpense', 'floatingDebt']), (known) => {
    const interest = known.interestExpense + known.floatingDebt * shock;
    return interest > 0 ? flagReading(known.ebit / interest, rule) : { flag: null, value: null };
  });
}
