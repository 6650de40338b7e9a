import type { ImportResult } from '../../../shared/contract/importSchemas';
import { applyCommand } from '../../../shared/model/applyCommand';
import type { DocumentCommand } from '../../../shared/model/command';
import type { IsoDate } from '../../../shared/model/isoDate';
import type { Account, ImportRecord, Portfolio } from '../../../shared/model/portfolio';
import type { Line } from '../../../shared/model/proposal';
import type { ReferenceData } from '../../../shared/model/reference';
import type { Problem } from '../../../shared/result/problem';
import { fail, ok, type Result } from '../../../shared/result/result';
import { Breather } from './breather';
import { builtFromTrades } from './builtFromTrades';
import type { ImportFile } from './importFile';
import { importHoldings } from './importHoldings';
import { importResult } from './importResult';
import { importTrades } from './importTrades';
import type { NamedRow } from './instrumentKind';
import { choiceProblem, type InstrumentChoice, InstrumentTable } from './instrumentTable';
import { type TakenRows, takenRows } from './takenRows';

/** A file of an import, and the id it was handed over under. */
export interface TakenFile {
  readonly fileId: string;
  readonly file: ImportFile;
}

/** What the user decided about an account of the files. */
export interface AccountChoice {
  readonly text: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly kind: Account['kind'];
  readonly replace: boolean;
  readonly activity: 'lots' | 'holdings';
}

/** What the user decided about a proposal. */
export interface ImportChoices {
  readonly accounts: readonly AccountChoice[];
  readonly instruments: readonly InstrumentChoice[];
  /** Rows left out. */
  readonly skip: readonly { readonly fileId: string; readonly line: Line }[];
}

/** What an import needs beside the files: the document, the tables, the day, fresh ids. */
export interface ImportSurroundings {
  readonly document: Portfolio;
  readonly reference: ReferenceData;
  readonly today: IsoDate;
  readonly newId: () => string;
}

/** The command of an import and what it does, in numbers. */
export interface PlannedImport {
  readonly command: FilesImport;
  readonly imported: ImportResult;
}

type FilesImport = Extract<DocumentCommand, { name: 'importFiles' }>;

/**
 * The one command that imports the files, so that it is undone as a whole: positions, trades, and what the trades say of
 * lots and holdings. Works in stretches, so that others are answered meanwhile.
 *
 * @param files - Files that were read, all of them.
 * @param choices - The user's word on accounts, instruments and rows.
 * @param surroundings - Document, tables, day, ids.
 * @returns An `importFiles` command. Problems: `unknown-id` when an account text has no choice; `file-no-rows` when nothing
 *   is left to import; `instrument-other-currency`; those of the command.
 */
export async function importCommand(
  files: readonly TakenFile[],
  choices: ImportChoices,
  surroundings: ImportSurroundings,
): Promise<Result<PlannedImport>> {
  const { document, newId } = surroundings;
  const breather = new Breather();
  const accounts = new Map(
    choices.accounts.map((choice) => [choice.text, { ...choice, id: choice.accountId ?? newId() }]),
  );
  const rows = takenRows(files, choices.skip, document, (text) => accounts.get(text)?.accountId ?? null);
  const problem = choiceProblem(choices.instruments, document) ?? rowsProblem(rows, accounts);
  if (problem !== null) return fail(problem);
  await breather.breathe();
  const plain = plainImport(files, rows, [...accounts.values()], choices.instruments, surroundings);
  const before = applyCommand(document, plain);
  if (!before.ok) return before;
  await breather.breathe();
  const built = await builtFromTrades(before.value, plain, { accounts: [...accounts.values()], newId });
  const command = { ...plain, ...built.changes };
  await breather.breathe();
  const after = applyCommand(document, command);
  if (!after.ok) return after;
  return ok({ command, imported: importResult({ document, after: after.value, command, rows, files, built }) });
}

/** An account choice and the id it has or will have. */
export type ChosenAccount = AccountChoice & { readonly id: string };

function rowsProblem(rows: TakenRows, accounts: ReadonlyMap<string, ChosenAccount>): Problem | null {
  const named = [...rows.positions, ...rows.trades];
  if (named.length === 0) return emptyProblem(rows, accounts);
  const known = named.every((row) => accounts.has(row.account ?? ''));
  return known ? null : { code: 'unknown-id', what: 'account' };
}

function emptyProblem({ duplicates }: TakenRows, accounts: ReadonlyMap<string, ChosenAccount>): Problem {
  const [first] = accounts.values();
  return duplicates === 0 || first === undefined
    ? { code: 'file-no-rows' }
    : { code: 'trades-all-known', account: first.name, trades: duplicates };
}

/** The files as they are, before the trades on record are looked at. */
function plainImport(
  files: readonly TakenFile[],
  rows: TakenRows,
  accounts: readonly ChosenAccount[],
  instrumentChoices: readonly InstrumentChoice[],
  surroundings: ImportSurroundings,
): FilesImport {
  const { newId, today } = surroundings;
  const ids = new Map(accounts.map((account) => [account.text, account.id]));
  const instruments = new InstrumentTable(
    files.map(({ file }) => file),
    instrumentChoices,
    surroundings,
  );
  const places = {
    accountIdOf: (text: string) => ids.get(text) ?? '',
    instrumentIdOf: (row: NamedRow) => instruments.of(row).id,
    newId,
  };
  const records = files.map(({ file }) => recordOf(file, newId(), today));
  const ofFile = files.map(({ file }, index) => ({ file, importId: records[index]?.id ?? '' }));
  const holdings = ofFile.flatMap(({ file, importId }) =>
    importHoldings(
      file,
      file.positions.filter((row) => rows.positions.has(row)),
      importId,
      places,
    ),
  );
  const trades = ofFile.flatMap(({ file, importId }) => importTrades(file, rows.trades, importId, places));
  const replaced = new Set(holdings.map((holding) => holding.accountId));
  return {
    name: 'importFiles',
    records,
    accounts: accounts.flatMap(({ accountId, id, name, kind }) => (accountId === null ? [{ id, name, kind }] : [])),
    instruments: instruments.added,
    holdings,
    replaceAccountIds: accounts.flatMap(({ accountId, replace }) =>
      accountId !== null && replace && replaced.has(accountId) ? [accountId] : [],
    ),
    trades,
    lots: [],
  };
}

function recordOf(file: ImportFile, id: string, today: IsoDate): ImportRecord {
  const days = file.trades.map((row) => row.date).sort();
  return {
    id,
    kind: file.positions.length === 0 && file.trades.length > 0 ? 'activity' : 'positions',
    fileName: file.fileName.slice(0, 400),
    format: file.format.slice(0, 400),
    asOf: file.asOf ?? days.at(-1) ?? null,
    importedOn: today,
    rowsRead: file.positions.length + file.trades.length + file.cashLines.length,
    rowsSkipped: file.skipped.length,
  };
}
