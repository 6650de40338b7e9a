import { deviationsFromMean } from '../../math/deviationsFromMean';
import { innerProduct } from '../../math/innerProduct';
import { fail, ok, type Result } from '../../result/result';
import { finitePairs } from './finitePairs';

/**
 * Beta: by how much an asset moved, on average, when its benchmark moved by one. Answers "how much does it move when
 * the market moves one per cent?".
 *
 * @param asset - Simple (or excess) returns per period, decimal fractions, paired; shape [observations]; not modified.
 * @param benchmark - Returns of the same periods, same shape; not modified.
 * @returns Ratio without unit, any sign. Example: asset 0.02, -0.02 on benchmark 0.01, -0.01 is 2. Problems:
 *   `lengths-differ`; `too-few-observations` below two pairs; `non-finite-value` at the first NaN or infinity (drop gaps
 *   with `pairedObservations`); `zero-variance` when the benchmark never moved.
 *
 * Method: sample covariance over sample variance of the benchmark; their divisors cancel. O(n). Source: D§6.4.
 */
export function beta(asset: ArrayLike<number>, benchmark: ArrayLike<number>): Result<number> {
  const pairs = finitePairs(asset, benchmark, 2);
  if (!pairs.ok) return pairs;
  const market = deviationsFromMean(benchmark);
  const variation = innerProduct(market, market);
  if (variation === 0) return fail({ code: 'zero-variance' });
  return ok(innerProduct(deviationsFromMean(asset), market) / variation);
}
