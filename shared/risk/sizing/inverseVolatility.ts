import { compensatedSum } from '../../math/compensatedSum';
import { fail, ok, type Result } from '../../result/result';

/**
 * Inverse-volatility weights: a split in which calm assets get more, so that each brings about the same risk. Answers
 * "how is money split so that each holding brings about the same risk?".
 *
 * @param volatilities - Per asset, any common period, decimal fractions; shape [assets]; not modified.
 * @returns Weights that add up to 1; shape [assets], same order. Example: 0.2, 0.3, 0.5 give 0.48387097, 0.32258065,
 *   0.19354839. Problems: `no-holdings` of nothing; `non-finite-value`; `zero-variance` when one is 0 or below.
 *
 * Method: `(1/s) / sum(1/s)`. O(assets). Source: D§3, D§13 A5.
 */
export function inverseVolatility(volatilities: ArrayLike<number>): Result<Float64Array> {
  const values = Float64Array.from(volatilities);
  if (values.length === 0) return fail({ code: 'no-holdings' });
  const infinite = values.findIndex((value) => !Number.isFinite(value));
  if (infinite !== -1) return fail({ code: 'non-finite-value', index: infinite });
  const inverses = values.map((value) => 1 / value);
  if (inverses.some((inverse) => !(inverse > 0 && Number.isFinite(inverse)))) return fail({ code: 'zero-variance' });
  const total = compensatedSum(inverses);
  return ok(inverses.map((inverse) => inverse / total));
}
