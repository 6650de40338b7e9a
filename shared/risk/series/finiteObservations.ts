import { fail, ok, type Result } from '../../result/result';

/** Beyond this a square or a product of two values could leave the range of a double. */
const LARGEST_MAGNITUDE = 1e100;

/**
 * Checks a row of observations before a measure is computed from it: enough of them, and each a number.
 *
 * @param values - Observations, any unit and order; shape [observations]; not modified, not copied.
 * @param need - Mathematical minimum of the measure, whole, 1 or more.
 * @returns `values` itself. Problems: `too-few-observations` with both counts; `non-finite-value` at the first NaN,
 *   infinity or magnitude above 1e100 (a gap is never read as 0).
 *
 * Method: one pass, O(n). Part of: `sampleVolatility`.
 */
export function finiteObservations(values: ArrayLike<number>, need: number): Result<ArrayLike<number>> {
  if (values.length < need) return fail({ code: 'too-few-observations', have: values.length, need });
  for (let index = 0; index < values.length; index++) {
    // The comparison is false for NaN as well.
    const inRange = Math.abs(values[index] ?? Number.NaN) <= LARGEST_MAGNITUDE;
    if (!inRange) return fail({ code: 'non-finite-value', index });
  }
  return ok(values);
}
