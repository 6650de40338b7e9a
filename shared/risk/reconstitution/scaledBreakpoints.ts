import { fail, ok, type Result } from '../../result/result';

/** Break-points of a rank day in US dollars; null where no figure is known. */
export interface Breakpoints {
  /** Border between Russell 1000 and Russell 2000. */
  readonly border: number | null;
  /** Smallest member of the Russell 2000. */
  readonly floor: number | null;
  /** Largest member of the Russell 2000 after banding. */
  readonly upper: number | null;
  /** Smallest member of the Russell 1000 after banding. */
  readonly lower: number | null;
}

/**
 * Scaled break-points: where the borders of the last rank day would lie after the market's move since. Answers "what would
 * the border be if companies were ranked today?".
 *
 * @param breakpoints - Borders of the rank day in US dollars; unknown ones stay unknown; not modified.
 * @param index - `now` and `rankDay`: levels of one broad index on both days, in the same unit.
 * @returns New borders in US dollars. Example: a border of 4.6e9 with an index from 100 to 110 is 5.06e9. Problems:
 *   `input-out-of-range` (`indexLevel`) when a level is not a finite number above 0.
 *
 * Method: `border x now / rankDay`, O(1). Source: D§1.5.
 */
export function scaledBreakpoints(
  breakpoints: Breakpoints,
  index: { readonly now: number; readonly rankDay: number },
): Result<Breakpoints> {
  for (const value of [index.now, index.rankDay]) {
    if (!(value > 0 && Number.isFinite(value))) return fail({ code: 'input-out-of-range', input: 'indexLevel', value });
  }
  const ratio = index.now / index.rankDay;
  const scaled = (value: number | null) => (value === null ? null : value * ratio);
  return ok({
    border: scaled(breakpoints.border),
    floor: scaled(breakpoints.floor),
    upper: scaled(breakpoints.upper),
    lower: scaled(breakpoints.lower),
  });
}
