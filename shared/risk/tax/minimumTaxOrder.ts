import type { IsoDate } from '../../model/isoDate';
import { holdingTerm } from './holdingTerm';
import { type TaxLot, taxBasisPerShare } from './taxLot';
import type { TaxRates } from './taxRates';

/** Short-term losses, long-term losses, long-term gains, short-term gains. */
const GROUPS = ['loss-short', 'loss-long', 'gain-long', 'gain-short'];

/**
 * Minimum-tax order: lots in the order that keeps the tax of a sale low. Answers "which shares would cost the least tax
 * now?".
 *
 * @param lots - Lots of one symbol in one account; those that tie keep their order; not modified.
 * @param sale - Proceeds per share in the currency of the lots, 0 or more, and trade date.
 * @param rates - Rates on short-term and long-term gains, decimal fractions.
 * @returns The same lots, losses first: short-term losses, long-term losses, long-term gains, short-term gains, each
 *   from the lowest tax per share (a loss counts as negative tax). Example: a long-term gain of 1 goes before a
 *   short-term gain of 1 and after every loss.
 * @throws InvariantError when an amount is negative or not finite, or a day does not exist.
 *
 * Method: sort by group, then by `gain * rate`, then by gain where the rate is 0. O(lots log lots). An order, not a
 * proof of least tax over the year. Source: D§11.
 */
export function minimumTaxOrder(
  lots: readonly TaxLot[],
  sale: { readonly pricePerShare: number; readonly sold: IsoDate },
  rates: Pick<TaxRates, 'shortTerm' | 'longTerm'>,
): readonly TaxLot[] {
  const scored = lots.map((lot) => {
    const gain = sale.pricePerShare - taxBasisPerShare(lot);
    const term = holdingTerm(lot, sale.sold);
    const group = GROUPS.indexOf(`${gain < 0 ? 'loss' : 'gain'}-${term}`);
    return { lot, group, gain, tax: gain * (term === 'long' ? rates.longTerm : rates.shortTerm) };
  });
  return scored.toSorted((a, b) => a.group - b.group || a.tax - b.tax || a.gain - b.gain).map(({ lot }) => lot);
}
