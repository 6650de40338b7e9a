import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/**
 * Recovery gain: what must be earned to make a loss good. Answers "what must I earn to be where I was?".
 *
 * @param drawdown - Loss so far, decimal fraction from 0 to 1, positive for a loss.
 * @returns Gain, decimal fraction. Example: 0.4187 needs 0.72028213. Problem: `no-estimate` for a total loss, which no
 *   gain recovers.
 * @throws InvariantError when `drawdown` is outside [0, 1].
 *
 * Method: `D / (1 - D)`. O(1). Source: D§4.4, D§13 B8.
 */
export function recoveryGain(drawdown: number): Result<number> {
  invariant(drawdown >= 0 && drawdown <= 1, 'drawdown outside [0, 1]');
  return drawdown === 1 ? fail({ code: 'no-estimate' }) : ok(drawdown / (1 - drawdown));
}
