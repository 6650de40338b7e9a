import type { Handlers } from '../../../shared/contract/channels';
import type { Portfolio } from '../../../shared/model/portfolio';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { ImportedFile } from '../../market/importArchive';
import { emptyPortfolio } from '../emptyPortfolio';
import { Breather } from '../imports/breather';
import { type ImportChoices, importCommand, type PlannedImport, type TakenFile } from '../imports/importCommand';
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

  const confirm = async (proposal: Pending, choices: ImportChoices, document: Portfolio) => {
    const planFor = (current: Portfolio): Promise<Result<PlannedImport>> =>
      importCommand(proposal.taken, choices, { document: current, reference, today: today(), newId });
    let current = document;
    let planned = await planFor(current);
    if (!planned.ok) return planned;
    const facts = { kind: 'positions', portfolioId: document.id, importedOn: today() } as const;
    const kept = await market().archive.keep(facts, proposal.originals);
    if (!kept.ok) return kept;
    for (;;) {
      const now = store.state();
      if (!now.ok) return now;
      if (now.value.document.id !== document.id) return fail({ code: 'unknown-id', what: 'proposal' });
      if (now.value.document === current) break;
      // Meanwhile the document has been edited: what the import does is worked out anew, not laid over the edit.
      current = now.value.document;
      planned = await planFor(current);
      if (!planned.ok) return planned;
    }
    const applied = store.apply(planned.value.command);
    return applied.ok ? ok({ ...applied.value, imported: planned.value.imported }) : applied;
  };

  return {
    fileAdd: async (upload) => ok({ fileId: uploads.add(upload) }),

    importPropose: async ({ fileIds, answers, accounts = {}, templates: chosen = {} }) => {
      const files = uploads.get(fileIds);
      if (!files.ok) return files;
      reading.abort();
      reading = new AbortController();
      const { signal } = reading;
      const breather = new Breather();
      const saved = await templates.list();
      const asked = files.value.map((upload, index) => {
        const fileId = fileIds[index] ?? '';
        const template = saved.find(({ templateId }) => templateId === chosen[fileId]) ?? null;
        return { fileId, upload, answers: answers[fileId] ?? {}, template };
      });
      const read = await brokerFiles.read(
        asked,
        (done, total) => emit('progress', { task: 'import', done, total }),
        signal,
      );
      if (!read.ok) return read;
      await breather.breathe();
      const state = store.state();
      // With nothing open a file can be looked at all the same; a portfolio is made only when it is confirmed.
      const document = state.ok ? state.value.document : nothingYet();
      const { proposal, taken } = importProposal(read.value, {
        document,
        reference,
        wishes: accounts,
        templates: saved,
      });
      await breather.breathe();
      if (signal.aborted) return fail({ code: 'request-cancelled' });
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
      // A second click finds nothing to confirm.
      pending = null;
      const confirmed = await confirm(proposal, choices, before.value.document);
      if (confirmed.ok) uploads.drop(proposal.fileIds);
      else pending ??= proposal;
      return confirmed;
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
