/**
 * Log-likelihood of independent trials with one probability.
 *
 * @param successes - Count, 0 or more.
 * @param failures - Count, 0 or more.
 * @param probability - Of a success, from 0 to 1; 0 only without successes, 1 only without failures.
 * @returns Natural logarithm, 0 or less. Example: 1 success and 1 failure at 0.5 give -1.38629436.
 *
 * Method: `successes ln p + failures ln(1 - p)` with `0 ln 0 = 0`, O(1). Source: Kupiec, Journal of Derivatives 3
 * (1995), 73-84; D§6.9. Part of: `kupiecTest`.
 */
export function logLikelihood(successes: number, failures: number, probability: number): number {
  const ofSuccesses = successes === 0 ? 0 : successes * Math.log(probability);
  const ofFailures = failures === 0 ? 0 : failures * Math.log1p(-probability);
  return ofSuccesses + ofFailures;
}
