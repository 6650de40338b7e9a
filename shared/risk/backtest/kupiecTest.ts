import { chiSquareTail } from '../../math/chiSquareTail';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { logLikelihood } from './logLikelihood';

/** Outcome of a likelihood-ratio test. */
export interface LikelihoodRatioTest {
  /** Likelihood ratio, no unit, 0 or more. */
  readonly statistic: number;
  /** Probability of a larger one if the forecast were right, from 0 to 1. */
  readonly pValue: number;
}

/** How often a forecast was exceeded. */
export interface ExceedanceCount {
  /** Periods with a forecast, whole, 0 or more. */
  readonly observations: number;
  /** Of these, periods with a larger loss; whole, from 0 to `observations`. */
  readonly exceedances: number;
}

/**
 * Kupiec test: whether losses beyond the value at risk came as often as its confidence says. Answers "is the number of
 * exceedances what it should be?".
 *
 * @param count - Periods and exceedances.
 * @param confidence - Of the value at risk, strictly between 0 and 1; 0.99 expects one exceedance in a hundred.
 * @returns Statistic and p-value; a small p-value speaks against the forecast. Example: 6 in 250 at 0.99 give 3.55535477
 *   and 0.05935362. Problems: `too-few-observations` without any.
 * @throws InvariantError when a count is not whole or out of range, or `confidence` is outside (0, 1).
 *
 * Method: `-2 ln[(1 - p)^(n - x) p^x / ((1 - x/n)^(n - x) (x/n)^x)]` with `0 ln 0 = 0`, chi-square with 1 degree, O(1).
 * Source: Kupiec, Journal of Derivatives 3 (1995), 73-84; D§6.9.
 */
export function kupiecTest(count: ExceedanceCount, confidence: number): Result<LikelihoodRatioTest> {
  const { observations, exceedances } = count;
  requireCount(count);
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  if (observations === 0) return fail({ code: 'too-few-observations', have: 0, need: 1 });
  const calm = observations - exceedances;
  const observed = logLikelihood(exceedances, calm, exceedances / observations);
  return ok(likelihoodRatioTest(observed - logLikelihood(exceedances, calm, 1 - confidence), 1));
}

/**
 * States that a count of exceedances is one.
 *
 * @param count - Periods and exceedances.
 * @throws InvariantError when a count is not whole or out of range.
 *
 * Part of: `kupiecTest`.
 */
export function requireCount({ observations, exceedances }: ExceedanceCount): void {
  invariant(Number.isInteger(observations) && observations >= 0, 'observations are not a whole number');
  const isCount = Number.isInteger(exceedances) && exceedances >= 0 && exceedances <= observations;
  invariant(isCount, 'exceedances outside the observations');
}

/**
 * Likelihood-ratio test from the gain in log-likelihood.
 *
 * @param gain - Log-likelihood of the free model minus that of the restricted one; not negative but for rounding.
 * @param degrees - Restrictions, whole, 1 or more.
 * @returns Statistic, twice the gain, and its p-value. Example: a gain of 0 gives 0 and 1.
 *
 * Method: chi-square tail, O(1). Source: Wilks, Annals of Mathematical Statistics 9 (1938), 60-62; D§6.9. Part of:
 * `kupiecTest`.
 */
export function likelihoodRatioTest(gain: number, degrees: number): LikelihoodRatioTest {
  // The free model cannot fit worse; what is below 0 is rounding.
  const statistic = Math.max(0, 2 * gain);
  return { statistic, pValue: chiSquareTail(statistic, degrees) };
}
