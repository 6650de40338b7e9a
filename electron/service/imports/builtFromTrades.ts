import type { DocumentCommand } from '../../../shared/model/command';
import type { Holding, Portfolio } from '../../../shared/model/portfolio';
import { Breather } from './breather';
import type { ChosenAccount } from './importCommand';
import { type NotBuilt, type TradedHoldings, type TradedLots, tradedHoldings, tradedLots } from './tradedLots';
import { TradesOnRecord } from './tradesOnRecord';

/** Looked at between two breaths. */
const HOLDINGS_AT_ONCE = 20;

type FilesImport = Extract<DocumentCommand, { name: 'importFiles' }>;

/** What the trades on record add to an import. */
export interface Rebuilt {
  readonly changes: Pick<FilesImport, 'holdings' | 'replaceAccountIds' | 'lots'>;
  readonly notBuilt: readonly NotBuilt[];
}

/**
 * Lots and holdings as the trades on record have them, for the accounts an import concerns.
 *
 * @param document - As the import leaves it but for this; not modified.
 * @param plain - The import.
 * @param choices - Per account: lots for what is held, or the holdings themselves.
 */
export async function builtFromTrades(
  document: Portfolio,
  plain: FilesImport,
  choices: { readonly accounts: readonly ChosenAccount[]; readonly newId: () => string },
): Promise<Rebuilt> {
  // Without a trade there is no history to hold anything by.
  const traded = new Set((document.trades ?? []).map((trade) => trade.accountId));
  const byTrades = choices.accounts.flatMap(({ id, activity }) =>
    activity === 'holdings' && traded.has(id) ? [id] : [],
  );
  const byPositions = new Set(choices.accounts.flatMap(({ id }) => (byTrades.includes(id) ? [] : [id])));
  const breather = new Breather();
  const { lots, notBuilt } = await lotsInStretches(document, byPositions, breather);
  const importId = plain.records.find(({ kind }) => kind === 'activity')?.id ?? plain.records[0]?.id ?? '';
  const whole: TradedHoldings[] = [];
  for (const accountId of byTrades)
    whole.push(await tradedHoldings(document, accountId, { importId, newId: choices.newId }, breather));
  // A holding the import itself brings has its lots in it; any other is named.
  const brought = new Set(plain.holdings.map((holding) => holding.id));
  const lotsOf = new Map(lots.map((one) => [one.holdingId, one.lots]));
  const withLots = (holding: Holding): Holding => ({ ...holding, lots: lotsOf.get(holding.id) ?? holding.lots });
  return {
    changes: {
      holdings: [
        ...plain.holdings.filter(({ accountId }) => !byTrades.includes(accountId)).map(withLots),
        ...whole.flatMap(({ holdings }) => holdings),
      ],
      replaceAccountIds: [
        ...new Set([...plain.replaceAccountIds, ...byTrades.filter((id) => isPresent(document, plain, id))]),
      ],
      lots: lots.filter(({ holdingId }) => !brought.has(holdingId)),
    },
    notBuilt: [...notBuilt, ...whole.flatMap((one) => one.notBuilt)],
  };
}

async function lotsInStretches(
  document: Portfolio,
  accountIds: ReadonlySet<string>,
  breather: Breather,
): Promise<TradedLots> {
  const onRecord = new TradesOnRecord(document);
  const parts: TradedLots[] = [];
  for (let start = 0; start < document.holdings.length; start += HOLDINGS_AT_ONCE) {
    await breather.breathe();
    const some = document.holdings.slice(start, start + HOLDINGS_AT_ONCE);
    parts.push(tradedLots(document, accountIds, some, onRecord));
  }
  return { lots: parts.flatMap(({ lots }) => lots), notBuilt: parts.flatMap((part) => part.notBuilt) };
}

/** Replacing an account the import itself makes would be replacing nothing. */
function isPresent(document: Portfolio, plain: FilesImport, accountId: string): boolean {
  return document.accounts.some(({ id }) => id === accountId) && !plain.accounts.some(({ id }) => id === accountId);
}
