import type { TaxReference, TaxYear } from '../../model/taxReference';
import { fail, ok, type Result } from '../../result/result';

/**
 * Tax year: the rates and rules stored for one year. Answers "which tax law does this figure use?".
 *
 * @param reference - The stored tables; not modified.
 * @param year - Calendar year of the sale, whole, e.g. 2026.
 * @returns The row of that year with its `asOf` and `source`. Example: 2026 of the shipped table has 30 wash days.
 *   Problems: `tax-year-not-covered` when the year has no row; a neighbouring year is never used in its place.
 *
 * Method: look-up, O(years). Source: 26 USC 1(j)(3) (brackets are adjusted every year); D§11.
 */
export function taxYearOf(reference: TaxReference, year: number): Result<TaxYear> {
  const row = reference.years.find((candidate) => candidate.year === year);
  return row === undefined ? fail({ code: 'tax-year-not-covered', year }) : ok(row);
}
