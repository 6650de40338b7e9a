import { epochDay, type IsoDate } from '../../model/isoDate';
import type { ReconstitutionEvent } from '../../model/reconstitutionReference';
import { fail, ok, type Result } from '../../result/result';

/** The coming event, seen from a day. */
export interface NextReconstitution {
  readonly event: ReconstitutionEvent;
  /** The days the event may still take effect on, `YYYY-MM-DD`, earliest first; at least one. */
  readonly effectiveCloses: readonly IsoDate[];
  /** Calendar days to the earliest of them; 0 on the day itself. */
  readonly daysLeft: number;
}

/**
 * Next reconstitution: the first Russell event that has not passed. Answers "when do the indexes change next, and is the
 * date certain?".
 *
 * @param events - The stored calendar, any order; not modified.
 * @param today - The day asked for, `YYYY-MM-DD`.
 * @returns The event, its open days and the calendar days left, never negative; read `event.status` before trusting the
 *   day. Example: on 2026-11-21 the event of December 2026 with 2026-12-11 and 2026-12-18 is 20 days away; on 2026-12-12
 *   only 2026-12-18 is left. Problems: `calendar-not-covered` when every stored event has passed.
 * @throws InvariantError when `today` does not exist.
 *
 * Method: smallest candidate day at or after today, O(candidates). Source: D§1.4.
 */
export function nextReconstitution(events: readonly ReconstitutionEvent[], today: IsoDate): Result<NextReconstitution> {
  const now = epochDay(today);
  const coming = events.flatMap((event) => {
    const effectiveCloses = event.candidates
      .map((candidate) => candidate.effectiveClose)
      .filter((day) => epochDay(day) >= now)
      .sort();
    const [earliest] = effectiveCloses;
    return earliest === undefined ? [] : [{ event, effectiveCloses, daysLeft: epochDay(earliest) - now }];
  });
  const [next] = coming.sort((left, right) => left.daysLeft - right.daysLeft);
  return next === undefined ? fail({ code: 'calendar-not-covered', isoDate: today }) : ok(next);
}
