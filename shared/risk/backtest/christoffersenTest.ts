import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { type LikelihoodRatioTest, likelihoodRatioTest } from './kupiecTest';
import { logLikelihood } from './logLikelihood';
import type { TransitionCounts } from './transitionCounts';

/**
 * Christoffersen independence test: whether exceedances come in clusters. Answers "is a bad day more likely after a bad
 * day?".
 *
 * @param counts - Transitions between periods with and without an exceedance.
 * @returns Statistic and p-value; a small p-value speaks for clusters. Without an exceedance in either place the statistic
 *   is 0. Example: 239 quiet to quiet, 4, 4 and 2 exceeded twice give 8.13646857 and 0.00433837. Problems:
 *   `too-few-observations` without any transition.
 * @throws InvariantError when a count is negative or not whole.
 *
 * Method: likelihood ratio of a first-order Markov chain against one probability, `0 ln 0 = 0`, chi-square with 1 degree,
 * O(1). Source: Christoffersen, International Economic Review 39 (1998), 841-862; D§6.9.
 */
export function christoffersenTest(counts: TransitionCounts): Result<LikelihoodRatioTest> {
  const { quietToQuiet, quietToExceeded, exceededToQuiet, exceededToExceeded } = counts;
  const all = [quietToQuiet, quietToExceeded, exceededToQuiet, exceededToExceeded];
  invariant(
    all.every((count) => Number.isInteger(count) && count >= 0),
    'transitions are not whole numbers',
  );
  if (all.every((count) => count === 0)) return fail({ code: 'too-few-observations', have: 0, need: 1 });
  const dependent =
    fittedLogLikelihood(quietToExceeded, quietToQuiet) + fittedLogLikelihood(exceededToExceeded, exceededToQuiet);
  const independent = fittedLogLikelihood(quietToExceeded + exceededToExceeded, quietToQuiet + exceededToQuiet);
  return ok(likelihoodRatioTest(dependent - independent, 1));
}

/**
 * Conditional coverage test: whether exceedances came both as often as they should and independently of each other.
 * Answers "is the forecast right on average and at every time?".
 *
 * @param coverage - Outcome of `kupiecTest`.
 * @param independence - Outcome of `christoffersenTest` for the same periods.
 * @returns Sum of the statistics and its p-value. Example: statistics 3.55535477 and 8.13646857 give 11.69182335 and
 *   0.00289170.
 * @throws InvariantError when a statistic is negative or NaN.
 *
 * Method: chi-square with 2 degrees, O(1). Source: Christoffersen, International Economic Review 39 (1998), 841-862; D§6.9.
 */
export function conditionalCoverageTest(
  coverage: LikelihoodRatioTest,
  independence: LikelihoodRatioTest,
): LikelihoodRatioTest {
  invariant(coverage.statistic >= 0 && independence.statistic >= 0, 'a statistic is negative or NaN');
  return likelihoodRatioTest((coverage.statistic + independence.statistic) / 2, 2);
}

function fittedLogLikelihood(successes: number, failures: number): number {
  return logLikelihood(successes, failures, successes / (successes + failures));
}
