import type { Handlers } from '../../../shared/contract/channels';
import type { Portfolio } from '../../../shared/model/portfolio';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { ImportedFile } from '../../market/importArchive';
import { emptyPortfolio } from '../emptyPortfolio';
import { importCommand, type PlannedImport, type TakenFile } from '../imports/importCommand';
import { importProposal } from '../imports/importProposal';
import type { ServiceParts } from '../serviceParts';

/** A proposal the user is looking at. */
interface Pending {
  readonly proposalId: string;
  readonly taken: readonly TakenFile[];
  readonly fileIds: readonly string[];
  /** The originals, as they were read. */
  readonly originals: readonly ImportedFile[];
  readonly ready: boolean;
}

type Methods = 'fileAdd' | 'importPropose' | 'importConfirm' | 'importCancel' | 'tradesGet';

/** Broker files: handed over, proposed, confirmed as one undoable command, or dropped. */
export function importHandlers(parts: ServiceParts): Pick<Handlers, Methods> {
  const { store, uploads, brokerFiles, templates, reference, market, today, newId, emit } = parts;
  let pending: Pending | null = null;
  /** Ends the reading that is under way; a new one ends it, too. */
  let reading = new AbortController();
  const nothingYet = (): Portfolio =>
    emptyPortfolio({ id: newId(), name: 'New portfolio', baseCurrency: 'USD', today: today(), reference });

  return {
    fileAdd: async (upload) => ok({ fileId: uploads.add(upload) }),

    importPropose: async ({ fileIds, answers, accounts = {}, templates: chosen = {} }) => {
      const files = uploads.get(fileIds);
      if (!files.ok) return files;
      reading.abort();
      reading = new AbortController();
      const saved = await templates.list();
      const asked = files.value.map((upload, index) => {
        const fileId = fileIds[index] ?? '';
        const template = saved.find(({ templateId }) => templateId === chosen[fileId]) ?? null;
        return { fileId, upload, answers: answers[fileId] ?? {}, template };
      });
      const read = await brokerFiles.read(
        asked,
        (done, total) => emit('progress', { task: 'import', done, total }),
        reading.signal,
      );
      if (!read.ok) return read;
      const state = store.state();
      // With nothing open a file can be looked at all the same; a portfolio is made only when it is confirmed.
      const document = state.ok ? state.value.document : nothingYet();
      const { proposal, taken } = importProposal(read.value, {
        document,
        reference,
        wishes: accounts,
        templates: saved,
      });
      const originals = read.value.map((one) => ({ ...one.upload, answers: one.answers, series: [] }));
      pending = { proposalId: newId(), taken, fileIds, originals, ready: proposal.ready };
      return ok({ proposalId: pending.proposalId, ...proposal });
    },

    importConfirm: async ({ proposalId, ...choices }) => {
      const proposal = pending;
      const before = store.state();
      if (!before.ok) return before;
      if (proposal?.proposalId !== proposalId) return fail({ code: 'unknown-id', what: 'proposal' });
      if (!proposal.ready) return fail({ code: 'file-needs-answers', questions: 1 });
      const commandOn = (document: Portfolio): Result<PlannedImport> =>
        importCommand(proposal.taken, choices, { document, reference, today: today(), newId });
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
      // Planned anew only where the document has changed meanwhile.
      const planned = now.value.document === before.value.document ? possible : commandOn(now.value.document);
      if (!planned.ok) return planned;
      const applied = store.apply(planned.value.command);
      if (!applied.ok) return applied;
      pending = null;
      uploads.drop(proposal.fileIds);
      return ok({ ...applied.value, imported: planned.value.imported });
    },

    importCancel: async ({ proposalId }) => {
      if (proposalId === null) reading.abort();
      else if (pending?.proposalId === proposalId) {
        uploads.drop(pending.fileIds);
        pending = null;
      }
      return ok({});
    },

    tradesGet: async ({ accountId, instrumentId }) => {
      const state = store.state();
      if (!state.ok) return state;
      const trades = (state.value.document.trades ?? []).filter(
        (trade) =>
          (accountId === null || trade.accountId === accountId) &&
          (instrumentId === null || trade.instrumentId === instrumentId),
      );
      return ok({
        trades: trades.toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0)),
      });
    },
  };
}
