import { invariant } from '../../result/invariant';
import type { Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import { historicalExpectedShortfall } from '../var/historicalExpectedShortfall';
import { drawdowns } from './drawdowns';

/**
 * Conditional drawdown at risk: the mean depth under the peak over the worst `1 - confidence` share of periods. Answers
 * "in the worst stretches, how far under water was wealth on average?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the worst 5 %.
 * @returns Decimal fraction, 0 or more. Example: 0.1, -0.2 at 0.5 give 0.2. Problems: `too-few-observations` when the tail
 *   holds less than one whole period; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when `confidence` is outside (0, 1).
 *
 * Method: `historicalExpectedShortfall` of the drawdowns (type-7 quantile), O(n log n). Source: Chekhlov, Uryasev and
 * Zabarankin, International Journal of Theoretical and Applied Finance 8 (2005), 13-58; D§6.5.
 */
export function conditionalDrawdownAtRisk(returns: ArrayLike<number>, confidence: number): Result<number> {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  const checked = finiteObservations(returns, 1);
  if (!checked.ok) return checked;
  return historicalExpectedShortfall(
    drawdowns(returns).map((depth) => 0 - depth),
    confidence,
  );
}
