import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { type Side, sideSign } from '../stops/side';

/** One purchase of a position that is built in steps. */
export interface PyramidUnit {
  /** Shares, positive. */
  readonly quantity: number;
  /** Price per share paid, positive. */
  readonly entryPrice: number;
}

/** What all steps of a position are together. */
export interface PyramidOutcome {
  /** Shares in all. */
  readonly quantity: number;
  readonly averagePrice: number;
  /** Profit if the common stop is hit, price currency; negative for a loss, which adding to a winner does not prevent. */
  readonly profitAtStop: number;
}

/**
 * Pyramid: what a position built in several steps wins or loses at one common stop. Answers "what do all the steps
 * together win or lose at the common stop?".
 *
 * @param units - The steps, at least one; not modified.
 * @param stopLevel - Common stop, price per share.
 * @param side - Long or short.
 * @returns Shares, average price, and profit at the stop. Example: 100 at 50 and 60 at 54 with a stop of 48: -560, average
 *   51.50.
 * @throws InvariantError without units or with a number that is not positive.
 *
 * Method: `sum q (S - e)`, `sum q e / sum q`, mirrored for a short. O(units). Source: D§3, D§13 A10.
 */
export function pyramid(units: readonly PyramidUnit[], stopLevel: number, side: Side): PyramidOutcome {
  invariant(units.length > 0 && stopLevel > 0, 'no unit or no stop');
  invariant(
    units.every((unit) => unit.quantity > 0 && unit.entryPrice > 0),
    'unit without shares or price',
  );
  const total = (read: (unit: PyramidUnit) => number): number => compensatedSum(units.map(read));
  const quantity = total((unit) => unit.quantity);
  return {
    quantity,
    averagePrice: total((unit) => unit.quantity * unit.entryPrice) / quantity,
    profitAtStop: sideSign(side) * total((unit) => unit.quantity * (stopLevel - unit.entryPrice)),
  };
}
