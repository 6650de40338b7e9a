/** How often a period with or without an exceedance followed one with or without. */
export interface TransitionCounts {
  /** Quiet, then quiet. */
  readonly quietToQuiet: number;
  /** Quiet, then exceeded. */
  readonly quietToExceeded: number;
  /** Exceeded, then quiet. */
  readonly exceededToQuiet: number;
  /** Exceeded twice in a row. */
  readonly exceededToExceeded: number;
}

/**
 * Transition counts: how often an exceedance followed a quiet period or another exceedance.
 *
 * @param flags - 1 for an exceedance, 0 for none, oldest first; shape [periods]; not modified.
 * @returns Four counts; one less than the periods in total, none for an empty row. Example: 0, 1, 1, 0 give one transition
 *   of each kind but quiet to quiet.
 *
 * Method: one pass, O(n). Source: Christoffersen, International Economic Review 39 (1998), 841-862; D§6.9. Part of:
 * `christoffersenTest`.
 */
export function transitionCounts(flags: ArrayLike<number>): TransitionCounts {
  const counts = [0, 0, 0, 0];
  for (let period = 1; period < flags.length; period++) {
    const kind = 2 * Number(flags[period - 1] !== 0) + Number(flags[period] !== 0);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const [quietToQuiet = 0, quietToExceeded = 0, exceededToQuiet = 0, exceededToExceeded = 0] = counts;
  return { quietToQuiet, quietToExceeded, exceededToQuiet, exceededToExceeded };
}
