import { epochDay } from '../../model/isoDate';
import { invariant } from '../../result/invariant';
import { type HoldingTerm, holdingTerm } from './holdingTerm';
import type { LotSale } from './selectLots';
import { type LotPart, taxBasisPerShare } from './taxLot';

/** Gain or loss on the shares of one lot; amounts in the currency of the lot. */
export interface RealisedGain {
  readonly lotId: string;
  readonly quantity: number;
  readonly proceeds: number;
  /** Cost with the losses that wash sales added. */
  readonly basis: number;
  /** Proceeds less basis; negative for a loss. */
  readonly gain: number;
  readonly term: HoldingTerm;
}

/**
 * Realised gain by lot: what a sale gains or loses on each lot it uses, short-term or long-term. Answers "what would
 * this sale realise?".
 *
 * @param parts - Shares taken from lots, e.g. by `selectLots`; not modified.
 * @param sale - Proceeds per share in the currency of the lots, 0 or more, and trade date.
 * @returns One row per part, same order; before any wash sale. Example: 100 shares bought at 30 in 2024 and sold at 38
 *   in 2026 gain 800, long-term.
 * @throws InvariantError when a part holds more than its lot or is not positive, was bought after the sale, or an amount
 *   is negative or not finite.
 *
 * Method: `q * (price - basis)`, O(parts). Source: 26 USC 1001, 1222; D§11, D§13 H1.
 */
export function realisedGains(
  parts: readonly LotPart[],
  sale: Pick<LotSale, 'pricePerShare' | 'sold'>,
): readonly RealisedGain[] {
  const { pricePerShare, sold } = sale;
  invariant(pricePerShare >= 0 && Number.isFinite(pricePerShare), 'price is negative or not finite');
  return parts.map(({ lot, quantity }) => {
    invariant(quantity > 0 && quantity <= lot.quantity, 'part that its lot does not hold');
    invariant(epochDay(lot.acquired) <= epochDay(sold), 'lot bought after the sale');
    const perShare = taxBasisPerShare(lot);
    return {
      lotId: lot.id,
      quantity,
      proceeds: quantity * pricePerShare,
      basis: quantity * perShare,
      gain: quantity * (pricePerShare - perShare),
      term: holdingTerm(lot, sold),
    };
  });
}
