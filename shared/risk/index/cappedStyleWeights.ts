import type { Result } from '../../result/result';
import { type AggregateLimit, capAggregateWeight } from './capAggregateWeight';
import { capCompanyWeights } from './capCompanyWeights';

/**
 * Capped style weights: the weights of a Russell US Style index once both caps have been applied. Answers "how much of the
 * growth index may its largest names be?". The standard Russell 1000, 2000 and 3000 are not capped.
 *
 * @param weights - Uncapped weights of the companies, 0 or more; shape [companies]; not modified.
 * @param caps - Company cap, threshold and aggregate limit, each above 0 to 1.
 * @returns New weights, same order, sum 1. Example: D§13 F6 ends with 0.1954, 0.1091, 0.0818 and 0.0637 and no other
 *   above 0.045. Problems: `no-solution` when there are too few companies for one of the caps.
 * @throws InvariantError when a weight is negative or not finite, or a limit is outside (0, 1].
 *
 * Method: `capCompanyWeights`, then `capAggregateWeight`, O(companies^2) at worst. Source: as those two; D§1.1.
 */
export function cappedStyleWeights(
  weights: ArrayLike<number>,
  caps: AggregateLimit & { readonly companyFraction: number },
): Result<Float64Array> {
  const capped = capCompanyWeights(weights, caps.companyFraction);
  return capped.ok ? capAggregateWeight(capped.value, caps) : capped;
}
