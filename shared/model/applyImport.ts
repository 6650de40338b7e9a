import { fail, ok, type Result } from '../result/result';
import { addAccounts, addInstruments, repeated } from './applyEntry';
import { recordStops } from './applyStops';
import type { DocumentCommand } from './command';
import { decimalToNumber } from './decimal';
import type { Holding, ImportRecord, Portfolio, Stop } from './portfolio';

type PositionsImport = Extract<DocumentCommand, { name: 'importPositions' }>;
type PricesImport = Extract<DocumentCommand, { name: 'importPrices' }>;

/**
 * The document after a positions file: the holdings of the accounts it speaks for are replaced as a whole.
 *
 * @param portfolio - The document before; not modified.
 * @param command - What the file brings. A stop follows its position to the new holding (same account, symbol and side)
 *   and is dropped with a position that is gone.
 * @returns The document after. Problems: as `applyCommand`.
 */
export function importPositions(portfolio: Portfolio, command: PositionsImport): Result<Portfolio> {
  const withAccounts = addAccounts(portfolio, command.accounts);
  if (!withAccounts.ok) return withAccounts;
  const withInstruments = addInstruments(withAccounts.value, command.instruments);
  if (!withInstruments.ok) return withInstruments;
  const withRecord = addRecord(withInstruments.value, command.record);
  return withRecord.ok ? replaceHoldings(withRecord.value, command) : withRecord;
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

function replaceHoldings(portfolio: Portfolio, command: PositionsImport): Result<Portfolio> {
  const accountIds = new Set(portfolio.accounts.map((account) => account.id));
  const instrumentIds = new Set(portfolio.instruments.map((instrument) => instrument.id));
  const importIds = new Set<string | null>([null, ...portfolio.imports.map((record) => record.id)]);
  if (!command.replaceAccountIds.every((id) => accountIds.has(id)))
    return fail({ code: 'unknown-id', what: 'account' });
  for (const holding of command.holdings) {
    if (!accountIds.has(holding.accountId)) return fail({ code: 'unknown-id', what: 'account' });
    if (!instrumentIds.has(holding.instrumentId)) return fail({ code: 'unknown-id', what: 'instrument' });
    if (!importIds.has(holding.importId)) return fail({ code: 'unknown-id', what: 'import' });
  }
  const replaced = new Set(command.replaceAccountIds);
  const kept = portfolio.holdings.filter((holding) => !replaced.has(holding.accountId));
  const holdings = [...kept, ...command.holdings];
  if (repeated(holdings.map((holding) => holding.id))) return fail({ code: 'request-invalid', path: 'holdings.id' });
  return ok({ ...portfolio, holdings, stops: carriedStops(portfolio, replaced, command.holdings) });
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
