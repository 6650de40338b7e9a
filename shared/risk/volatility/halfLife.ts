import { invariant } from '../../result/invariant';

/**
 * Half-life of an exponentially weighted mean: after how many periods an observation counts half.
 *
 * @param decay - Weight of the past, strictly between 0 and 1.
 * @returns Periods, not whole. Example: decay 0.94 gives 11.20...
 * @throws InvariantError when `decay` is outside (0, 1).
 *
 * Method: `ln 0.5 / ln decay`, O(1). Source: D§6.1. Part of: `ewmaVariance`.
 */
export function halfLife(decay: number): number {
  invariant(decay > 0 && decay < 1, 'decay outside (0, 1)');
  return Math.log(0.5) / Math.log(decay);
}
