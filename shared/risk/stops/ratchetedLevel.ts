import type { Side } from './side';

/**
 * Ratcheted level: the tighter of the stop in force and a new one, so that a stop is never loosened.
 *
 * @param previous - Level in force, price per share; null when there is none.
 * @param next - Level the rule gives now; null when it gives none.
 * @param side - Long (the higher is tighter) or short (the lower).
 * @returns The tighter level; null when there is neither. Example: `ratchetedLevel(40, 39, 'long')` is 40.
 *
 * Method: maximum, or minimum for a short. O(1). Source: D§4.2 (Elder's variant). Part of: `stopLevel`.
 */
export function ratchetedLevel(previous: number | null, next: number | null, side: Side): number | null {
  if (previous === null) return next;
  if (next === null) return previous;
  return side === 'long' ? Math.max(previous, next) : Math.min(previous, next);
}
