import { deviationsFromMean } from '../../math/deviationsFromMean';
import { innerProduct } from '../../math/innerProduct';
import { fail, ok, type Result } from '../../result/result';
import { finitePairs } from './finitePairs';

/**
 * Correlation (Pearson): how closely two rows of returns move together. Answers "do these two rise and fall together?".
 *
 * @param a - Simple returns per period, decimal fractions, paired; shape [observations]; not modified.
 * @param b - Returns of the same periods, same shape; not modified.
 * @returns From -1 to 1. Example: 0.01, -0.01, 0.02 and 0.02, -0.02, 0.04 give 1. Problems: `lengths-differ`;
 *   `too-few-observations` below two pairs; `non-finite-value` at the first NaN or infinity (drop gaps with
 *   `pairedObservations`); `zero-variance` when either never moved.
 *
 * Method: sample covariance over the product of the deviations; their divisors cancel. O(n). Source: D§6.4.
 */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): Result<number> {
  const pairs = finitePairs(a, b, 2);
  if (!pairs.ok) return pairs;
  const [first, second] = [deviationsFromMean(a), deviationsFromMean(b)];
  // Two roots instead of the root of the product, which small returns could push to 0.
  const scale = Math.sqrt(innerProduct(first, first)) * Math.sqrt(innerProduct(second, second));
  if (scale === 0) return fail({ code: 'zero-variance' });
  // Rounding may carry a perfect correlation a hair beyond 1.
  return ok(Math.max(-1, Math.min(1, innerProduct(first, second) / scale)));
}
