import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/**
 * Loss over a longer horizon by forecast variances: a loss of the next period carried over several periods whose
 * volatility is expected to change. Answers "what may be lost over several days if volatility is on its way somewhere
 * else?".
 *
 * @param loss - Value at risk or expected shortfall of the next period with a mean of zero, decimal fraction, positive for a
 *   loss.
 * @param forecastVariances - Variance expected in each period of the horizon, the next one first, squared fractions, 0 or
 *   more; shape [periods]; not modified.
 * @returns Loss over the horizon, decimal fraction, same sign; with equal variances that by the root of time. Holds for
 *   uncorrelated returns and no mean. Example: 0.02 with variances 0.0001, 0.0003 is 0.04. Problems:
 *   `too-few-observations` without a period; `zero-variance` when the next period has none.
 * @throws InvariantError when the loss is not finite, or a variance is negative or not finite.
 *
 * Method: `loss * sqrt(sum / first)`, O(periods). Source: Jorion, Value at Risk, 3rd ed., ch. 9; D§6.2, D§6.8.
 */
export function forecastHorizonLoss(loss: number, forecastVariances: ArrayLike<number>): Result<number> {
  const variances = Float64Array.from(forecastVariances);
  invariant(Number.isFinite(loss), 'loss is not finite');
  invariant(
    variances.every((variance) => variance >= 0 && Number.isFinite(variance)),
    'a variance is negative or not finite',
  );
  const [first] = variances;
  if (first === undefined) return fail({ code: 'too-few-observations', have: 0, need: 1 });
  if (first === 0) return fail({ code: 'zero-variance' });
  return ok(loss * Math.sqrt(compensatedSum(variances) / first));
}
