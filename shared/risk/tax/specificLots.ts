import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import type { LotPart, TaxLot } from './taxLot';

/** Shares the user names to be sold. */
export interface ChosenLot {
  readonly lotId: string;
  /** Shares, above 0. */
  readonly quantity: number;
}

/**
 * Specific identification: the shares of a sale as the user names them. Answers "what would selling exactly these lots
 * mean?".
 *
 * @param lots - Lots of one symbol in one account, ids unique; not modified.
 * @param chosen - Lots and shares, each lot once, in the order to show; not modified.
 * @returns One part per choice. Example: 30 shares of a lot of 100 give one part of 30. Problems: `not-enough-shares`
 *   when a lot holds less than is chosen of it.
 * @throws InvariantError when a lot is not among `lots`, is named twice, or a chosen quantity is not positive.
 *
 * Method: look-up, O(lots + choices). The choice must be on record by the settlement date. Source: 26 CFR 1.1012-1(c);
 * D§11.
 */
export function specificLots(lots: readonly TaxLot[], chosen: readonly ChosenLot[]): Result<readonly LotPart[]> {
  const byId = new Map(lots.map((lot) => [lot.id, lot]));
  invariant(new Set(chosen.map(({ lotId }) => lotId)).size === chosen.length, 'a lot is chosen twice');
  const parts: LotPart[] = [];
  for (const { lotId, quantity } of chosen) {
    const lot = byId.get(lotId);
    invariant(lot !== undefined, 'chosen lot is not held');
    invariant(quantity > 0 && Number.isFinite(quantity), 'choice without shares');
    if (quantity > lot.quantity) return fail({ code: 'not-enough-shares', have: lot.quantity, need: quantity });
    parts.push({ lot, quantity });
  }
  return ok(parts);
}
