import {
  daysAfter,
  type IsoDate,
  lastBusinessDayOfMonth,
  nextBusinessDay,
  nthWeekdayOfMonth,
} from '../../model/isoDate';
import type { ReconstitutionEvent } from '../../model/reconstitutionReference';
import { invariant } from '../../result/invariant';
import { marketHolidays } from './marketHolidays';

const FRIDAY = 5;
/** Since 2023 companies are ranked on the last business day of April; before, on a Friday of May. */
const RULE_SINCE = 2023;
/** Five weeks before the effective Friday, and the Monday eighteen days before it. */
const PRELIMINARY_DAYS = 35;
const LOCK_DOWN_DAYS = 18;

/**
 * June reconstitution by rule: the days on which the Russell indexes are ranked, announced and changed in a June nobody
 * has announced yet. Answers "when does the next list come, and when do the funds trade?".
 *
 * @param year - Whole year from 2023 to 2199.
 * @returns The event with one candidate day and status `rule`. Example: 2027 ranks on 2027-04-30, shows lists on
 *   2027-05-21, locks on 2027-06-07, takes effect after the close of 2027-06-25 and opens on 2027-06-28.
 * @throws InvariantError when `year` is outside 2023 to 2199.
 *
 * Method: last business day of April; fourth Friday of June, less 35 and 18 days; next business day. O(1). Source: LSEG
 * announcements of 2023 to 2026; D§1.4, D§13 F1, F2.
 */
export function juneReconstitution(year: number): ReconstitutionEvent {
  invariant(year >= RULE_SINCE, 'no reconstitution rule for this year');
  const holidays = marketHolidays(year);
  const effectiveClose: IsoDate = nthWeekdayOfMonth(`${year}-06-01`, FRIDAY, 4);
  return {
    id: `${year}-june`,
    label: `June ${year}`,
    rankDay: lastBusinessDayOfMonth(`${year}-04-01`, holidays),
    preliminaryDay: daysAfter(effectiveClose, -PRELIMINARY_DAYS),
    lockDownDay: daysAfter(effectiveClose, -LOCK_DOWN_DAYS),
    candidates: [{ effectiveClose, firstOpen: nextBusinessDay(effectiveClose, holidays) }],
    status: 'rule',
    source: 'Fourth Friday of June, last business day of April',
  };
}
