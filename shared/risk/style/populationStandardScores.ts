import { deviationsFromMean } from '../../math/deviationsFromMean';
import { innerProduct } from '../../math/innerProduct';
import { fail, ok, type Result } from '../../result/result';

/**
 * Population standard scores: how many standard deviations each value lies above the mean of its peers. Answers "how
 * unusual is this figure among its like?".
 *
 * @param values - Null where unknown, any unit and order; finite otherwise; not modified.
 * @returns New row, same length and order, no unit; the known ones have mean 0 and variance 1; unknown stays unknown.
 *   Example: 1, 3, null give -1, 1, null. Problems: `too-few-observations` with fewer than two known values;
 *   `zero-variance` when all known values are equal.
 * @throws InvariantError when a value is not finite.
 *
 * Method: deviation from the mean over the root of the mean square deviation (divisor n), O(n). Source: D§8.
 */
export function populationStandardScores(values: readonly (number | null)[]): Result<readonly (number | null)[]> {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return fail({ code: 'too-few-observations', have: known.length, need: 2 });
  const deviations = deviationsFromMean(known);
  const deviation = Math.sqrt(innerProduct(deviations, deviations) / known.length);
  if (deviation === 0) return fail({ code: 'zero-variance' });
  const scores = deviations.values();
  return ok(values.map((value) => (value === null ? null : (scores.next().value ?? Number.NaN) / deviation)));
}
