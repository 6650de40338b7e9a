import type { IsoDate } from '../../model/isoDate';
import { holdingTerm } from './holdingTerm';
import { type TaxLot, taxBasisPerShare } from './taxLot';

/** Place in the order by sign of the gain and term; a sale without gain counts as a gain. */
const PLACE = { loss: { short: 0, long: 1 }, gain: { long: 2, short: 3 } } as const;

/**
 * Minimum-tax order: lots in the order that keeps the tax of a sale low. Answers "which shares would cost the least tax
 * now?".
 *
 * @param lots - Lots of one symbol in one account; those that tie keep their order; not modified.
 * @param sale - Proceeds per share in the currency of the lots, 0 or more, and trade date.
 * @returns The same lots, losses first: short-term losses, long-term losses, long-term gains, short-term gains, each
 *   from the largest loss or smallest gain per share. Example: a long-term gain of 1 goes before a short-term gain of 1
 *   and after every loss.
 * @throws InvariantError when an amount is negative or not finite, or a day does not exist.
 *
 * Method: sort by group, then by gain per share, which is the order of `gain * rate` because one rate holds in a group.
 * O(lots log lots). An order, not a proof of least tax over the year. Source: D§11.
 */
export function minimumTaxOrder(
  lots: readonly TaxLot[],
  sale: { readonly pricePerShare: number; readonly sold: IsoDate },
): readonly TaxLot[] {
  const scored = lots.map((lot) => {
    const gain = sale.pricePerShare - taxBasisPerShare(lot);
    return { lot, gain, place: PLACE[gain < 0 ? 'loss' : 'gain'][holdingTerm(lot, sale.sold)] };
  });
  return scored.toSorted((a, b) => a.place - b.place || a.gain - b.gain).map(({ lot }) => lot);
}
