import { invariant } from '../../result/invariant';
import type { TaxLot } from './taxLot';
import type { WashMatch } from './washSales';

/**
 * Lots after wash sales: the replacement shares with their higher basis and longer holding period. Answers "what do the
 * replacement shares cost for tax?".
 *
 * @param lots - Lots, ids unique; not modified.
 * @param matches - Matches of `washSales` with these lots; not modified.
 * @returns The lots in their order. A lot with matches is split: first one part per match whose loss moves to the basis,
 *   named `<id>~1`, `<id>~2`, then the untouched rest under its own id. Shares do not change; basis grows by the
 *   disallowed loss. Shares in a retirement account stay as they are. Example: 60 replacement shares at 37 for a loss of
 *   10 a share stand at 47.
 * @throws InvariantError when the matches of a lot hold more shares than the lot.
 *
 * Method: split and add, O(lots * matches). Source: 26 USC 1091(d), 1223(3); D§11, D§13 H2.
 */
export function washedLots(lots: readonly TaxLot[], matches: readonly WashMatch[]): readonly TaxLot[] {
  return lots.flatMap((lot) =>
    split(
      lot,
      matches.filter(({ lotId, addedToBasis }) => lotId === lot.id && addedToBasis),
    ),
  );
}

function split(lot: TaxLot, matches: readonly WashMatch[]): readonly TaxLot[] {
  const parts = matches.map(
    (match, at): TaxLot => ({
      ...lot,
      id: `${lot.id}~${at + 1}`,
      quantity: match.quantity,
      washAdjustmentPerShare: lot.washAdjustmentPerShare + match.lossPerShare,
      holdingStartOverride: match.holdingStart,
    }),
  );
  const rest = matches.reduce((left, { quantity }) => left - quantity, lot.quantity);
  invariant(rest >= -lot.quantity * 1e-9, 'more replacement shares than the lot holds');
  return rest > lot.quantity * 1e-9 ? [...parts, { ...lot, quantity: rest }] : parts;
}
