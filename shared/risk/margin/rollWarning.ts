import { epochDay, type IsoDate } from '../../model/isoDate';
import { invariant } from '../../result/invariant';
import { quarterlyExpiry } from './quarterlyExpiry';

/** The end of the front contract, seen from a day. */
export interface RollWarning {
  /** Expiry of the front contract, `YYYY-MM-DD`. */
  readonly expiry: IsoDate;
  /** Calendar days to it, 0 on the day itself. */
  readonly daysToExpiry: number;
  /** Whether it is time to think of the next contract. */
  readonly due: boolean;
}

/**
 * Roll warning: whether the front index future is about to expire. Answers "does this hedge end next week?".
 *
 * @param today - The day asked for, `YYYY-MM-DD`.
 * @param warningDays - Warn when fewer calendar days than this are left; whole, 0 or more.
 * @returns Expiry, days left and whether to warn. Example: with 8 days, 2026-12-11 is 7 days before expiry and due;
 *   2026-12-10 is not.
 * @throws InvariantError when `today` is not a day `quarterlyExpiry` knows or `warningDays` is not a whole number of 0 or
 *   more.
 *
 * Method: difference of day counts, O(1). Source: D§2.3.
 */
export function rollWarning(today: IsoDate, warningDays: number): RollWarning {
  invariant(Number.isInteger(warningDays) && warningDays >= 0, 'warning days are not a whole number of 0 or more');
  const expiry = quarterlyExpiry(today);
  const daysToExpiry = epochDay(expiry) - epochDay(today);
  return { expiry, daysToExpiry, due: daysToExpiry < warningDays };
}
