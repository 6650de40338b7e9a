import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** What a total may miss the sum of the ceilings by and still be met by it. */
const ROUNDING = 1e-9;

/**
 * Pro-rata shares under a ceiling: shares a total out in proportion to given weights, but gives no one more than the
 * ceiling; what the ceiling cuts off goes to the others, again in proportion.
 * Answers "how is a capped whole shared out?".
 *
 * @param weights - Proportions, each 0 or more; any unit; shape [count]; not modified.
 * @param total - What to share out, 0 or more.
 * @param ceiling - Most anyone may get, above 0, same unit as `total`.
 * @returns New array, same shape and order of size, sum `total`. Example: 6, 3, 1 with total 1 and ceiling 0.5 give 0.5,
 *   0.375, 0.125. Problems: `no-solution` when everyone who has a weight stands at the ceiling and some is left over.
 * @throws InvariantError when a weight or `total` is negative, `ceiling` is not above 0, or a number is not finite.
 *
 * Method: hold whoever exceeds the ceiling at it and scale the others, until nobody new exceeds it; at most `count` rounds
 * of O(count). Source: D§1.1, D§13 F6.
 */
export function proRataUnderCeiling(weights: ArrayLike<number>, total: number, ceiling: number): Result<Float64Array> {
  const proportions = Float64Array.from(weights);
  invariant(
    proportions.every((weight) => weight >= 0) && total >= 0 && ceiling > 0,
    'negative weight or total, or a ceiling that is not above 0',
  );
  invariant(Number.isFinite(total) && Number.isFinite(ceiling), 'total or ceiling is not finite');
  const held = new Set<number>();
  for (;;) {
    const free = compensatedSum(proportions.map((weight, index) => (held.has(index) ? 0 : weight)));
    const left = total - ceiling * held.size;
    if (free === 0)
      return left <= ceiling * ROUNDING ? ok(shared(proportions, held, 0, ceiling)) : fail({ code: 'no-solution' });
    const scale = left / free;
    const before = held.size;
    for (const [index, weight] of proportions.entries()) if (weight * scale > ceiling) held.add(index);
    if (held.size === before) return ok(shared(proportions, held, scale, ceiling));
  }
}

function shared(proportions: Float64Array, held: ReadonlySet<number>, scale: number, ceiling: number): Float64Array {
  return proportions.map((weight, index) => (held.has(index) ? ceiling : weight * scale));
}
