import { compensatedSum } from '../../math/compensatedSum';
import { type TaxLot, taxBasisPerShare } from './taxLot';

/**
 * Average cost: the lots of a mutual fund or a reinvestment plan with one basis per share for all. Answers "what do the
 * shares cost on average?".
 *
 * @param lots - Lots of one symbol in one account, any order; not modified.
 * @returns The same lots, order, days and quantities, each with the average basis and no wash adjustment of its own,
 *   which the average holds; sold first in first out. Total basis and shares do not change. Example: 100 at 30 and 300
 *   at 50 give 45 for all 400.
 * @throws InvariantError when a quantity is not positive or an amount is negative or not finite.
 *
 * Method: `sum(q * basis) / sum(q)`, O(lots). For mutual funds and dividend reinvestment plans only. Source: 26 CFR
 * 1.1012-1(e); D§11.
 */
export function averageCostLots(lots: readonly TaxLot[]): readonly TaxLot[] {
  const basis = compensatedSum(lots.map((lot) => lot.quantity * taxBasisPerShare(lot)));
  const basisPerShare = basis / compensatedSum(lots.map(({ quantity }) => quantity));
  return lots.map((lot) => ({ ...lot, basisPerShare, washAdjustmentPerShare: 0 }));
}
