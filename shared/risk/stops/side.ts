/** Which way a position earns: long when the price rises, short when it falls. */
export type Side = 'long' | 'short';

/** A stop as seen from the price. */
export interface StopDistance {
  /** Current price per share. */
  readonly price: number;
  /** Stop level, price per share. */
  readonly stop: number;
  readonly side: Side;
}

/**
 * Sign of a side, so that one formula serves both: a long stop lies below the price, a short one above.
 *
 * @param side - The position's side.
 * @returns 1 for long, -1 for short.
 *
 * Part of: `stopLevel`.
 */
export function sideSign(side: Side): 1 | -1 {
  return side === 'long' ? 1 : -1;
}
