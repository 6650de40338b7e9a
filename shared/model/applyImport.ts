import type { Problem } from '../result/problem';
import { fail, ok, type Result } from '../result/result';
import { addAccounts, addInstruments, repeated } from './applyEntry';
import { recordStops } from './applyStops';
import type { DocumentCommand } from './command';
import { decimalToNumber } from './decimal';
import type { Holding, ImportRecord, Portfolio, RecordedTrade, Stop } from './portfolio';

type FilesImport = Extract<DocumentCommand, { name: 'importFiles' }>;
type PricesImport = Extract<DocumentCommand, { name: 'importPrices' }>;

/**
 * The document after an import of broker files: the holdings of the accounts that positions speak for are replaced as a
 * whole, trades are put on record, and lots follow.
 *
 * @param portfolio - The document before; not modified.
 * @param command - What the files bring. A stop follows its position to the new holding (same account, symbol and side)
 *   and is dropped with a position that is gone.
 * @returns The document after. Problems: as `applyCommand`.
 */
export function importFiles(portfolio: Portfolio, command: FilesImport): Result<Portfolio> {
  const withAccounts = addAccounts(portfolio, command.accounts);
  if (!withAccounts.ok) return withAccounts;
  const withInstruments = addInstruments(withAccounts.value, command.instruments);
  if (!withInstruments.ok) return withInstruments;
  let current = withInstruments.value;
  for (const record of command.records) {
    const withRecord = addRecord(current, record);
    if (!withRecord.ok) return withRecord;
    current = withRecord.value;
  }
  const replaced = replaceHoldings(current, command);
  if (!replaced.ok) return replaced;
  const withTrades = addTrades(replaced.value, command.trades);
  return withTrades.ok ? replaceLots(withTrades.value, command.lots) : withTrades;
}

/**
 * The document after a price import: each symbol's link now names the new series.
 *
 * @param portfolio - The document before; not modified.
 * @param command - One link per symbol, and the ratcheting stops the new prices tighten.
 * @returns The document after. Problems: `request-invalid` for a symbol given twice or a record id that is taken;
 *   `unknown-id` for a stop of a holding the document does not hold.
 */
export function importPrices(portfolio: Portfolio, { record, series, stops = [] }: PricesImport): Result<Portfolio> {
  if (repeated(series.map((link) => link.symbol))) return fail({ code: 'request-invalid', path: 'series.symbol' });
  const withRecord = addRecord(portfolio, record);
  if (!withRecord.ok) return withRecord;
  const incoming = new Map(series.map((link) => [link.symbol, link]));
  const present = new Set(portfolio.series.map((link) => link.symbol));
  const replaced = portfolio.series.map((link) => incoming.get(link.symbol) ?? link);
  const added = series.filter((link) => !present.has(link.symbol));
  return recordStops({ ...withRecord.value, series: [...replaced, ...added] }, stops);
}

function addRecord(portfolio: Portfolio, record: ImportRecord): Result<Portfolio> {
  if (portfolio.imports.some((present) => present.id === record.id))
    return fail({ code: 'request-invalid', path: 'record.id' });
  return ok({ ...portfolio, imports: [...portfolio.imports, record] });
}

function replaceHoldings(portfolio: Portfolio, command: FilesImport): Result<Portfolio> {
  const { holdings: incoming, replaceAccountIds } = command;
  if (incoming.length === 0 && replaceAccountIds.length === 0) return ok(portfolio);
  const astray = leadsAstray(portfolio, incoming);
  if (astray !== null) return fail(astray);
  const accountIds = new Set(portfolio.accounts.map((account) => account.id));
  if (!replaceAccountIds.every((id) => accountIds.has(id))) return fail({ code: 'unknown-id', what: 'account' });
  const replaced = new Set(replaceAccountIds);
  const kept = portfolio.holdings.filter((holding) => !replaced.has(holding.accountId));
  const holdings = [...kept, ...incoming];
  if (repeated(holdings.map((holding) => holding.id))) return fail({ code: 'request-invalid', path: 'holdings.id' });
  return ok({ ...portfolio, holdings, stops: carriedStops(portfolio, replaced, incoming) });
}

function addTrades(portfolio: Portfolio, incoming: readonly RecordedTrade[]): Result<Portfolio> {
  if (incoming.length === 0) return ok(portfolio);
  const astray = leadsAstray(portfolio, incoming);
  if (astray !== null) return fail(astray);
  const trades = [...(portfolio.trades ?? []), ...incoming];
  if (repeated(trades.map((trade) => trade.id))) return fail({ code: 'request-invalid', path: 'trades.id' });
  return ok({ ...portfolio, trades });
}

function replaceLots(portfolio: Portfolio, changes: FilesImport['lots']): Result<Portfolio> {
  if (changes.length === 0) return ok(portfolio);
  const lots = new Map(changes.map((change) => [change.holdingId, change.lots]));
  const present = new Set(portfolio.holdings.map((holding) => holding.id));
  if (![...lots.keys()].every((id) => present.has(id))) return fail({ code: 'unknown-id', what: 'holding' });
  const holdings = portfolio.holdings.map((holding) => {
    const its = lots.get(holding.id);
    return its === undefined ? holding : { ...holding, lots: its };
  });
  return ok({ ...portfolio, holdings });
}

type Reference = Pick<Holding, 'accountId' | 'instrumentId' | 'importId'>;

/** The first reference that leads nowhere. */
function leadsAstray(portfolio: Portfolio, incoming: readonly Reference[]): Problem | null {
  const accountIds = new Set(portfolio.accounts.map((account) => account.id));
  const instrumentIds = new Set(portfolio.instruments.map((instrument) => instrument.id));
  const importIds = new Set<string | null>([null, ...portfolio.imports.map((record) => record.id)]);
  for (const { accountId, instrumentId, importId } of incoming) {
    if (!accountIds.has(accountId)) return { code: 'unknown-id', what: 'account' };
    if (!instrumentIds.has(instrumentId)) return { code: 'unknown-id', what: 'instrument' };
    if (!importIds.has(importId)) return { code: 'unknown-id', what: 'import' };
  }
  return null;
}

function carriedStops(portfolio: Portfolio, replaced: ReadonlySet<string>, incoming: readonly Holding[]): Stop[] {
  const symbols = new Map(portfolio.instruments.map((instrument) => [instrument.id, instrument.symbol]));
  const positionOf = (holding: Holding): string =>
    JSON.stringify([
      holding.accountId,
      symbols.get(holding.instrumentId),
      Math.sign(decimalToNumber(holding.quantity)),
    ]);
  const gone = new Map(
    portfolio.holdings.filter((holding) => replaced.has(holding.accountId)).map((holding) => [holding.id, holding]),
  );
  // In file order: a position the broker splits over two rows gives its stops row by row.
  const heirs = new Map<string, string[]>();
  for (const holding of incoming) {
    const position = positionOf(holding);
    heirs.set(position, [...(heirs.get(position) ?? []), holding.id]);
  }
  return portfolio.stops.flatMap((stop) => {
    const holding = gone.get(stop.holdingId);
    if (holding === undefined) return [stop];
    const holdingId = heirs.get(positionOf(holding))?.shift();
    return holdingId === undefined ? [] : [{ ...stop, holdingId }];
  });
}
