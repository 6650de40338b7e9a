import { fail, ok, type Result } from '../result/result';
import { addInstruments } from './applyEntry';
import type { CorporateAction } from './corporateAction';
import { type Decimal, decimalToNumber, ratioOfDecimal, sumDecimals } from './decimal';
import type { Holding, Instrument, Portfolio, Stop } from './portfolio';
import { scaledStop } from './scaledStop';

type Merger = Extract<CorporateAction, { kind: 'merger' }>;

/**
 * The document after a merger: shares become shares of another company, cash, or both.
 *
 * @param portfolio - The document before; not modified.
 * @param merger - What is received for each share; at least one of shares and cash.
 * @returns The document after. For shares alone cost and days of the lots go over and stops are restated per new share;
 *   with cash in it the cost of the new shares is unknown (part of the gain is taxed: 26 USC 356) and stops are dropped.
 *   Cash joins the account's cash of that currency. Problems: `request-invalid` when nothing is received or ids are
 *   missing or taken; `duplicate-name` for a symbol that is taken.
 *
 * Method: exact decimals; a holding keeps its id, so that what points at it stays. O(holdings). Source: 26 USC 354, 358.
 */
export function applyMerger(portfolio: Portfolio, merger: Merger): Result<Portfolio> {
  const { instrumentId, into, sharesPerShare, cashPerShare } = merger;
  const forShares = into !== null && sharesPerShare !== null;
  if ((into === null) !== (sharesPerShare === null) || (!forShares && cashPerShare === null))
    return fail({ code: 'request-invalid', path: 'action.into' });
  if (into?.id === instrumentId) return fail({ code: 'request-invalid', path: 'action.into' });
  const held = portfolio.holdings.filter((holding) => holding.instrumentId === instrumentId);
  const withTarget = addInstruments(portfolio, newOnes(portfolio, into));
  if (!withTarget.ok) return withTarget;
  const heldIds = new Set(held.map(({ id }) => id));
  const after: Portfolio = {
    ...withTarget.value,
    holdings: portfolio.holdings.flatMap((holding) => {
      if (!heldIds.has(holding.id)) return [holding];
      return forShares ? [exchanged(holding, into.id, sharesPerShare, cashPerShare === null)] : [];
    }),
    stops: portfolio.stops.flatMap((stop) => (heldIds.has(stop.holdingId) ? stopAfter(stop, merger) : [stop])),
  };
  return cashPerShare === null ? ok(after) : payCash(after, held, merger, cashPerShare);
}

function newOnes(portfolio: Portfolio, into: Instrument | null): Instrument[] {
  return into === null || portfolio.instruments.some(({ id }) => id === into.id) ? [] : [into];
}

function exchanged(holding: Holding, intoId: string, ratio: Decimal, costGoesOver: boolean): Holding {
  return {
    ...holding,
    instrumentId: intoId,
    quantity: ratioOfDecimal(holding.quantity, ratio, '1'),
    filePrice: null,
    fileValue: null,
    filePriceDate: null,
    costBasis: costGoesOver ? holding.costBasis : null,
    lots: holding.lots.map((lot) => ({
      ...lot,
      quantity: ratioOfDecimal(lot.quantity, ratio, '1'),
      costBasis: costGoesOver ? lot.costBasis : null,
    })),
  };
}

function stopAfter(stop: Stop, { sharesPerShare, cashPerShare }: Merger): Stop[] {
  return sharesPerShare !== null && cashPerShare === null
    ? [scaledStop(stop, 1 / decimalToNumber(sharesPerShare))]
    : [];
}

/** One sum per account, into the cash it holds in the currency of what was merged. */
function payCash(
  portfolio: Portfolio,
  held: readonly Holding[],
  { instrumentId, cashInstrument, cashHoldingIds }: Merger,
  cashPerShare: Decimal,
): Result<Portfolio> {
  const currency = portfolio.instruments.find(({ id }) => id === instrumentId)?.currency;
  const known = portfolio.instruments.find((each) => each.kind === 'cash' && each.currency === currency);
  const cash = known ?? cashInstrument;
  if (cash === null || cash.currency !== currency || cash.kind !== 'cash')
    return fail({ code: 'request-invalid', path: 'action.cashInstrument' });
  const withCash = addInstruments(portfolio, known === undefined ? [cash] : []);
  if (!withCash.ok) return withCash;
  const fresh = [...cashHoldingIds];
  let holdings = withCash.value.holdings;
  for (const accountId of new Set(held.map((holding) => holding.accountId))) {
    const sums = held
      .filter((each) => each.accountId === accountId)
      .map(({ quantity }) => ratioOfDecimal(quantity, cashPerShare, '1'));
    const paid = sumDecimals(sums);
    const purse = holdings.find((each) => each.accountId === accountId && each.instrumentId === cash.id);
    if (purse !== undefined) {
      const fuller = cashHolding(purse, sumDecimals([purse.quantity, paid]));
      holdings = holdings.map((each) => (each === purse ? fuller : each));
      continue;
    }
    const id = fresh.shift();
    if (id === undefined || holdings.some((each) => each.id === id))
      return fail({ code: 'request-invalid', path: 'action.cashHoldingIds' });
    holdings = [...holdings, cashHolding(emptyPurse(id, accountId, cash.id), paid)];
  }
  return ok({ ...withCash.value, holdings });
}

function cashHolding(purse: Holding, amount: Decimal): Holding {
  return { ...purse, quantity: amount, filePrice: '1', fileValue: amount, costBasis: amount };
}

function emptyPurse(id: string, accountId: string, instrumentId: string): Holding {
  return {
    id,
    accountId,
    instrumentId,
    quantity: '0',
    filePrice: '1',
    fileValue: '0',
    filePriceDate: null,
    costBasis: '0',
    lots: [],
    importId: null,
    note: '',
  };
}
