import type { CorporateAction } from './corporateAction';
import { type Decimal, decimalToNumber, ratioOfDecimal, sumDecimals } from './decimal';
import type { Holding, Lot, Portfolio } from './portfolio';
import { scaledStop } from './scaledStop';

type Split = Extract<CorporateAction, { kind: 'split' }>;

/**
 * The document after a split or reverse split.
 *
 * @param portfolio - The document before; not modified.
 * @param split - New and old shares; fractions of a share are kept or were paid out.
 * @returns The document after: quantities of holdings and lots times `newShares / oldShares`, prices and stop levels
 *   divided by it, total cost unchanged - but for the cost of a fraction that was paid out.
 *
 * Method: exact decimals; a fraction paid out leaves the last lot, with its part of that lot's cost. O(holdings).
 * Example: 101 shares that cost 1,010, at 1:10 and paid out, are 10 shares that cost 1,000.
 */
export function applySplit(portfolio: Portfolio, split: Split): Portfolio {
  const { instrumentId, newShares, oldShares } = split;
  const held = new Set(portfolio.holdings.filter((each) => each.instrumentId === instrumentId).map(({ id }) => id));
  return {
    ...portfolio,
    holdings: portfolio.holdings.map((holding) => (held.has(holding.id) ? splitHolding(holding, split) : holding)),
    stops: portfolio.stops.map((stop) =>
      held.has(stop.holdingId) ? scaledStop(stop, decimalToNumber(oldShares) / decimalToNumber(newShares)) : stop,
    ),
  };
}

function splitHolding(holding: Holding, { newShares, oldShares, fractions }: Split): Holding {
  const scaled = {
    ...holding,
    quantity: ratioOfDecimal(holding.quantity, newShares, oldShares),
    filePrice: holding.filePrice === null ? null : ratioOfDecimal(holding.filePrice, oldShares, newShares),
    lots: holding.lots.map((lot) => ({ ...lot, quantity: ratioOfDecimal(lot.quantity, newShares, oldShares) })),
  };
  return fractions === 'keep' ? scaled : withoutFraction(scaled);
}

function withoutFraction(holding: Holding): Holding {
  const whole = holding.quantity.split('.')[0] ?? '0';
  const fraction = sumDecimals([holding.quantity, negated(whole)]);
  if (fraction === '0') return holding;
  const lots = withoutPart(holding.lots, fraction);
  return {
    ...holding,
    quantity: whole === '-0' ? '0' : whole,
    fileValue: null,
    costBasis: costLeft(holding, lots, whole),
    lots,
  };
}

/** Takes shares from the last lots. */
function withoutPart(lots: readonly Lot[], part: Decimal): Lot[] {
  let left = part;
  const kept: Lot[] = [];
  for (const lot of lots.toReversed()) {
    if (left === '0') kept.unshift(lot);
    else if (Math.abs(decimalToNumber(lot.quantity)) <= Math.abs(decimalToNumber(left))) {
      left = sumDecimals([left, negated(lot.quantity)]);
    } else {
      const quantity = sumDecimals([lot.quantity, negated(left)]);
      const costBasis = lot.costBasis === null ? null : ratioOfDecimal(lot.costBasis, quantity, lot.quantity);
      kept.unshift({ ...lot, quantity, costBasis });
      left = '0';
    }
  }
  return kept;
}

/** Where every share stands in a lot of known cost, the cost is theirs; else it shrinks with the quantity. */
function costLeft({ costBasis, quantity }: Holding, lots: readonly Lot[], whole: Decimal): Decimal | null {
  if (costBasis === null) return null;
  const costs = lots.flatMap((lot) => lot.costBasis ?? []);
  const inLots = sumDecimals(lots.map((lot) => lot.quantity));
  if (costs.length === lots.length && lots.length > 0 && inLots === whole) return sumDecimals(costs);
  return ratioOfDecimal(costBasis, whole, quantity);
}

function negated(value: Decimal): Decimal {
  return ratioOfDecimal(value, '-1', '1');
}
