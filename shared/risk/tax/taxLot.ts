import type { IsoDate } from '../../model/isoDate';
import { invariant } from '../../result/invariant';

/** Shares of one purchase, as the tax law sees them. Amounts in the currency of the basis. */
export interface TaxLot {
  readonly id: string;
  readonly symbol: string;
  readonly accountKind: 'taxable' | 'retirement';
  /** Trade date of the purchase. */
  readonly acquired: IsoDate;
  /** Shares, above 0. */
  readonly quantity: number;
  /** Cost per share as paid, 0 or more. */
  readonly basisPerShare: number;
  /** Disallowed loss per share that a wash sale added, 0 or more. */
  readonly washAdjustmentPerShare: number;
  /** Day that counts as the purchase after a wash sale tacked an earlier holding period on; null where none did. */
  readonly holdingStartOverride: IsoDate | null;
}

/** A number of shares taken from a lot. */
export interface LotPart {
  readonly lot: TaxLot;
  /** Shares, above 0 and at most those of the lot. */
  readonly quantity: number;
}

/**
 * Tax basis of a lot per share: cost and the losses that wash sales added to it. Answers "what is the gain measured
 * against?".
 *
 * @param lot - A lot; not modified.
 * @returns Amount per share, 0 or more, in the currency of the lot. Example: cost 37 and an added loss of 10 give 47.
 * @throws InvariantError when the quantity is not positive or an amount is negative or not finite.
 *
 * Method: `basisPerShare + washAdjustmentPerShare`, O(1). Source: 26 USC 1091(d); D§11.
 */
export function taxBasisPerShare(lot: TaxLot): number {
  const { quantity, basisPerShare, washAdjustmentPerShare } = lot;
  invariant(quantity > 0 && Number.isFinite(quantity), 'lot without shares');
  invariant(basisPerShare >= 0 && Number.isFinite(basisPerShare), 'basis is negative or not finite');
  invariant(washAdjustmentPerShare >= 0 && Number.isFinite(washAdjustmentPerShare), 'adjustment is not an amount');
  return basisPerShare + washAdjustmentPerShare;
}
