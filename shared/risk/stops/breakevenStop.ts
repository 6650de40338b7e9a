import { invariant } from '../../result/invariant';
import { breakevenPrice } from './breakevenPrice';
import { type Side, sideSign } from './side';

/** A position as the break-even rule sees it. */
export interface BreakevenPosition {
  readonly entryPrice: number;
  /** Best close since the entry (lowest for a short), price per share. */
  readonly bestClose: number;
  /** Distance from the entry to the first stop (R), price units, positive. */
  readonly initialRiskPerShare: number;
  readonly side: Side;
}

/** When the stop moves, and to where. */
export interface BreakevenOptions {
  /** Open profit that moves the stop, in R, positive. */
  readonly profitMultiple: number;
  /** Cost of one trade as a fraction of its value. */
  readonly costFraction: number;
}

/**
 * Break-even stop: once a position has been ahead by a number of R, the stop moves to where it costs nothing. Answers
 * "has the position earned a stop at cost?".
 *
 * @param position - Entry, best close since, R and side.
 * @param options - Trigger and cost.
 * @returns Level, price per share, or null while the trigger has not been reached: the rule has no level yet.
 *   Example: entry 100, R 5, best close 105, trigger 1 R, no cost: 100.
 * @throws InvariantError when R or the trigger is not positive.
 *
 * Method: `breakevenPrice` when best close - entry (mirrored for a short) is at least `profitMultiple * R`. O(1).
 * Source: D§4.2.
 */
export function breakevenStop(position: BreakevenPosition, options: BreakevenOptions): number | null {
  const { entryPrice, bestClose, initialRiskPerShare, side } = position;
  invariant(initialRiskPerShare > 0 && options.profitMultiple > 0, 'risk and trigger are positive');
  const profit = sideSign(side) * (bestClose - entryPrice);
  const reached = profit >= options.profitMultiple * initialRiskPerShare;
  return reached ? breakevenPrice(entryPrice, options.costFraction, side) : null;
}
