import { epochDay, type IsoDate, isoDateOf } from '../../model/isoDate';
import type { DividendRule } from '../../model/taxReference';
import { invariant } from '../../result/invariant';

/** `preferred`: a preferred share whose dividend covers more than 366 days. */
export type DividendKind = 'common' | 'preferred' | 'reit' | 'bdc';

/** A dividend and the days the share was held. */
export interface DividendQuestion {
  readonly kind: DividendKind;
  readonly exDate: IsoDate;
  /** Trade date of the purchase, before the ex-date. */
  readonly acquired: IsoDate;
  /** Trade date of the sale; for a lot still held, the day up to which to count. */
  readonly heldTo: IsoDate;
  /** Days on which an option or a short position against the share diminished its risk. */
  readonly diminishedDays: readonly IsoDate[];
}

/** Whether a dividend is qualified, and the window that decides it. */
export interface QualifiedDividend {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  /** Days held inside the window without diminished risk. */
  readonly daysHeld: number;
  readonly qualified: boolean;
}

/**
 * Qualified dividend: whether the shares were held long enough around the ex-date for the long-term rate. Answers "is
 * this dividend taxed at the lower rate?".
 *
 * @param question - Kind, dates and days of diminished risk; not modified.
 * @param rules - Windows of common and preferred shares.
 * @returns Window, days counted and the answer. A distribution of a REIT or a BDC is not qualified. Example: ex-date
 *   2026-09-10, bought 2026-08-01, sold 2026-10-01: 61 days in 2026-07-12 to 2026-11-09, qualified.
 * @throws InvariantError when a day does not exist, the purchase is not before the ex-date, or the end is before it.
 *
 * Method: days from the day after the purchase to `heldTo` inclusive inside the window, less diminished days; qualified
 * above the least. O(diminished days). Source: 26 USC 1(h)(11), 246(c), 857(c); D§11, D§13 H6.
 */
export function qualifiedDividend(
  question: DividendQuestion,
  rules: { readonly common: DividendRule; readonly preferred: DividendRule },
): QualifiedDividend {
  const { kind, diminishedDays } = question;
  const ex = epochDay(question.exDate);
  const acquired = epochDay(question.acquired);
  const heldTo = epochDay(question.heldTo);
  invariant(acquired < ex && heldTo >= ex, 'shares that were not held over the ex-date');
  const rule = kind === 'preferred' ? rules.preferred : rules.common;
  const first = ex - rule.daysBefore;
  const last = first + rule.windowDays - 1;
  const from = Math.max(first, acquired + 1);
  const to = Math.min(last, heldTo);
  const diminished = [...new Set(diminishedDays)].map(epochDay).filter((day) => day >= from && day <= to);
  const daysHeld = to - from + 1 - diminished.length;
  const eligible = kind === 'common' || kind === 'preferred';
  const qualified = eligible && daysHeld > rule.moreThanDays;
  return { firstDay: isoDateOf(first), lastDay: isoDateOf(last), daysHeld, qualified };
}
