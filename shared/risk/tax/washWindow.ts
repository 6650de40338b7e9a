import { epochDay, type IsoDate, isoDateOf } from '../../model/isoDate';
import { invariant } from '../../result/invariant';

/** The days around a sale at a loss in which a purchase disallows it. */
export interface WashWindow {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  /** First day after the sale on which a purchase no longer disallows the loss. */
  readonly firstSafeRebuy: IsoDate;
}

/**
 * Wash-sale window: the days before and after a sale in which a purchase of the same thing disallows the loss. Answers
 * "when can it be held again without losing the loss?".
 *
 * @param sold - Trade date of the sale.
 * @param washDays - Calendar days on each side, whole, above 0; 30 in the law of 2026.
 * @returns First and last day, both inside the window, and the first day after it. Example: sold 2026-11-20 with 30 days
 *   gives 2026-10-21 to 2026-12-20 and 2026-12-21.
 * @throws InvariantError when the day does not exist or `washDays` is not a whole number above 0.
 *
 * Method: calendar days, O(1). Source: 26 USC 1091(a); D§11, D§13 H3.
 */
export function washWindow(sold: IsoDate, washDays: number): WashWindow {
  invariant(Number.isInteger(washDays) && washDays > 0, 'wash days are not a whole number above 0');
  const day = epochDay(sold);
  return {
    firstDay: isoDateOf(day - washDays),
    lastDay: isoDateOf(day + washDays),
    firstSafeRebuy: isoDateOf(day + washDays + 1),
  };
}
