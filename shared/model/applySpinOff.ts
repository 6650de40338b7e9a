import { fail, ok, type Result } from '../result/result';
import { addInstruments } from './applyEntry';
import type { CorporateAction } from './corporateAction';
import { type Decimal, numberToDecimal, ratioOfDecimal, sumDecimals } from './decimal';
import type { Holding, Lot, Portfolio } from './portfolio';
import { scaledStop } from './scaledStop';

type SpinOff = Extract<CorporateAction, { kind: 'spin-off' }>;

/**
 * The document after a spin-off: each holding keeps its shares and gets those of the new company beside it.
 *
 * @param portfolio - The document before; not modified.
 * @param spinOff - Shares per share and the part of the cost that goes over, null where it is not known yet.
 * @returns The document after. New lots keep the day the old ones were acquired; where the part is not known, the cost of
 *   both is unknown rather than wrong. Stops of the old shares fall with that part, else stay. Problems: `request-invalid`
 *   when there are fewer new ids than holdings, one is taken or given twice, or a company is to leave itself; `duplicate-name` for a symbol that is taken.
 *
 * Method: cost x fraction, the rest by difference, so that nothing is lost. O(holdings). Source: 26 USC 355, 358(b), 1223.
 */
export function applySpinOff(portfolio: Portfolio, spinOff: SpinOff): Result<Portfolio> {
  const { spun, instrumentId, costFraction, holdingIds } = spinOff;
  if (spun.id === instrumentId) return fail({ code: 'request-invalid', path: 'action.spun' });
  const known = portfolio.instruments.some(({ id }) => id === spun.id);
  const withInstrument = addInstruments(portfolio, known ? [] : [spun]);
  if (!withInstrument.ok) return withInstrument;
  const parents = portfolio.holdings.filter((holding) => holding.instrumentId === instrumentId);
  const present = new Set(portfolio.holdings.map(({ id }) => id));
  const newIds = holdingIds.slice(0, parents.length);
  if (new Set(newIds).size < parents.length || newIds.some((id) => present.has(id)))
    return fail({ code: 'request-invalid', path: 'action.holdingIds' });
  const parentIds = new Set(parents.map(({ id }) => id));
  const children = parents.map((parent, at) => childOf(parent, newIds[at] ?? '', spinOff));
  return ok({
    ...withInstrument.value,
    holdings: [
      ...portfolio.holdings.map((holding) =>
        parentIds.has(holding.id) ? parentAfter(holding, costFraction) : holding,
      ),
      ...children,
    ],
    stops: portfolio.stops.map((stop) =>
      parentIds.has(stop.holdingId) && costFraction !== null ? scaledStop(stop, 1 - costFraction) : stop,
    ),
  });
}

function childOf(parent: Holding, id: string, { spun, sharesPerShare, costFraction }: SpinOff): Holding {
  const share = (quantity: Decimal): Decimal => ratioOfDecimal(quantity, sharesPerShare, '1');
  return {
    id,
    accountId: parent.accountId,
    instrumentId: spun.id,
    quantity: share(parent.quantity),
    filePrice: null,
    fileValue: null,
    filePriceDate: null,
    costBasis: partOf(parent.costBasis, costFraction),
    lots: (parent.lots.length === 0 ? [wholeLot(parent)] : parent.lots).map((lot, at) => ({
      id: `${id}-${at + 1}`.slice(-64),
      acquired: lot.acquired,
      quantity: share(lot.quantity),
      costBasis: partOf(lot.costBasis, costFraction),
    })),
    importId: null,
    note: '',
  };
}

function wholeLot({ id, quantity, costBasis }: Holding): Lot {
  return { id, acquired: null, quantity, costBasis };
}

function parentAfter(parent: Holding, costFraction: number | null): Holding {
  return {
    ...parent,
    // The file's price is of a day when the company was whole.
    fileValue: null,
    costBasis: restOf(parent.costBasis, costFraction),
    lots: parent.lots.map((lot) => ({ ...lot, costBasis: restOf(lot.costBasis, costFraction) })),
  };
}

function partOf(cost: Decimal | null, fraction: number | null): Decimal | null {
  return cost === null || fraction === null ? null : ratioOfDecimal(cost, numberToDecimal(fraction), '1');
}

function restOf(cost: Decimal | null, fraction: number | null): Decimal | null {
  const part = partOf(cost, fraction);
  return cost === null || part === null ? null : sumDecimals([cost, ratioOfDecimal(part, '-1', '1')]);
}
