import { invariant } from '../../result/invariant';

/**
 * Kelly drawdown probability: the chance that a Kelly investor's wealth ever falls to a share of where it started.
 * Answers "what does the fastest growth feel like on the way?".
 *
 * @param remaining - Share of the starting wealth that is left, in (0, 1].
 * @param kellyFraction - Part of full Kelly that is taken, in (0, 2); 1 is full Kelly.
 * @returns Probability from 0 to 1, over all time. Example: full Kelly falls to a half with 0.5, half Kelly with 0.125.
 * @throws InvariantError when an argument is out of range: from twice Kelly on, ruin is certain.
 *
 * Method: `x^(2/c - 1)` for continuous trading without error in the inputs, O(1). Source: Thorp, Handbook of Asset and
 * Liability Management 1 (2006), ch. 9; D§3.
 */
export function kellyDrawdownProbability(remaining: number, kellyFraction: number): number {
  invariant(remaining > 0 && remaining <= 1, 'remaining share outside (0, 1]');
  invariant(kellyFraction > 0 && kellyFraction < 2, 'Kelly fraction outside (0, 2)');
  return remaining ** (2 / kellyFraction - 1);
}

/**
 * Kelly growth share: how much of the fastest growth is kept by taking only part of full Kelly. Answers "what does caution
 * cost?".
 *
 * @param kellyFraction - Part of full Kelly that is taken, 0 or more.
 * @returns Share of the growth in excess of the risk-free rate, at most 1, negative beyond twice Kelly. Example: half
 *   Kelly keeps 0.75.
 * @throws InvariantError when the fraction is negative or not finite.
 *
 * Method: `c * (2 - c)`, O(1). Source: Thorp, Handbook of Asset and Liability Management 1 (2006), ch. 9; D§3.
 */
export function kellyGrowthShare(kellyFraction: number): number {
  invariant(kellyFraction >= 0 && Number.isFinite(kellyFraction), 'Kelly fraction is negative or not finite');
  return kellyFraction * (2 - kellyFraction);
}
