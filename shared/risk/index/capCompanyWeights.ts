import type { Result } from '../../result/result';
import { proRataUnderCeiling } from './proRataUnderCeiling';

/**
 * Company cap, the first step of style capping: no company weighs more than the cap; the excess goes to the others in
 * proportion to their weights. Answers "how much may one name make up?".
 *
 * @param weights - Uncapped weights of the companies (share classes added up), 0 or more; shape [companies]; not modified.
 * @param companyFraction - Most a company may weigh, above 0 to 1; 0.225 in the rules in force.
 * @returns New weights, same order, sum 1. Example: D§13 F6. Problems: `no-solution` when there are too few companies for
 *   the cap, as four are for 0.225.
 * @throws InvariantError when a weight is negative or not finite, or the cap is not above 0.
 *
 * Method: pro rata under a ceiling, O(companies^2) at worst. Source: LSEG insight on the capping of the Russell US Style
 * indexes (2025); D§1.1, D§13 F6.
 */
export function capCompanyWeights(weights: ArrayLike<number>, companyFraction: number): Result<Float64Array> {
  return proRataUnderCeiling(weights, 1, companyFraction);
}
