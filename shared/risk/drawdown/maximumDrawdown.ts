import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import { drawdowns } from './drawdowns';

/** The deepest fall. Indexes count returns: index `i` is the end of period `i`, -1 the start before the first. */
export interface MaximumDrawdown {
  /** Fraction of the peak that was lost, 0 or more; above 1 only when a period lost more than everything. */
  readonly drawdown: number;
  /** The last moment at the peak before the fall. */
  readonly peakIndex: number;
  /** The first moment at the bottom. */
  readonly troughIndex: number;
  /** The first moment back at the peak; null while it is still below. */
  readonly recoveryIndex: number | null;
}

/**
 * Maximum drawdown: the deepest fall from a peak to a later low. Answers "what would have been the worst stretch to sit
 * through, and how long until it was made good?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @returns Depth (positive) and where it began, ended and was recovered; the earliest of equally deep falls. Without any
 *   fall, 0 with all three indexes at the start (-1). Example: 0.1, -0.2, 0.25 give depth 0.2, peak 0, trough 1,
 *   recovery 2. Problems: `too-few-observations` without any return; `non-finite-value` at the first NaN or infinity.
 *
 * Method: maximum of `drawdowns`, then the nearest zero on either side, O(n). Source: D§6.5.
 */
export function maximumDrawdown(returns: ArrayLike<number>): Result<MaximumDrawdown> {
  return mapResult(finiteObservations(returns, 1), (values) => deepest(drawdowns(values)));
}

function deepest(depths: Float64Array): MaximumDrawdown {
  const drawdown = depths.reduce((most, depth) => Math.max(most, depth), 0);
  if (drawdown === 0) return { drawdown, peakIndex: -1, troughIndex: -1, recoveryIndex: -1 };
  const troughIndex = depths.indexOf(drawdown);
  const recovery = depths.indexOf(0, troughIndex);
  return {
    drawdown,
    peakIndex: depths.lastIndexOf(0, troughIndex),
    troughIndex,
    recoveryIndex: recovery === -1 ? null : recovery,
  };
}
