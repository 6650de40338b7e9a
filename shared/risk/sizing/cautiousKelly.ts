import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { type KellyContinuousInputs, kellyContinuous } from './kellyContinuous';

/** Kelly weights of the estimate and of its cautious end. */
export interface CautiousKelly {
  /** Of `kellyContinuous` on the expected return itself, 0 or more. */
  readonly full: number;
  /** The same one standard error lower, 0 or more, never above `full`. */
  readonly cautious: number;
  /** Standard error of the expected return, decimal fraction per year. */
  readonly standardError: number;
}

/**
 * Cautious Kelly: the Kelly weight if the expected return were one standard error lower. Answers "how much of this weight
 * rests on a return I cannot know that well?".
 *
 * @param inputs - Return, rate and volatility per year; not modified.
 * @param years - Length of the history the return was measured on, years, positive.
 * @returns Both weights, decimal fractions, and the error between them. Example: 10 %, 4 %, 30 % over 36 years: error
 *   0.05, full 0.66666667, cautious 0.11111111. Problem: `zero-variance`.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `max(0, (mu - s/sqrt(T) - r) / s^2)`, O(1). Source: Thorp, Handbook of Asset and Liability Management 1 (2006),
 * ch. 9; D§3 (parameter error).
 */
export function cautiousKelly(inputs: KellyContinuousInputs, years: number): Result<CautiousKelly> {
  invariant(years > 0 && Number.isFinite(years), 'years are not positive');
  const standardError = inputs.annualisedVolatility / Math.sqrt(years);
  const full = kellyContinuous(inputs);
  if (!full.ok) return full;
  const lower = kellyContinuous({ ...inputs, meanReturn: inputs.meanReturn - standardError });
  return mapResult(lower, (cautious) => ({ full: full.value, cautious, standardError }));
}
