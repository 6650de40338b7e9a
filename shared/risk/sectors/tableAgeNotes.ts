import { epochDay, type IsoDate } from '../../model/isoDate';
import type { AssumptionNote } from '../../result/problem';

/**
 * Table age notes: the warning a dated table carries once it is old. Answers "are these index weights still worth
 * comparing with?".
 *
 * @param asOf - Day the table was true.
 * @param today - Day of the report.
 * @param mostDays - Age without a warning, calendar days, 0 or more (`mostTableDays` of the cyclicality reference: 200).
 * @returns The note `table-outdated` with the table's day and age, or nothing. Example: a table of 2025-12-31 on 2026-11-20
 *   is 324 days old and carries the note at 200.
 * @throws InvariantError when a day does not exist.
 *
 * Method: difference of epoch days, O(1). Source: D§9.
 */
export function tableAgeNotes(asOf: IsoDate, today: IsoDate, mostDays: number): readonly AssumptionNote[] {
  const days = epochDay(today) - epochDay(asOf);
  return days > mostDays ? [{ code: 'table-outdated', isoDate: asOf, days }] : [];
}
