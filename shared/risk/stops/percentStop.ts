import { invariant } from '../../result/invariant';
import { type Side, sideSign } from './side';

/**
 * Percentage stop: the price a fixed share below (short: above) a reference. From the entry it is the fixed-percentage
 * stop, from the highest close the trailing one, and with `volatilityQuotientFraction` the volatility-quotient stop.
 * Answers "where is the stop if I give it so many per cent?".
 *
 * @param reference - Entry price, or the high-water mark of `highWaterMarks`; price per share, positive.
 * @param fraction - Share given away, decimal fraction strictly between 0 and 1.
 * @param side - Long or short.
 * @returns Stop level, price per share, positive. Example: `percentStop(100, 0.08, 'long')` is 92.
 * @throws InvariantError when `reference` is not positive and finite or `fraction` is outside (0, 1).
 *
 * Method: `reference * (1 - fraction)`, mirrored for a short. O(1). Source: D§4.2.
 */
export function percentStop(reference: number, fraction: number, side: Side): number {
  invariant(reference > 0 && Number.isFinite(reference), 'reference is not a price');
  invariant(fraction > 0 && fraction < 1, 'fraction outside (0, 1)');
  return reference * (1 - sideSign(side) * fraction);
}
