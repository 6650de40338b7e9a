import { invariant } from '../../result/invariant';

/**
 * Age weights: how much each past period counts when recent ones count more.
 *
 * @param count - Number of periods, whole, 0 or more.
 * @param decay - Weight of a period relative to the next younger one, above 0, at most 1; 1 weighs all the same.
 * @returns Weights, oldest first, the youngest 1; shape [count]; relative, do not sum to one. Example: 3 periods with decay
 *   0.5 have 0.25, 0.5, 1.
 * @throws InvariantError when `decay` is not above 0 and at most 1.
 *
 * Method: `decay^age`; over their sum these are `decay^age (1 - decay) / (1 - decay^n)`. O(n). Source: Boudoukh,
 * Richardson and Whitelaw, Risk 11 (1998), 64-67; D§6.2. Part of: `ageWeightedValueAtRisk`.
 */
export function ageWeights(count: number, decay: number): Float64Array {
  invariant(decay > 0 && decay <= 1, 'decay outside (0, 1]');
  return Float64Array.from({ length: count }, (_, period) => decay ** (count - 1 - period));
}
