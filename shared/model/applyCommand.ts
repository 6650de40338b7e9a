import { unreachable } from '../result/invariant';
import { fail, ok, type Result } from '../result/result';
import { recordCorporateAction } from './applyCorporateAction';
import { addAccounts, addInstruments, statedFields } from './applyEntry';
import { importFiles, importPrices } from './applyImport';
import { linkRecords, unlinkRecords } from './applyRecords';
import { clearStops, holdsAll, recordStops } from './applyStops';
import type { DocumentCommand } from './command';
import type { Portfolio } from './portfolio';
import { isBreakpointInForce } from './reconstitutionReference';
import { removeImport } from './removeImport';

type Command<Name extends DocumentCommand['name']> = Extract<DocumentCommand, { name: Name }>;

/**
 * The document after one change. Answers "what does this command make of the portfolio?"; undo is keeping the old one.
 *
 * @param portfolio - The document before; not modified, its untouched parts are shared with the result.
 * @param command - Valid by `documentCommandSchema`; ids of new things are made by the caller; not modified.
 * @returns A document that satisfies `portfolioSchema` and whose references all lead somewhere.
 *   Problems: `unknown-id` when the command names something the document does not hold; `duplicate-name` for a second
 *   account of one name or a second instrument of one symbol and currency; `request-invalid` when a new id is taken or
 *   given twice; `no-stop` when no stop is there to clear. All or nothing.
 *
 * Method: one pure function per command; O(size of the lists concerned).
 */
export function applyCommand(portfolio: Portfolio, command: DocumentCommand): Result<Portfolio> {
  switch (command.name) {
    case 'renamePortfolio':
      return ok({ ...portfolio, name: command.portfolioName });
    case 'setBaseCurrency':
      return ok({ ...portfolio, baseCurrency: command.baseCurrency });
    case 'editSettings':
      return ok({ ...portfolio, settings: statedFields(portfolio.settings, command.settings) });
    case 'addAccount':
      return addAccounts(portfolio, [command.account]);
    case 'editAccount':
      return editAccount(portfolio, command);
    case 'addHolding':
      return addHolding(portfolio, command);
    case 'editHolding':
      return editHolding(portfolio, command);
    case 'removeHoldings':
      return removeHoldings(portfolio, command);
    case 'editInstrument':
      return editInstrument(portfolio, command);
    case 'setStops':
      return recordStops(portfolio, command.stops);
    case 'clearStops':
      return clearStops(portfolio, command.holdingIds);
    case 'importFiles':
      return importFiles(portfolio, command);
    case 'importPrices':
      return importPrices(portfolio, command);
    case 'linkRecords':
      return linkRecords(portfolio, command);
    case 'unlinkRecords':
      return unlinkRecords(portfolio, command);
    case 'removeSeries':
      return removeSeries(portfolio, command);
    case 'recordCorporateAction':
      return recordCorporateAction(portfolio, command);
    case 'removeImport':
      return removeImport(portfolio, command);
    case 'setAsideIssue':
      return ok(setAsideIssue(portfolio, command));
    case 'editReference':
      return editReference(portfolio, command);
    default:
      return unreachable(command);
  }
}

function setAsideIssue(portfolio: Portfolio, { issueId, note, setOn }: Command<'setAsideIssue'>): Portfolio {
  const { setAsideIssues: before = [], ...rest } = portfolio;
  const others = before.filter((issue) => issue.issueId !== issueId);
  const issues = note === null ? others : [...others, { issueId, note, setOn }];
  return issues.length === 0 ? rest : { ...portfolio, setAsideIssues: issues };
}

/** Edits that are all taken back leave the document as if there had been none; one rank day must be usable. */
function editReference(portfolio: Portfolio, { breakpoints, events }: Command<'editReference'>): Result<Portfolio> {
  if (breakpoints !== null && breakpoints !== undefined && !breakpoints.some(isBreakpointInForce))
    return fail({ code: 'request-invalid', path: 'breakpoints' });
  const { referenceEdits: before, ...rest } = portfolio;
  const edits = statedFields(before ?? { breakpoints: null, events: null }, { breakpoints, events });
  return ok(edits.breakpoints === null && edits.events === null ? rest : { ...portfolio, referenceEdits: edits });
}

function editAccount(portfolio: Portfolio, command: Command<'editAccount'>): Result<Portfolio> {
  const { accountId, accountName, kind } = command;
  if (!portfolio.accounts.some((account) => account.id === accountId))
    return fail({ code: 'unknown-id', what: 'account' });
  if (portfolio.accounts.some((account) => account.id !== accountId && account.name === accountName))
    return fail({ code: 'duplicate-name' });
  const accounts = changed(portfolio.accounts, accountId, (account) =>
    statedFields(account, { name: accountName, kind }),
  );
  return ok({ ...portfolio, accounts });
}

function addHolding(portfolio: Portfolio, { holding, instrument }: Command<'addHolding'>): Result<Portfolio> {
  if (!portfolio.accounts.some((account) => account.id === holding.accountId))
    return fail({ code: 'unknown-id', what: 'account' });
  if (holding.instrumentId !== instrument.id) return fail({ code: 'unknown-id', what: 'instrument' });
  if (holding.importId !== null && !portfolio.imports.some((record) => record.id === holding.importId))
    return fail({ code: 'unknown-id', what: 'import' });
  if (portfolio.holdings.some((present) => present.id === holding.id))
    return fail({ code: 'request-invalid', path: 'holding.id' });
  // An instrument the document knows keeps its facts: `editInstrument` is the way to change them.
  const known = portfolio.instruments.some((present) => present.id === instrument.id);
  const withInstrument = addInstruments(portfolio, known ? [] : [instrument]);
  if (!withInstrument.ok) return withInstrument;
  return ok({ ...withInstrument.value, holdings: [...portfolio.holdings, holding] });
}

function editHolding(portfolio: Portfolio, command: Command<'editHolding'>): Result<Portfolio> {
  const { name: _name, holdingId, ...edits } = command;
  if (!portfolio.holdings.some((holding) => holding.id === holdingId))
    return fail({ code: 'unknown-id', what: 'holding' });
  const holdings = changed(portfolio.holdings, holdingId, (holding) => {
    const edited = statedFields(holding, edits);
    // What the file said of the old quantity and price is not true of the new ones.
    if (edited.filePrice !== holding.filePrice) return { ...edited, fileValue: null, filePriceDate: null };
    return edited.quantity === holding.quantity ? edited : { ...edited, fileValue: null };
  });
  return ok({ ...portfolio, holdings });
}

function removeHoldings(portfolio: Portfolio, { holdingIds }: Command<'removeHoldings'>): Result<Portfolio> {
  if (!holdsAll(portfolio, holdingIds)) return fail({ code: 'unknown-id', what: 'holding' });
  const removed = new Set(holdingIds);
  return ok({
    ...portfolio,
    holdings: portfolio.holdings.filter((holding) => !removed.has(holding.id)),
    stops: portfolio.stops.filter((stop) => !removed.has(stop.holdingId)),
  });
}

function editInstrument(portfolio: Portfolio, command: Command<'editInstrument'>): Result<Portfolio> {
  const { name: _name, instrumentId, instrumentName, ...edits } = command;
  if (!portfolio.instruments.some((instrument) => instrument.id === instrumentId))
    return fail({ code: 'unknown-id', what: 'instrument' });
  const instruments = changed(portfolio.instruments, instrumentId, (instrument) =>
    statedFields(instrument, { ...edits, name: instrumentName }),
  );
  return ok({ ...portfolio, instruments });
}

function removeSeries(portfolio: Portfolio, { symbols }: Command<'removeSeries'>): Result<Portfolio> {
  const linked = new Set(portfolio.series.map((link) => link.symbol));
  if (!symbols.every((symbol) => linked.has(symbol))) return fail({ code: 'unknown-id', what: 'series' });
  const removed = new Set(symbols);
  return ok({ ...portfolio, series: portfolio.series.filter((link) => !removed.has(link.symbol)) });
}

function changed<T extends { id: string }>(items: readonly T[], id: string, change: (item: T) => T): T[] {
  return items.map((item) => (item.id === id ? change(item) : item));
}
