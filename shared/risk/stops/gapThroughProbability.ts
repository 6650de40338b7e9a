import { invariant } from '../../result/invariant';

/**
 * Gap-through probability over several nights: the chance that at least one of them opens beyond the stop. Answers "how
 * likely is it that some night opens beyond the stop?".
 *
 * @param probability - Per night, from 0 to 1.
 * @param nights - Number of independent nights, 0 or more.
 * @returns Probability from 0 to 1. Example: 0.02275013 over 20 nights is 0.36887932.
 * @throws InvariantError when an argument is out of range.
 *
 * Method: `1 - (1 - p)^T` without losing a small p. O(1). Source: D§4.4, D§13 B7.
 */
export function gapThroughProbability(probability: number, nights: number): number {
  invariant(probability >= 0 && probability <= 1, 'probability outside [0, 1]');
  invariant(nights >= 0 && Number.isFinite(nights), 'nights are negative');
  return nights === 0 ? 0 : -Math.expm1(nights * Math.log1p(-probability));
}
