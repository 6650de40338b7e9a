import type { Problem } from '../../result/problem';
import { type Side, sideSign } from '../stops/side';

/** A stop as planned, beside entry and noise. */
export interface PlannedStop {
  /** Price per share, positive. */
  readonly entryPrice: number;
  /** Price per share; null when none is planned. */
  readonly stopLevel: number | null;
  readonly side: Side;
  /** Average true range, price units; null when unknown. */
  readonly atr: number | null;
  /** Smallest price step, price units. */
  readonly tick: number;
  /** Nearest stop that is no accident; `sizing.leastStop` of the defaults. */
  readonly leastStop: { readonly ticks: number; readonly atrFraction: number };
}

/** 10.02 - 10.00 is a hair less than two cents in binary; that hair rejects nothing. */
const ROUNDING = 1e-9;

/**
 * Stop check: why no position can be sized on a planned stop.
 *
 * @param plan - Entry, stop, side, ATR, tick and least distance; not modified.
 * @returns Null when the stop can be used. `no-stop`; `stop-wrong-side` when the stop is at or beyond the entry;
 *   `stop-inside-noise` when it is nearer than so many ticks or that part of the ATR, with both distances in price units.
 *
 * Method: comparisons. O(1). Source: D§3 (details and edge cases). Part of: `sizePosition`.
 */
export function stopProblem(plan: PlannedStop): Problem | null {
  const { entryPrice, stopLevel, side, atr, tick, leastStop } = plan;
  if (stopLevel === null) return { code: 'no-stop' };
  const distance = sideSign(side) * (entryPrice - stopLevel);
  if (distance <= 0) return { code: 'stop-wrong-side', price: entryPrice, stop: stopLevel };
  const least = Math.max(leastStop.ticks * tick, leastStop.atrFraction * (atr ?? 0));
  return distance < least * (1 - ROUNDING) ? { code: 'stop-inside-noise', distance, least } : null;
}
