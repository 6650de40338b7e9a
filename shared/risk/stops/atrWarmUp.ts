import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';

/**
 * ATR warm-up: whether an average true range has run long enough to have forgotten how it was started. Answers "would a
 * longer price file give another ATR?".
 *
 * @param bars - Bars the average has run over, whole, 0 or more.
 * @param period - Period of the average, whole, 1 or more.
 * @param periods - Periods after which the start is forgotten, positive; 5 by default of the house.
 * @returns Null once there are `periods * period` bars; else the note `warming-up` with both counts. Example: 40 bars of an
 *   ATR(14) at 5 want 70.
 * @throws InvariantError when an argument is out of range.
 *
 * Method: comparison; Wilder's smoothing keeps `(1 - 1/n)^(4n)`, some 2 %, of its start by then. O(1). Source: TA-Lib
 * ta_ATR.c (unstable period); D§4.1.
 */
export function atrWarmUp(bars: number, period: number, periods: number): Problem | null {
  invariant(Number.isInteger(bars) && bars >= 0, 'bars are not a count');
  invariant(Number.isInteger(period) && period >= 1, 'period is not a positive whole number');
  invariant(periods > 0 && Number.isFinite(periods), 'periods are not positive');
  const need = Math.ceil(periods * period);
  return bars < need ? { code: 'warming-up', have: bars, need } : null;
}
