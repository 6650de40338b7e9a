import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { finitePairs } from './finitePairs';
import { rollingComoments } from './rollingComoments';

/** A window and what is made of its three sums; NaN where it has no value. */
export interface RollingRatio {
  /** Periods, whole, 2 or more. */
  readonly window: number;
  /** Of the joint sum and the sums of squares of the first and the second row. */
  readonly ratio: (joint: number, firstSquares: number, secondSquares: number) => number;
}

/**
 * A ratio of rolling sums, window by window: the part rolling correlation and rolling beta share.
 *
 * @param first - As `rollingCorrelation`; not modified.
 * @param second - As `rollingCorrelation`; not modified.
 * @param options - Window and ratio.
 * @returns As `rollingCorrelation`, with its problems and its note.
 * @throws InvariantError when the window is not a whole number of 2 or more.
 *
 * Method: `rollingComoments`, O(observations). Part of: `rollingCorrelation`.
 */
export function rollingRatio(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  { window, ratio }: RollingRatio,
): Result<Float64Array> {
  invariant(Number.isInteger(window) && window >= 2, 'window is not a whole number of 2 or more');
  const pairs = finitePairs(first, second, window);
  if (!pairs.ok) return pairs;
  const sums = rollingComoments(first, second, window);
  const rolled = sums.joint.map((joint, at) => ratio(joint, sums.first[at] ?? 0, sums.second[at] ?? 0));
  const known = rolled.filter((value) => !Number.isNaN(value)).length;
  if (known === 0) return fail({ code: 'zero-variance' });
  const coverageFraction = known / rolled.length;
  return ok(rolled, coverageFraction < 1 ? [{ code: 'partial-coverage', coverageFraction }] : []);
}
