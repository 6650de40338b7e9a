import { invariant } from '../../result/invariant';

/** How long a position has been held and what it has earned. */
export interface TimeStopState {
  /** Bars since the entry, 0 on the day of the entry. */
  readonly barsHeld: number;
  /** Profit so far in units of the initial risk; negative for a loss. */
  readonly rMultiple: number;
}

/** How long a position is given, and what it must have earned by then. */
export interface TimeStopOptions {
  /** Patience in bars, 1 or more; 20 to 40 is usual. */
  readonly bars: number;
  /** R-multiple that must have been reached by then; 0.5 is usual. */
  readonly leastRMultiple: number;
}

/**
 * Time stop: whether a position has been given its time and has not earned its keep. Answers "has this position had its
 * time?".
 *
 * @param state - Bars held and R-multiple.
 * @param options - Patience and least R-multiple.
 * @returns True when the position is due to be sold; there is no price level. Example: 20 bars at 0.4 R against
 *   `{ bars: 20, leastRMultiple: 0.5 }` is true.
 * @throws InvariantError when a number is not finite.
 *
 * Method: `barsHeld >= bars and rMultiple < leastRMultiple`. O(1). Source: D§4.2.
 */
export function timeStop(state: TimeStopState, options: TimeStopOptions): boolean {
  invariant(Number.isFinite(state.barsHeld) && Number.isFinite(state.rMultiple), 'state is not finite');
  return state.barsHeld >= options.bars && state.rMultiple < options.leastRMultiple;
}
