import { invariant } from '../../result/invariant';

/** Amounts in one currency, 0 or more. */
export interface HarvestAmounts {
  /** Tax that the loss saves this year; see `harvestTaxSaving`. */
  readonly taxSaving: number;
  /** Cost of selling and of buying a replacement. */
  readonly roundTripCost: number;
  /** Later tax on the lower basis, in today's money; see `lowerBasisCost`. 0 to leave it out. */
  readonly lowerBasisCost: number;
}

/**
 * Harvest value: what realising a loss is worth after tax and costs. Answers "does realising this loss leave anything?".
 *
 * @param amounts - Saving and costs; not modified.
 * @returns Amount in the same currency, negative when the costs are higher. Example: a loss of 5,000 at 23.8 % with a cost
 *   of 80 is worth 1,110.
 * @throws InvariantError when an amount is negative or not finite.
 *
 * Method: `saving - cost - later tax`, O(1). Source: D§11, D§13 H7.
 */
export function harvestValue(amounts: HarvestAmounts): number {
  const { taxSaving, roundTripCost, lowerBasisCost } = amounts;
  invariant(
    [taxSaving, roundTripCost, lowerBasisCost].every((value) => value >= 0 && Number.isFinite(value)),
    'amount is negative or not finite',
  );
  return taxSaving - roundTripCost - lowerBasisCost;
}
