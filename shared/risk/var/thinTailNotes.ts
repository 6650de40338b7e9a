import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';

/** Confidence, and the observations asked for. */
export interface TailRule {
  /** Strictly between 0 and 1; 0.95 reads the worst 5 %. */
  readonly confidence: number;
  /** Observations asked for beyond the value at risk, 0 or more. */
  readonly need: number;
}

/**
 * Thin-tail note: what a figure carries that rests on very few observations. Answers "does the tail hold enough?".
 *
 * @param observations - Periods the figure rests on, effective ones where they are weighted; 0 or more.
 * @param rule - Confidence and the observations asked for.
 * @returns The note `thin-tail` with both counts when fewer are to be expected beyond the confidence, else nothing.
 *   Example: 250 observations at 0.99 with 5 asked for are noted with 2.5.
 * @throws InvariantError when `confidence` is outside (0, 1), or a count is negative or not finite.
 *
 * Method: `observations * (1 - confidence) < need`, O(1). Source: D§6.2.
 */
export function thinTailNotes(observations: number, { confidence, need }: TailRule): readonly Problem[] {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  invariant(observations >= 0 && Number.isFinite(observations), 'observations are not a count');
  invariant(need >= 0 && Number.isFinite(need), 'need is not a count');
  const expected = observations * (1 - confidence);
  // `1 - 0.9` is a hair below 0.1: fifty observations hold five in a tail of one tenth all the same.
  return expected < need * (1 - 1e-9) ? [{ code: 'thin-tail', expected, need }] : [];
}
