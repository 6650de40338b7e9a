import { invariant } from '../result/invariant';

/**
 * Cumulative binomial distribution: the probability of at most so many successes in independent trials.
 *
 * @param successes - Whole, 0 or more.
 * @param trials - Whole, 0 or more.
 * @param probability - Of a success in one trial, strictly between 0 and 1.
 * @returns Probability from 0 to 1; 1 when `successes` reaches `trials`. Example: at most 4 of 250 at 0.01 has 0.8922.
 * @throws InvariantError when a count is negative or not whole, or `probability` is outside (0, 1).
 *
 * Method: sum of the terms by their ratio, in logarithms so that a small first term does not vanish, O(successes).
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.1.20.
 */
export function binomialCumulative(successes: number, trials: number, probability: number): number {
  invariant(Number.isInteger(trials) && trials >= 0, 'trials are not a whole number');
  invariant(Number.isInteger(successes) && successes >= 0, 'successes are not a whole number');
  invariant(probability > 0 && probability < 1, 'probability outside (0, 1)');
  if (successes >= trials) return 1;
  const logOdds = Math.log(probability) - Math.log1p(-probability);
  let logTerm = trials * Math.log1p(-probability);
  let total = Math.exp(logTerm);
  for (let count = 1; count <= successes; count++) {
    logTerm += logOdds + Math.log((trials - count + 1) / count);
    total += Math.exp(logTerm);
  }
  return Math.min(1, total);
}
