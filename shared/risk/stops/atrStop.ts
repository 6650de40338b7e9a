import { invariant } from '../../result/invariant';
import { type Side, sideSign } from './side';

/** How far an ATR stop stands away. */
export interface AtrDistance {
  /** Average true range, price units, 0 or more. */
  readonly atr: number;
  /** Number of ATRs, 0 or more. */
  readonly multiple: number;
}

/**
 * ATR stop: the price a number of typical daily moves below (short: above) a reference. From the entry it is the
 * ATR-multiple stop (Turtle: 2 N), from the highest close the trailing ATR stop, from the highest high the Chandelier,
 * from the lowest low the support stop. Answers "where is the stop so that ordinary days do not hit it?".
 *
 * @param reference - Price per share, positive.
 * @param distance - ATR and multiple.
 * @param side - Long or short.
 * @returns Level, price per share; 0 or less for a long whose distance exceeds the price (`stopLevel` refuses such a
 *   level). Example: `atrStop(42.5, { atr: 1.35, multiple: 2 }, 'long')` is 39.8.
 * @throws InvariantError when `reference` is not positive, or ATR or multiple negative or not finite.
 *
 * Method: `reference - multiple * atr`, mirrored for a short. O(1). Source: D§4.2.
 */
export function atrStop(reference: number, distance: AtrDistance, side: Side): number {
  invariant(reference > 0 && Number.isFinite(reference), 'reference is not a price');
  const width = distance.multiple * distance.atr;
  invariant(distance.multiple >= 0 && width >= 0 && Number.isFinite(width), 'distance is not a number of ATRs');
  return reference - sideSign(side) * width;
}
