import { fail, ok, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { knownFigures } from './knownFigures';

/**
 * Part of a whole: one figure of a company as a fraction of another that contains it. Answers "how much of it is of this
 * kind?".
 *
 * @param figures - Both figures, one currency; not modified.
 * @param part - Name of the part.
 * @param whole - Name of the figure it belongs to.
 * @returns Fraction from 0 to 1; null where the whole is 0 and nothing is there to divide. Example: floating debt 40 of
 *   debt 100 is 0.4. Problems: `input-missing`, `input-out-of-range` of `knownFigures`; `input-out-of-range` for a part
 *   larger than the whole.
 *
 * Method: `part / whole`, O(1). Source: D§7.2.
 */
export function partOfWhole<Part extends keyof CompanyFigures, Whole extends keyof CompanyFigures>(
  figures: Pick<CompanyFigures, Part | Whole>,
  part: Part,
  whole: Whole,
): Result<number | null> {
  const known = knownFigures<Part | Whole>(figures, [part, whole]);
  if (!known.ok) return known;
  if (known.value[part] > known.value[whole]) {
    return fail({ code: 'input-out-of-range', input: part, value: known.value[part] });
  }
  return ok(known.value[whole] === 0 ? null : known.value[part] / known.value[whole]);
}
