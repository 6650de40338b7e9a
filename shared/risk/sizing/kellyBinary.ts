import { invariant } from '../../result/invariant';

/**
 * Kelly fraction of a bet: the share of equity that grows fastest when a trade wins or loses. Answers "which stake
 * grows fastest if a trade like this is repeated?".
 *
 * @param winProbability - Between 0 and 1.
 * @param payoffRatio - Gain of a winner over loss of a loser, positive.
 * @returns Full Kelly, decimal fraction, 0 or more: a losing bet is 0. Take half of it. Example: 0.55 at 1.5 is 0.25.
 * @throws InvariantError when an argument is out of range.
 *
 * Method: `max(0, p - (1 - p) / b)`. O(1). Source: Kelly, Bell System Technical Journal 35 (1956); D§3, D§13 A6.
 */
export function kellyBinary(winProbability: number, payoffRatio: number): number {
  invariant(winProbability >= 0 && winProbability <= 1, 'probability outside [0, 1]');
  invariant(payoffRatio > 0, 'payoff is not positive');
  return Math.max(0, winProbability - (1 - winProbability) / payoffRatio);
}
