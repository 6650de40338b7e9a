import type { ImportProposal, ProposedFile, TemplateName } from '../../../shared/contract/importSchemas';
import type { ImportTemplate } from '../../../shared/model/importTemplate';
import type { Portfolio } from '../../../shared/model/portfolio';
import type { ReferenceData } from '../../../shared/model/reference';
import type { ReadOutcome } from '../../importing/readOutcome';
import { suggestedTemplates } from '../templates/templateFit';
import { accountNotes } from './accountNotes';
import { accountTwice } from './accountTwice';
import type { TakenFile } from './importCommand';
import { type ImportFile, type ImportTrade, importFile } from './importFile';
import { positionDifferences } from './positionDifferences';
import { type AccountWishes, type NamedAccount, proposedAccounts } from './proposedAccounts';
import { proposedInstruments } from './proposedInstruments';
import { columnsOf, type ReadFile } from './readFiles';
import { reconcileLines } from './reconcileLines';
import { tradeDuplicates } from './tradeDuplicates';

/** What a proposal is made for. */
export interface ProposalSurroundings {
  readonly document: Portfolio;
  readonly reference: ReferenceData;
  readonly wishes: AccountWishes;
  /** All that are saved. */
  readonly templates: readonly ImportTemplate[];
}

/** A proposal but for its name, and the files in it. */
export interface MadeProposal {
  readonly proposal: Omit<ImportProposal, 'proposalId'>;
  readonly taken: readonly TakenFile[];
}

/**
 * What a set of files would bring into the document. Changes nothing.
 *
 * @param read - What reading each file came to.
 * @param surroundings - Document, tables, and which accounts the user has chosen.
 * @returns The proposal, and the files it holds: those that were read and speak for no account a second time.
 */
export function importProposal(read: readonly ReadFile[], surroundings: ProposalSurroundings): MadeProposal {
  const { document, wishes } = surroundings;
  const { files: proposed, taken } = takenFiles(read, surroundings);
  const files = taken.map(({ file }) => file);
  const named = proposedAccounts(files, document, wishes);
  const accountIds = new Map(named.map(({ text, accountId }) => [text, accountId]));
  const duplicates = tradeDuplicates(files, document, (text) => accountIds.get(text) ?? null);
  const differences = positionDifferences(files, named, document);
  const positions = files.reduce((count, file) => count + file.positions.length, 0);
  const rows = files.reduce((count, file) => count + file.trades.length, 0);
  const trades = rows - duplicates.size;
  const proposal = {
    files: proposed,
    accounts: withNotes(named, files, { duplicates, differences }),
    instruments: proposedInstruments(files, surroundings),
    reconcile: reconcileLines(files),
    duplicates: taken.flatMap(({ fileId, file }) =>
      file.trades.flatMap((row) => (duplicates.has(row) ? [{ fileId, line: row.line }] : [])),
    ),
    differences,
    positions,
    trades,
    ready: taken.length === proposed.length && positions + trades > 0,
  };
  return { proposal, taken };
}

function withNotes(
  accounts: readonly NamedAccount[],
  files: readonly ImportFile[],
  found: { readonly duplicates: ReadonlySet<ImportTrade>; readonly differences: ImportProposal['differences'] },
): ImportProposal['accounts'] {
  const fresh = new Map<string, number>();
  for (const row of files.flatMap((file) => file.trades))
    if (!found.duplicates.has(row)) fresh.set(row.account ?? '', (fresh.get(row.account ?? '') ?? 0) + 1);
  return accounts.map((account) => ({
    ...account,
    notes: accountNotes(account, found.differences, fresh.get(account.text) ?? 0),
  }));
}

interface Sorted {
  readonly files: ProposedFile[];
  readonly taken: TakenFile[];
}

function takenFiles(read: readonly ReadFile[], { document, templates }: ProposalSurroundings): Sorted {
  const files: ProposedFile[] = [];
  const taken: TakenFile[] = [];
  const others = read.flatMap(({ outcome }) => (outcome.status === 'read' ? [outcome.file] : []));
  for (const one of read) {
    const { fileId, upload, outcome } = one;
    if (outcome.status !== 'read') {
      files.push(unreadFile(one, outcome, templates));
      continue;
    }
    const earlier = taken.map(({ file }) => file);
    const problem = accountTwice(outcome.file, earlier);
    const file = importFile(outcome.file, others, document);
    if (problem !== null) files.push({ status: 'refused', fileId, fileName: upload.name, problem });
    else if ('samples' in file) {
      const { settings } = outcome.file;
      files.push(unreadFile(one, { status: 'questions', questions: [file], columns: null, settings }, templates));
    } else {
      files.push({ status: 'read', fileId, file: outcome.file, ...templatesOf(one, templates) });
      taken.push({ fileId, file });
    }
  }
  return { files, taken };
}

type Unread = Exclude<ReadOutcome, { status: 'read' }>;

function unreadFile(one: ReadFile, outcome: Unread, templates: readonly ImportTemplate[]): ProposedFile {
  const { fileId, upload } = one;
  const fileName = upload.name;
  if (outcome.status === 'refused') return { status: 'refused', fileId, fileName, problem: outcome.problem };
  const { questions, columns, settings } = outcome;
  return {
    status: 'questions',
    fileId,
    fileName,
    questions: [...questions],
    columns: columns && [...columns],
    settings,
    ...templatesOf(one, templates),
  };
}

function templatesOf(
  { template, outcome }: ReadFile,
  templates: readonly ImportTemplate[],
): { appliedTemplate: TemplateName | null; suggestedTemplates: TemplateName[] } {
  const columns = columnsOf(outcome);
  const suggested = columns === null ? [] : suggestedTemplates(columns, templates);
  return {
    appliedTemplate: template === null ? null : nameOf(template),
    suggestedTemplates: suggested.map(nameOf),
  };
}

function nameOf({ templateId, name }: ImportTemplate): TemplateName {
  return { templateId, name };
}
