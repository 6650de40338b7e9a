import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ImportProposal, ImportResult, ProposedFile } from '../../shared/contract/importSchemas';
import type { Portfolio } from '../../shared/model/portfolio';
import type { Question } from '../../shared/model/proposal';
import { fail, ok, type Result } from '../../shared/result/result';
import { localDay } from '../portfolio/localDay';
import { type CommandSurroundings, createCommandStore } from './commandStore';
import { emptyPortfolio } from './emptyPortfolio';
import type { FileReader } from './fileReader';
import { importCommand } from './imports/importCommand';
import { importProposal } from './imports/importProposal';
import type { AccountWishes } from './imports/proposedAccounts';
import type { ReadFile } from './imports/readFiles';
import { readBrokerFiles } from './readBrokerFiles';
import { shippedReference } from './reference';

/** A file that cannot be read without an answer. */
export interface Questions {
  readonly questions: readonly Question[];
}

/** What an import from the command line did. */
export interface ImportDone {
  readonly portfolio: string;
  readonly created: boolean;
  readonly positions: number;
  /** New trades put on record. */
  readonly trades: number;
  readonly duplicates: number;
  readonly skipped: number;
  readonly accounts: readonly string[];
  readonly holdingsWithLots: number;
  readonly notBuilt: ImportResult['notBuilt'];
  readonly reconcile: ImportProposal['reconcile'];
}

/** Where an import goes and how its files are taken. */
export interface ImportTarget {
  /** A portfolio file; made where there is none. */
  readonly portfolioPath: string;
  readonly templatePath: string | null;
  /** Name of the account of files that name none. */
  readonly account: string | null;
  /** Whether the transactions are all there ever were. */
  readonly wholeHistory: boolean;
}

type Options = CommandSurroundings & { readonly now: () => number };

/**
 * Imports broker files into a portfolio file as one step that can be undone, taking every choice as proposed.
 *
 * @param paths - The files, all or none.
 * @param target - Where they go.
 * @param reader - Reads files in the import worker.
 * @param options - How portfolio files are opened, and the time.
 * @returns What was done, or what only the user can answer. Problems: those of reading, opening and saving.
 */
export async function importInto(
  paths: readonly string[],
  target: ImportTarget,
  reader: FileReader,
  options: Options,
): Promise<Result<ImportDone | Questions>> {
  const { portfolioPath } = target;
  const read = await readBrokerFiles(paths, target.templatePath, reader);
  if (!read.ok) return read;
  const { store, open } = createCommandStore(options);
  try {
    const opened = await open(portfolioPath);
    const missing = !opened.ok && opened.problem.code === 'portfolio-not-found';
    if (!opened.ok && !missing) return opened;
    const fresh = freshPortfolio(portfolioPath, read.value, options);
    const document = opened.ok ? opened.value.document : fresh;
    const reference = shippedReference();
    const { proposal, taken } = importProposal(read.value, {
      document,
      reference,
      wishes: wishesOf(target, document),
      templates: [],
    });
    const unread = proposal.files.find((entry) => entry.status !== 'read');
    if (unread !== undefined) return unreadFile(unread);
    const accounts = proposal.accounts.map((account) => ({
      ...account,
      name: account.text === '' ? (target.account ?? account.name) : account.name,
      replace: true,
      activity: target.wholeHistory ? ('holdings' as const) : account.activity,
    }));
    const planned = await importCommand(
      taken,
      {
        accounts,
        instruments: [],
        skip: [],
      },
      { document, reference, today: localDay(options.now()), newId: randomUUID },
    );
    if (!planned.ok) return planned;
    // A new file is made only now: a file that brings nothing leaves nothing behind.
    const ready = opened.ok ? opened : await store.create(portfolioPath, fresh);
    if (!ready.ok) return ready;
    const applied = store.apply(planned.value.command);
    if (!applied.ok) return applied;
    const saved = await store.flush();
    const { command, imported } = planned.value;
    if (!saved.ok) return saved;
    return ok({
      portfolio: basename(portfolioPath),
      created: missing,
      positions: imported.positions,
      trades: command.trades.length,
      duplicates: imported.duplicates,
      skipped: imported.skipped,
      holdingsWithLots: imported.holdingsWithLots,
      notBuilt: imported.notBuilt,
      accounts: accounts.map((account) => account.name),
      reconcile: proposal.reconcile,
    });
  } finally {
    await store.close();
  }
}

/** An account the portfolio has by the name given takes what names none. */
function wishesOf({ account }: ImportTarget, { accounts }: Portfolio): AccountWishes {
  const named = accounts.find(({ name }) => name === account);
  return named === undefined ? {} : { '': named.id };
}

function unreadFile(entry: Exclude<ProposedFile, { status: 'read' }>): Result<Questions> {
  return entry.status === 'refused' ? fail(entry.problem) : ok({ questions: entry.questions });
}

function freshPortfolio(path: string, read: readonly ReadFile[], options: Options): Portfolio {
  const files = read.flatMap(({ outcome }) => (outcome.status === 'read' ? [outcome.file] : []));
  const rows = files.flatMap((file) => [...file.positions, ...file.trades]);
  const currency = rows.find((row) => row.currency !== null)?.currency ?? 'USD';
  return emptyPortfolio({
    id: randomUUID(),
    name: basename(path, '.ballast'),
    baseCurrency: currency === 'GBX' ? 'GBP' : currency,
    today: localDay(options.now()),
    reference: shippedReference(),
  });
}
