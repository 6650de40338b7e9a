import { invariant } from '../result/invariant';
import { normalQuantile } from './normalQuantile';

/** Between which bounds a proportion lies. */
export interface ProportionInterval {
  /** Lower end, 0 or more. */
  readonly low: number;
  /** Upper end, 1 or less. */
  readonly high: number;
}

/**
 * Wilson interval: between which bounds the true share lies, given how often something happened in so many trials.
 * Answers "how far can this observed share be trusted?".
 *
 * @param successes - How often it happened, whole, from 0 to `trials`.
 * @param trials - Number of trials, whole, 1 or more.
 * @param confidence - Two-sided, strictly between 0 and 1; 0.95 leaves 2.5 % on either side.
 * @returns Ends as fractions from 0 to 1; the low end is exactly 0 without a success, the high end exactly 1 without a
 *   failure. Example: 10 of 100 at 0.95 give 0.05522914 and 0.17436566.
 * @throws InvariantError when a count is not whole or out of range, or `confidence` is outside (0, 1).
 *
 * Method: shares `p` with `|p - successes / trials| <= z * sqrt(p (1 - p) / trials)`, O(1). Source: Wilson, Journal of the
 * American Statistical Association 22 (1927), 209-212.
 */
export function wilsonInterval(successes: number, trials: number, confidence: number): ProportionInterval {
  invariant(Number.isInteger(trials) && trials >= 1, 'trials are not a whole number of 1 or more');
  invariant(Number.isInteger(successes) && successes >= 0 && successes <= trials, 'successes outside the trials');
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  const z = normalQuantile((1 + confidence) / 2);
  const failures = trials - successes;
  const halfWidth = z * Math.sqrt((successes * failures) / trials + (z * z) / 4);
  const centre = successes + (z * z) / 2;
  const total = trials + z * z;
  return {
    low: successes === 0 ? 0 : (centre - halfWidth) / total,
    high: failures === 0 ? 1 : (centre + halfWidth) / total,
  };
}
