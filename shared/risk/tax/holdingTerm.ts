import { epochDay, type IsoDate, isIsoDate, isoDateOf } from '../../model/isoDate';
import type { TaxLot } from './taxLot';

/** Whether a gain is short-term or long-term. */
export type HoldingTerm = 'short' | 'long';

/** The days of a lot that decide its term. */
export type HoldingDays = Pick<TaxLot, 'acquired' | 'holdingStartOverride'>;

/**
 * First long-term day: the first sale date on which a lot has been held for more than one year. Answers "from which day
 * is a gain on this lot long-term?".
 *
 * @param lot - Purchase date, and the day that counts instead after a wash sale; not modified.
 * @returns A calendar day. Example: bought 2025-11-20 gives 2026-11-21; bought 2024-02-29 gives 2025-03-01.
 * @throws InvariantError when a day does not exist.
 *
 * Method: holding starts the day after the purchase; same calendar day a year after the start, 29 February read as
 * 1 March. O(1). Source: Revenue Ruling 66-7 (counting by calendar months); 26 USC 1222, 1223(3); D§11.
 */
export function firstLongTermDay(lot: HoldingDays): IsoDate {
  const start = isoDateOf(epochDay(lot.holdingStartOverride ?? lot.acquired) + 1);
  const anniversary = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`;
  return isIsoDate(anniversary) ? anniversary : `${anniversary.slice(0, 4)}-03-01`;
}

/**
 * Holding term: short-term up to one year, long-term beyond. Answers "which rate does the gain of this sale meet?".
 *
 * @param lot - Purchase date, and the day that counts instead after a wash sale; not modified.
 * @param sold - Trade date of the sale.
 * @returns `long` when held for more than one year. Example: bought 2025-11-20, sold 2026-11-20 is `short`; a day later
 *   `long`.
 * @throws InvariantError when a day does not exist.
 *
 * Method: `sold >= firstLongTermDay`, O(1). Source: 26 USC 1222; D§11.
 */
export function holdingTerm(lot: HoldingDays, sold: IsoDate): HoldingTerm {
  return epochDay(sold) >= epochDay(firstLongTermDay(lot)) ? 'long' : 'short';
}
