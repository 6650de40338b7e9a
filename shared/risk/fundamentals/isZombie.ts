import { fail, ok, type Result } from '../../result/result';
import { knownFigures } from './knownFigures';

/** One business year of a company. */
export interface InterestYear {
  readonly ebit: number | null;
  readonly interestExpense: number | null;
}

/**
 * Zombie company: one that has not earned its interest for several years. Answers "does the company live from its
 * lenders?".
 *
 * @param years - Business years, oldest first; only the last ones count; not modified.
 * @param rule - `years`: how many must all fall short, whole, 1 or more; `coverageBelow`: the cover they fall short of
 *   (`zombie` of the reference: 3 and 1).
 * @returns Whether EBIT over interest lay below the limit in each of the last years; a year without interest did not
 *   fall short. Example: covers 0.8, 0.5, -1 give true. Problems: `too-few-observations` with fewer years;
 *   `input-missing`, `input-out-of-range` of `knownFigures` at the first of those years.
 *
 * Method: `EBIT < limit * interest` in each year, O(years). Source: Banerjee and Hofmann, BIS Quarterly Review, September
 * 2018; D§7.2 (unverified there).
 */
export function isZombie(
  years: readonly InterestYear[],
  rule: { readonly years: number; readonly coverageBelow: number },
): Result<boolean> {
  if (years.length < rule.years) return fail({ code: 'too-few-observations', have: years.length, need: rule.years });
  let short = true;
  for (const year of years.slice(-rule.years)) {
    const known = knownFigures(year, ['ebit', 'interestExpense']);
    if (!known.ok) return known;
    const { ebit, interestExpense } = known.value;
    short = short && interestExpense > 0 && ebit < rule.coverageBelow * interestExpense;
  }
  return ok(short);
}
