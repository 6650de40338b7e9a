import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/**
 * Rebound after a trough: the gain over a number of periods from a low. Answers "how quickly did it come back, and did
 * small companies lead?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param troughIndex - Period at whose end the low stood; -1 for the start before the first.
 * @param bars - Periods after it, whole, 1 or more.
 * @returns Total return, decimal fraction, negative for a loss. Example: -0.5, 0.2, 0.1 from period 0 over 2: 0.32.
 *   Problems: `too-few-observations` when the series ends earlier; `non-finite-value` at a NaN or infinity, counted
 *   from the trough.
 * @throws InvariantError when an index or count is not whole or out of range.
 *
 * Method: `prod(1 + r) - 1`, O(bars). Source: D§10.2.
 */
export function reboundAfterTrough(returns: ArrayLike<number>, troughIndex: number, bars: number): Result<number> {
  invariant(Number.isInteger(troughIndex) && troughIndex >= -1 && troughIndex < returns.length, 'trough outside');
  invariant(Number.isInteger(bars) && bars >= 1, 'rebound over no period');
  const after = Array.from(returns).slice(troughIndex + 1, troughIndex + 1 + bars);
  const checked = finiteObservations(after, bars);
  if (!checked.ok) return fail(checked.problem);
  return ok(after.reduce((growth, change) => growth * (1 + change), 1) - 1);
}
