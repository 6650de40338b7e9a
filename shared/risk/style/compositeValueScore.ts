import { ok, type Result } from '../../result/result';

/**
 * Composite value score: the value score set against the growth score. Answers "is the stock more value or more growth?".
 *
 * @param value - Of `valueScore` for one company; not modified.
 * @param growth - Of `growthScore` for the same company; not modified.
 * @returns Score, no unit, positive for value, negative for growth, with the notes of both. Example: 1 and -0.5 give
 *   0.75. Problems: those of `value`, else of `growth`.
 *
 * Method: `0.5 * value - 0.5 * growth`, O(1). Source: D§8.
 */
export function compositeValueScore(value: Result<number>, growth: Result<number>): Result<number> {
  if (!value.ok) return value;
  if (!growth.ok) return growth;
  return ok((value.value - growth.value) / 2, [...(value.notes ?? []), ...(growth.notes ?? [])]);
}
