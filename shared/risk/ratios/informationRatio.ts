import type { Result } from '../../result/result';
import { finitePairs } from '../dependence/finitePairs';
import { sharpeRatio } from './sharpeRatio';

/**
 * Information ratio: mean return beyond the benchmark per unit of tracking error. Answers "was departing from the
 * benchmark rewarded?".
 *
 * @param returns - Simple returns per period, decimal fractions, paired; shape [observations]; not modified.
 * @param benchmark - Returns of the same periods, same shape; not modified.
 * @param periodsPerYear - Above 0; 252 for daily returns.
 * @returns Annual ratio without unit, any sign. Example: 0.02, 0.05 on 0.01, 0.02 give 1.41421356 with one period a
 *   year. Problems: `lengths-differ`; `too-few-observations` below two pairs; `non-finite-value` at the first NaN or
 *   infinity; `zero-variance` when the differences never change.
 * @throws InvariantError when `periodsPerYear` is not above 0.
 *
 * Method: `sharpeRatio` of the differences, arithmetic, O(n). Source: Grinold and Kahn, Active Portfolio Management, 2nd
 * ed., ch. 5; D§6.6.
 */
export function informationRatio(
  returns: ArrayLike<number>,
  benchmark: ArrayLike<number>,
  periodsPerYear: number,
): Result<number> {
  const pairs = finitePairs(returns, benchmark, 2);
  if (!pairs.ok) return pairs;
  const { first, second } = pairs.value;
  return sharpeRatio(
    Float64Array.from(first, (value, at) => value - (second[at] ?? Number.NaN)),
    periodsPerYear,
  );
}
