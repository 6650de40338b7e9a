import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';

/**
 * Displayed impact: a market impact held to the most that is shown, and saying so when it is. Answers "is this impact a
 * figure, or only 'too much to sell'?".
 *
 * @param impactFraction - Impact as the formula gives it, fraction of price, 0 or more.
 * @param cap - Most that is shown, fraction of price, positive; 0.5 by default of the house.
 * @returns Fraction of price, 0 to `cap`. Example: 0.7 at a cap of 0.5 is 0.5. Note: `capped-display` with the cap when
 *   the formula gave more.
 * @throws InvariantError when the impact is negative or not finite, or the cap not positive.
 *
 * Method: `min(impact, cap)`, O(1). Source: D§5.3.
 */
export function displayedImpact(impactFraction: number, cap: number): Result<number> {
  invariant(impactFraction >= 0 && Number.isFinite(impactFraction), 'impact is negative or not finite');
  invariant(cap > 0 && Number.isFinite(cap), 'cap is not positive');
  return impactFraction > cap ? ok(cap, [{ code: 'capped-display', input: 'impact', cap }]) : ok(impactFraction);
}
