import type { IsoDate } from '../../model/isoDate';
import type { ReconstitutionEvent } from '../../model/reconstitutionReference';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { type NextReconstitution, nextReconstitution } from './nextReconstitution';

/**
 * Reconstitution warning: the next Russell event, once it is near enough to matter. Answers "do index funds have to trade
 * my names within the coming weeks?".
 *
 * @param events - The stored calendar, any order; not modified.
 * @param today - The day asked for, `YYYY-MM-DD`.
 * @param warningDays - Calendar days before the earliest open effective close from which to warn, whole, 0 or more.
 * @returns The event, or null while it is farther away. Example: with 30 days, 2026-12-11 is announced from 2026-11-11
 *   and not on 2026-11-10. Problems: `calendar-not-covered` when every stored event has passed.
 * @throws InvariantError when `today` does not exist or `warningDays` is not a whole number of 0 or more.
 *
 * Method: comparison of day counts, O(candidates). Source: D§1.4.
 */
export function reconstitutionWarning(
  events: readonly ReconstitutionEvent[],
  today: IsoDate,
  warningDays: number,
): Result<NextReconstitution | null> {
  invariant(Number.isInteger(warningDays) && warningDays >= 0, 'warning days are not a whole number of 0 or more');
  return mapResult(nextReconstitution(events, today), (next) => (next.daysLeft <= warningDays ? next : null));
}
