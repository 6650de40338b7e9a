import { compensatedSum } from '../../math/compensatedSum';
import { epochDay, type IsoDate } from '../../model/isoDate';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { minimumTaxOrder } from './minimumTaxOrder';
import { type LotPart, type TaxLot, taxBasisPerShare } from './taxLot';

/** A sale to be matched with lots. */
export interface LotSale {
  /** Shares sold, above 0. */
  readonly quantity: number;
  /** Net proceeds per share, 0 or more, in the currency of the lots. */
  readonly pricePerShare: number;
  /** Trade date. */
  readonly sold: IsoDate;
}

/** Oldest first, newest first, highest basis first, or losses first and short-term gains last. */
export type LotMethod = 'fifo' | 'lifo' | 'hifo' | 'min-tax';

/** Fractions of shares are binary numbers: 0.7 and 0.1 make a hair less than 0.8. */
const SHARE_SLACK = 1e-9;

/**
 * Lot selection: which shares a sale takes, by first in first out, last in first out, highest cost or least tax. Answers
 * "which lots does this sale use up?".
 *
 * @param lots - Lots of one symbol in one account, any order; not modified. Those bought after the sale are not used.
 * @param sale - Shares, proceeds per share and trade date; not modified.
 * @param method - How the lots are ordered; lots that tie go oldest first, under `lifo` newest first.
 * @returns Parts of lots in the order they are used; their shares sum to the sale. Example: 150 shares, first in first
 *   out, of two lots of 100 take 100 and 50. Problems: `not-enough-shares` when the lots hold less than is sold.
 * @throws InvariantError when a quantity is not positive, an amount is negative or not finite, or a day does not exist.
 *
 * Method: sort and consume, O(lots log lots). Source: 26 CFR 1.1012-1(c); D§11, D§13 H1.
 */
export function selectLots(lots: readonly TaxLot[], sale: LotSale, method: LotMethod): Result<readonly LotPart[]> {
  invariant(sale.quantity > 0 && Number.isFinite(sale.quantity), 'sale without shares');
  invariant(sale.pricePerShare >= 0 && Number.isFinite(sale.pricePerShare), 'price is negative or not finite');
  const held = lots.filter((lot) => epochDay(lot.acquired) <= epochDay(sale.sold));
  const have = compensatedSum(held.map(({ quantity }) => quantity));
  if (have < sale.quantity * (1 - SHARE_SLACK)) return fail({ code: 'not-enough-shares', have, need: sale.quantity });
  return ok(consumed(ordered(held, sale, method), sale.quantity));
}

function ordered(lots: readonly TaxLot[], sale: LotSale, method: LotMethod): readonly TaxLot[] {
  const oldestFirst = lots.toSorted((a, b) => epochDay(a.acquired) - epochDay(b.acquired));
  if (method === 'min-tax') return minimumTaxOrder(oldestFirst, sale);
  if (method === 'lifo') return oldestFirst.toReversed();
  if (method === 'hifo') return oldestFirst.toSorted((a, b) => taxBasisPerShare(b) - taxBasisPerShare(a));
  return oldestFirst;
}

function consumed(lots: readonly TaxLot[], quantity: number): readonly LotPart[] {
  const parts: LotPart[] = [];
  let left = quantity;
  for (const lot of lots) {
    if (left <= quantity * SHARE_SLACK) break;
    const taken = Math.min(left, lot.quantity);
    parts.push({ lot, quantity: taken });
    left -= taken;
  }
  return parts;
}
