import type { BlumeShrinkage } from '../../model/hedgingReference';
import { invariant } from '../../result/invariant';

/**
 * Blume-adjusted beta: a measured beta moved towards one, as measured betas drift there. Answers "which beta should a
 * hedge of the coming months rest on?".
 *
 * @param beta - Measured beta to the hedging index.
 * @param shrinkage - Slope and intercept, 0.67 and 0.33 by default of the house.
 * @returns Beta, a plain ratio. Example: 1.6 gives 1.402.
 * @throws InvariantError when a number is not finite.
 *
 * Method: `slope * beta + intercept`, O(1). Source: Blume, Journal of Finance 30 (1975), 785-795; D§12.1.
 */
export function blumeBeta(beta: number, { slope, intercept }: BlumeShrinkage): number {
  const adjusted = slope * beta + intercept;
  invariant(Number.isFinite(adjusted), 'beta or shrinkage is not finite');
  return adjusted;
}
