import type { Problem } from '../result/problem';
import { fail, ok, type Result } from '../result/result';
import { type Decimal, differenceOfDecimals, ratioOfDecimal, signOfDecimal, sumDecimals } from './decimal';
import { type LotFacts, lotsOfTrades, type RatioSplit } from './lotsOfTrades';
import type { Holding, Lot, RecordedTrade } from './portfolio';

/** Brokers round fractional shares to three places or so; less than this is no share. */
const ROUNDING: Decimal = '0.005';

/**
 * Lots for a holding whose quantity is known: what the trades say of it. Answers "which of these shares were bought when,
 * at which cost?". The quantity is never changed.
 *
 * @param holding - As the positions file or the user states it; not modified.
 * @param trades - Trades of its instrument in its account in the order they were recorded; those after the day of the
 *   holding's price do not count. Not modified.
 * @param facts - Multiplier and splits; not modified.
 * @returns Lots that add up to the quantity exactly. What the trades do not explain was there before them, is sold first,
 *   and stands as a lot without date; its cost is what the known lots leave of the holding's. Problems:
 *   `lots-exceed-holding` when the trades leave more than is held; `trades-oversold`, `trades-too-large`.
 *
 * Method: opening quantity = holding less all changes, taken back through later splits; then `lotsOfTrades`. A difference
 * below 0.005 shares is the rounding of the file and falls on the last lot. O(trades).
 */
export function lotsForHolding(
  holding: Holding,
  trades: readonly RecordedTrade[],
  facts: Pick<LotFacts, 'multiplier' | 'splits'>,
): Result<Lot[]> {
  const { quantity, filePriceDate } = holding;
  const counted = filePriceDate === null ? trades : trades.filter(({ date }) => date <= filePriceDate);
  const splits = (facts.splits ?? []).filter((split) => filePriceDate === null || split.effectiveOn <= filePriceDate);
  const traded = netOf(counted, splits);
  const missing = differenceOfDecimals(quantity, traded);
  const rounding = isRounding(missing);
  if (!rounding && signOfDecimal(missing) !== signOfDecimal(quantity))
    return fail({ code: 'lots-exceed-holding', traded, held: quantity });
  const before = splits.reduce((shares, split) => ratioOfDecimal(shares, split.oldShares, split.newShares), missing);
  const opening = rounding ? null : { id: holding.id, quantity: before };
  const built = lotsOfTrades(counted, { ...facts, splits, opening });
  const problem: Problem | null = built.problem;
  if (problem !== null) return fail(problem);
  const lots = fitted(
    built.lots.map((lot) => ({ ...lot })),
    quantity,
  );
  return lots === null ? fail({ code: 'lots-exceed-holding', traded, held: quantity }) : ok(withCost(holding, lots));
}

/** What the changes come to, had nothing been there before. */
function netOf(trades: readonly RecordedTrade[], splits: readonly RatioSplit[]): Decimal {
  const ratioFrom = (date: string): readonly RatioSplit[] => splits.filter((split) => split.effectiveOn > date);
  if (splits.length === 0) return sumDecimals(trades.map(({ change }) => change));
  return sumDecimals(
    trades.map(({ change, date }) =>
      ratioFrom(date).reduce((shares, split) => ratioOfDecimal(shares, split.newShares, split.oldShares), change),
    ),
  );
}

/** Lots that add up to the quantity: the last one takes the rounding; null where it is less than that. */
function fitted(lots: readonly Lot[], quantity: Decimal): Lot[] | null {
  const last = lots.at(-1);
  if (last === undefined) return [];
  const off = differenceOfDecimals(quantity, sumDecimals(lots.map((lot) => lot.quantity)));
  const size = sumDecimals([last.quantity, off]);
  if (signOfDecimal(size) !== signOfDecimal(last.quantity)) return null;
  return [...lots.slice(0, -1), { ...last, quantity: size }];
}

/** The cost of the lot that was there before the trades: what the others leave of the holding's cost. */
function withCost({ costBasis }: Holding, lots: readonly Lot[]): Lot[] {
  const known = lots.flatMap((lot) => lot.costBasis ?? []);
  const [unknown, ...others] = lots.filter((lot) => lot.costBasis === null);
  if (unknown === undefined || others.length > 0 || costBasis === null) return [...lots];
  const left = differenceOfDecimals(costBasis, sumDecimals(known));
  const possible = signOfDecimal(left) === signOfDecimal(unknown.quantity);
  return lots.map((lot) => (lot === unknown && possible ? { ...lot, costBasis: left } : lot));
}

function isRounding(difference: Decimal): boolean {
  return Math.abs(Number(difference)) < Number(ROUNDING);
}
