import { invariant } from '../../result/invariant';

/**
 * Effective observations of an exponentially weighted mean: the equally weighted sample that would be as steady.
 *
 * @param decay - Weight of the past, strictly between 0 and 1.
 * @returns Count of periods, not whole. Example: decay 0.94 gives 32.33...
 * @throws InvariantError when `decay` is outside (0, 1).
 *
 * Method: `(1 + decay) / (1 - decay)`, O(1). Source: D§6.1. Part of: `ewmaVariance`.
 */
export function effectiveObservations(decay: number): number {
  invariant(decay > 0 && decay < 1, 'decay outside (0, 1)');
  return (1 + decay) / (1 - decay);
}
