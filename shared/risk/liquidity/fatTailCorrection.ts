import { invariant } from '../../result/invariant';

/**
 * Fat-tail correction (theta): how much wider than the normal distribution's a quantile is read for returns with heavy
 * tails. Answers "by how much does a normal value at risk fall short here?".
 *
 * @param kurtosis - Fourth standardised moment, not the excess: 3 for normal returns; 1 or more.
 * @param sensitivity - Phi of the formula, 0 or more; about 0.4, and 0 leaves every kurtosis uncorrected.
 * @returns Factor on the number of standard deviations; 1 for normal tails, below 1 for thinner ones. Example: a
 *   kurtosis of 6 at 0.4 is 1.2772589.
 * @throws InvariantError when the kurtosis is below 1 or not finite (no sample has one), or the sensitivity negative.
 *
 * Method: `1 + phi * ln(kappa / 3)`, O(1). Source: Bangia, Diebold, Schuermann and Stroughair, Wharton working paper
 * 99-06 (1999); D§5.4.
 */
export function fatTailCorrection(kurtosis: number, sensitivity: number): number {
  invariant(kurtosis >= 1 && Number.isFinite(kurtosis), 'kurtosis below 1 or not finite');
  invariant(sensitivity >= 0 && Number.isFinite(sensitivity), 'sensitivity is negative or not finite');
  return 1 + sensitivity * Math.log(kurtosis / 3);
}
