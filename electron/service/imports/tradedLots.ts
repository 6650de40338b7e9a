import { sumDecimals } from '../../../shared/model/decimal';
import { lotsForHolding } from '../../../shared/model/lotsForHolding';
import { lotsOfTrades } from '../../../shared/model/lotsOfTrades';
import type { Holding, Instrument, Lot, Portfolio } from '../../../shared/model/portfolio';
import type { Problem } from '../../../shared/result/problem';
import type { Result } from '../../../shared/result/result';
import { Breather } from './breather';
import { TradesOnRecord } from './tradesOnRecord';

/** A position that trades could not build, and why. */
export interface NotBuilt {
  readonly accountId: string;
  readonly instrumentId: string;
  readonly reason: Problem;
}

/** Lots of holdings that stay, and what could not be built. */
export interface TradedLots {
  readonly lots: readonly { readonly holdingId: string; readonly lots: Lot[] }[];
  readonly notBuilt: readonly NotBuilt[];
}

/**
 * What the trades on record say of the lots of what accounts hold; no quantity is changed.
 *
 * @param document - With holdings and trades as they will be; not modified.
 * @param accountIds - The accounts to look at.
 * @param holdings - The holdings to look at; all of them unless given.
 * @param onRecord - Its trades, where they are sorted already.
 * @returns New lots for each holding that has trades and whose lots no file or user has stated.
 */
export function tradedLots(
  document: Portfolio,
  accountIds: ReadonlySet<string>,
  holdings: readonly Holding[] = document.holdings,
  onRecord = new TradesOnRecord(document),
): TradedLots {
  const rows = countedRows(document.holdings);
  const lots: { holdingId: string; lots: Lot[] }[] = [];
  const notBuilt: NotBuilt[] = [];
  for (const holding of holdings) {
    const { accountId, instrumentId } = holding;
    if (!accountIds.has(accountId) || holding.lots.some((lot) => lot.tradeId === undefined)) continue;
    const trades = onRecord.of(accountId, instrumentId);
    if (trades.length === 0) continue;
    const several = rows.get(`${accountId} ${instrumentId}`) ?? 1;
    const built: Result<Lot[]> | Problem = onRecord.isReshaped(instrumentId)
      ? { code: 'lots-by-action' }
      : several > 1
        ? { code: 'lots-several-holdings', holdings: several }
        : lotsForHolding(holding, trades, onRecord.factsOf(instrumentId));
    if ('code' in built) notBuilt.push({ accountId, instrumentId, reason: built });
    else if (!built.ok) notBuilt.push({ accountId, instrumentId, reason: built.problem });
    else lots.push({ holdingId: holding.id, lots: built.value });
  }
  return { lots, notBuilt };
}

/** What an account holds by its trades alone, and what could not be built. */
export interface TradedHoldings {
  readonly holdings: readonly Holding[];
  readonly notBuilt: readonly NotBuilt[];
}

/**
 * Holdings of an account whose trades are its whole history: what the lots leave.
 *
 * @param document - With trades as they will be; not modified.
 * @param accountId - The account.
 * @param fresh - Import record and ids of holdings that are new.
 * @param breather - Lets others have their turn.
 * @returns Every holding the account has afterwards. Those the trades leave keep their id, note and file price; one that
 *   cannot be built stays as it is, and so does cash, which is no trade.
 */
export async function tradedHoldings(
  document: Portfolio,
  accountId: string,
  fresh: { readonly importId: string; readonly newId: () => string },
  breather = new Breather(),
): Promise<TradedHoldings> {
  const onRecord = new TradesOnRecord(document);
  const kinds = new Map(document.instruments.map((instrument) => [instrument.id, instrument.kind]));
  const present = document.holdings.filter((holding) => holding.accountId === accountId);
  const holdings = present.filter((holding) => CASH.has(kinds.get(holding.instrumentId) ?? 'unknown'));
  const notBuilt: NotBuilt[] = [];
  for (const instrumentId of onRecord.instrumentsOf(accountId)) {
    await breather.breathe();
    const its = present.filter((holding) => holding.instrumentId === instrumentId);
    const reason = onRecord.isReshaped(instrumentId) ? ({ code: 'lots-by-action' } as const) : null;
    const built = lotsOfTrades(onRecord.of(accountId, instrumentId), onRecord.factsOf(instrumentId));
    const problem = reason ?? built.problem;
    if (problem !== null) {
      notBuilt.push({ accountId, instrumentId, reason: problem });
      holdings.push(...its.filter((holding) => !holdings.includes(holding)));
    } else if (built.lots.length > 0 && !CASH.has(kinds.get(instrumentId) ?? 'unknown')) {
      const lots = built.lots.map((lot) => ({ ...lot }));
      holdings.push(heldBy(lots, its[0] ?? emptyHolding({ accountId, instrumentId, ...fresh })));
    }
  }
  return { holdings, notBuilt };
}

/** Cash is what the file or the user says: activity files do not add it up. */
const CASH: ReadonlySet<Instrument['kind']> = new Set(['cash']);

function heldBy(lots: Lot[], holding: Holding): Holding {
  const quantity = sumDecimals(lots.map((lot) => lot.quantity));
  const costs = lots.flatMap((lot) => lot.costBasis ?? []);
  const costBasis = costs.length === lots.length ? sumDecimals(costs) : null;
  const fileValue = quantity === holding.quantity ? holding.fileValue : null;
  return { ...holding, quantity, costBasis, fileValue, lots };
}

function emptyHolding(place: {
  readonly accountId: string;
  readonly instrumentId: string;
  readonly importId: string;
  readonly newId: () => string;
}): Holding {
  const { accountId, instrumentId, importId, newId } = place;
  return {
    id: newId(),
    accountId,
    instrumentId,
    quantity: '0',
    filePrice: null,
    fileValue: null,
    filePriceDate: null,
    costBasis: null,
    lots: [],
    importId,
    note: '',
  };
}

function countedRows(holdings: readonly Holding[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { accountId, instrumentId } of holdings)
    rows.set(`${accountId} ${instrumentId}`, (rows.get(`${accountId} ${instrumentId}`) ?? 0) + 1);
  return rows;
}
