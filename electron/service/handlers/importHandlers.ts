import type { Handlers } from '../../../shared/contract/channels';
import type { ImportProposal, ProposedFile } from '../../../shared/contract/importSchemas';
import type { DocumentCommand } from '../../../shared/model/command';
import type { Portfolio } from '../../../shared/model/portfolio';
import type { PositionsFile, ReadAnswers } from '../../../shared/model/proposal';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { ImportedFile } from '../../market/importArchive';
import { emptyPortfolio } from '../emptyPortfolio';
import { importCommand } from '../importCommand';
import { accountTwice, proposedAccounts, proposedInstruments, reconcileLines } from '../importProposal';
import type { ServiceParts } from '../serviceParts';
import type { Upload } from '../uploads';

/** A proposal the user is looking at. */
interface Pending {
  readonly files: readonly PositionsFile[];
  readonly fileIds: readonly string[];
  /** The originals, as they were read. */
  readonly originals: readonly ImportedFile[];
  readonly ready: boolean;
}

/** Positions files: handed over, proposed, confirmed as one undoable command, or dropped. */
export function importHandlers(
  parts: ServiceParts,
): Pick<Handlers, 'fileAdd' | 'importPropose' | 'importConfirm' | 'importCancel'> {
  const { store, uploads, reader, reference, market, today, newId } = parts;
  const pending = new Map<string, Pending>();
  const nothingYet = (): Portfolio =>
    emptyPortfolio({ id: newId(), name: 'New portfolio', baseCurrency: 'USD', today: today(), reference });

  const readOne = async (fileId: string, upload: Upload, answers: ReadAnswers): Promise<ProposedFile> => {
    const read = await reader.positions(upload, answers);
    const fileName = upload.name;
    if (!read.ok) return { status: 'refused', fileId, fileName, problem: read.problem };
    switch (read.value.status) {
      case 'read':
        return { status: 'read', fileId, file: read.value.file };
      case 'questions': {
        const { questions, columns, settings } = read.value;
        return {
          status: 'questions',
          fileId,
          fileName,
          questions: [...questions],
          columns: columns && [...columns],
          settings,
        };
      }
      case 'refused':
        return { status: 'refused', fileId, fileName, problem: read.value.problem };
    }
  };

  return {
    fileAdd: async (upload) => ok({ fileId: uploads.add(upload) }),

    importPropose: async ({ fileIds, answers }) => {
      const state = store.state();
      // With nothing open a file can be looked at all the same; a portfolio is made only when it is confirmed.
      const document = state.ok ? state.value.document : nothingYet();
      const files = uploads.get(fileIds);
      if (!files.ok) return files;
      const proposed: ProposedFile[] = [];
      const read: PositionsFile[] = [];
      for (const [index, upload] of files.value.entries()) {
        const fileId = fileIds[index] ?? '';
        const entry = await readOne(fileId, upload, answers[fileId] ?? {});
        const problem = entry.status === 'read' ? accountTwice(entry.file, read) : null;
        proposed.push(problem === null ? entry : { status: 'refused', fileId, fileName: upload.name, problem });
        if (entry.status === 'read' && problem === null) read.push(entry.file);
      }
      const positions = read.reduce((count, file) => count + file.positions.length, 0);
      const proposal: ImportProposal = {
        proposalId: newId(),
        files: proposed,
        accounts: proposedAccounts(read, document),
        instruments: proposedInstruments(read, { document, reference }),
        reconcile: reconcileLines(read),
        positions,
        ready: read.length === proposed.length && positions > 0,
      };
      pending.clear();
      const originals = files.value.map((upload, index) => ({
        ...upload,
        answers: answers[fileIds[index] ?? ''] ?? {},
        series: [],
      }));
      pending.set(proposal.proposalId, { files: read, fileIds, originals, ready: proposal.ready });
      return ok(proposal);
    },

    importConfirm: async ({ proposalId, accounts, instruments }) => {
      const proposal = pending.get(proposalId);
      const before = store.state();
      if (!before.ok) return before;
      if (proposal === undefined) return fail({ code: 'unknown-id', what: 'proposal' });
      if (!proposal.ready) return fail({ code: 'file-needs-answers', questions: 1 });
      const commandOn = (document: Portfolio): Result<DocumentCommand> =>
        importCommand(proposal.files, { accounts, instruments }, { document, reference, today: today(), newId });
      const possible = commandOn(before.value.document);
      if (!possible.ok) return possible;
      const portfolioId = before.value.document.id;
      const facts = { kind: 'positions', portfolioId, importedOn: today() } as const;
      const kept = await market().archive.keep(facts, proposal.originals);
      if (!kept.ok) return kept;
      // While the files were kept the document may have been edited, or another one opened.
      const now = store.state();
      if (!now.ok) return now;
      if (now.value.document.id !== portfolioId) return fail({ code: 'unknown-id', what: 'proposal' });
      const command = commandOn(now.value.document);
      if (!command.ok) return command;
      const applied = store.apply(command.value);
      if (applied.ok) {
        pending.delete(proposalId);
        uploads.drop(proposal.fileIds);
      }
      return applied;
    },

    importCancel: async ({ proposalId }) => {
      const proposal = pending.get(proposalId);
      pending.delete(proposalId);
      uploads.drop(proposal?.fileIds ?? []);
      return ok({});
    },
  };
}
