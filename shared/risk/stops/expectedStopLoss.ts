import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { gapDistance } from './gapDistance';
import { type StopDistance, sideSign } from './side';

/** How a stop is filled. */
export interface StopFill {
  /** Mean log distance beyond the stop when the night jumps it, 0 or more. */
  readonly meanOvershoot: number;
  /** Share of stop-outs that happen overnight, 0 to 1; 0.30 (overnight share of daily variance) where unknown. */
  readonly gapShare: number;
  /** Cost of the fill, price units per share, 0 or more. */
  readonly slippagePerShare: number;
}

/**
 * Expected loss at a stop: what a stop-out really costs per share once the nights that jump it are counted. Answers
 * "what does a stop-out really cost?".
 *
 * @param distance - Current price, stop and side.
 * @param fill - How the stop is filled.
 * @returns Loss per share, price units, positive, at least `|price - stop|`. Example: price 100, stop 90, 30 % of
 *   stop-outs overnight with overshoot 0.05 cost 11.31680554. Problem: `stop-wrong-side` when the stop has been reached
 *   already.
 * @throws InvariantError when a fill assumption is out of range.
 *
 * Method: `(1-w)*(P-S) + w*(P - S*exp(-overshoot)) + slippage`, mirrored for a short. O(1). Source: D§4.4.
 */
export function expectedStopLoss(distance: StopDistance, fill: StopFill): Result<number> {
  const { meanOvershoot, gapShare, slippagePerShare } = fill;
  invariant(gapShare >= 0 && gapShare <= 1, 'gap share outside [0, 1]');
  invariant(meanOvershoot >= 0 && slippagePerShare >= 0, 'overshoot or slippage is negative');
  const sign = sideSign(distance.side);
  return mapResult(gapDistance(distance), () => {
    const atStop = sign * (distance.price - distance.stop);
    const beyond = sign * (distance.price - distance.stop * Math.exp(-sign * meanOvershoot));
    return (1 - gapShare) * atStop + gapShare * beyond + slippagePerShare;
  });
}
