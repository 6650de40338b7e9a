import { type IsoDate, nthWeekdayOfMonth } from '../../model/isoDate';
import { invariant } from '../../result/invariant';

const FRIDAY = 5;
/** The second event of a year exists since 2026. */
const SINCE = 2026;

/** The days the second event of a year may take effect on, `YYYY-MM-DD`. */
export interface SecondEventCandidates {
  /** Second Friday of November: as first announced. */
  readonly november: IsoDate;
  /** Second and third Friday of December, in this order: as the later paper has it. */
  readonly december: readonly [IsoDate, IsoDate];
}

/**
 * Candidates of the second reconstitution: the Fridays on which the Russell indexes may change a second time in a year.
 * Answers "which days do I keep in mind until the provider names one?".
 *
 * @param year - Whole year from 2026, when the second event begins.
 * @returns Days by rule, none of them confirmed. Example: 2026 gives 2026-11-13, and 2026-12-11 or 2026-12-18.
 * @throws InvariantError when `year` is before 2026 or not a year of the calendar.
 *
 * Method: nth Friday of the month, O(1). Source: LSEG announcement of January 2025 and paper of 16 February 2026; D§1.4,
 * D§13 F2.
 */
export function secondEventCandidates(year: number): SecondEventCandidates {
  invariant(year >= SINCE, 'no second reconstitution in this year');
  const december = `${year}-12-01`;
  return {
    november: nthWeekdayOfMonth(`${year}-11-01`, FRIDAY, 2),
    december: [nthWeekdayOfMonth(december, FRIDAY, 2), nthWeekdayOfMonth(december, FRIDAY, 3)],
  };
}
