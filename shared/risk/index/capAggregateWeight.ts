import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, mapResult, type Result } from '../../result/result';
import { proRataUnderCeiling } from './proRataUnderCeiling';

/** What sums of weights may be off by. */
const ROUNDING = 1e-9;

/** The aggregate rule of the style capping, decimal fractions of the index. */
export interface AggregateLimit {
  /** A company counts as large above this weight; 0.045 in the rules in force. */
  readonly thresholdFraction: number;
  /** Most the large companies may weigh together; 0.45 in the rules in force. */
  readonly aggregateFraction: number;
}

/**
 * Aggregate cap, the second step of style capping: the companies above a threshold weigh no more than a limit
 * together. Answers "how much may the few largest names make up?". The rule used here, since the provider's own order
 * of steps was not found: the large companies are scaled down in proportion to the limit; those that would end at or
 * below the threshold, smallest first and equals together, are set to it and no longer count; what is freed goes in
 * proportion to the companies at or below the threshold and lifts none of them above it. As many companies stay large
 * as that allows.
 *
 * @param weights - Weights after the company cap, 0 or more, sum 1; shape [companies]; not modified.
 * @param limit - Threshold and limit, each above 0 to 1.
 * @returns New weights, same order of size, sum 1; unchanged up to rounding when within the limit. Example: after step 1 of
 *   D§13 F6 the companies above 4.5 % weigh 0.6334 and afterwards 0.45. Problems: `no-solution` when the small companies
 *   cannot take what is freed.
 * @throws InvariantError when the weights do not sum to 1, one is negative or not finite, or a limit is outside (0, 1].
 *
 * Method: sort, then pro rata under a ceiling for each number of large companies, O(large x companies). Source: the
 * aggregate rule of LSEG's insight on the capping of the Russell US Style indexes (2025), the order of steps a judgement;
 * D§1.1.
 */
export function capAggregateWeight(weights: ArrayLike<number>, limit: AggregateLimit): Result<Float64Array> {
  for (const fraction of [limit.thresholdFraction, limit.aggregateFraction])
    invariant(fraction > 0 && fraction <= 1, 'limit outside (0, 1]');
  const before = Float64Array.from(weights);
  invariant(Math.abs(compensatedSum(before) - 1) < ROUNDING, 'weights do not sum to 1');
  const falling = before
    .filter((weight) => weight > limit.thresholdFraction)
    .sort()
    .reverse();
  for (let count = falling.length; count >= 0; count--) {
    if (count > 0 && falling[count] === falling[count - 1]) continue;
    const capped = withLarge(before, falling.subarray(0, count), limit);
    if (capped.ok) return capped;
  }
  return fail({ code: 'no-solution' });
}

/** Keeps the given companies large, scaled to the limit, and sets the others to the threshold or below. */
function withLarge(before: Float64Array, large: Float64Array, limit: AggregateLimit): Result<Float64Array> {
  const { thresholdFraction, aggregateFraction } = limit;
  const sum = compensatedSum(large);
  const scale = sum > aggregateFraction ? aggregateFraction / sum : 1;
  const smallest = large.at(-1) ?? Number.POSITIVE_INFINITY;
  if (smallest * scale <= thresholdFraction + ROUNDING) return fail({ code: 'no-solution' });
  const lowered = before.map((weight) => (weight >= smallest ? 0 : Math.min(weight, thresholdFraction)));
  // Rounding may leave a hair less than nothing when every company is large.
  const small = proRataUnderCeiling(lowered, Math.max(0, 1 - sum * scale), thresholdFraction);
  return mapResult(small, (others) =>
    others.map((weight, index) => {
      const own = before[index] ?? Number.NaN;
      return own >= smallest ? own * scale : weight;
    }),
  );
}
