import { invariant } from '../../result/invariant';

/** Differences of decimal scores that are equal but for rounding stay equal. */
const ROUNDING = 1e-12;

/**
 * Banded score: last year's composite score while the new one is near it, so that a stock does not change style over a
 * small move. Answers "has the score moved enough to count?".
 *
 * @param score - This year's composite value score.
 * @param previous - The score in force so far, itself perhaps kept from before; null for a stock without one.
 * @param band - Largest change that is passed over, 0 or more (`style.scoreBand` of the reference: 0.1).
 * @returns The score in force, no unit. Example: 0.35 after 0.3 stays 0.3, 0.45 after 0.3 is 0.45.
 * @throws InvariantError when a number is not finite or the band is negative.
 *
 * Method: one comparison, O(1). Source: FTSE Russell style method as read in D§8 (unverified there).
 */
export function bandedScore(score: number, previous: number | null, band: number): number {
  const change = Math.abs(score - (previous ?? score));
  invariant(Number.isFinite(score) && Number.isFinite(change) && band >= 0, 'banding of a number that cannot be');
  return previous !== null && change <= band + ROUNDING ? previous : score;
}
