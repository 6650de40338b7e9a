import type { Handlers } from '../../../shared/contract/channels';
import type { PricesProposal } from '../../../shared/contract/priceSchemas';
import type { DocumentState } from '../../../shared/contract/schemas';
import { applyCommand } from '../../../shared/model/applyCommand';
import { invariant } from '../../../shared/result/invariant';
import { fail, ok, type Result } from '../../../shared/result/result';
import { type AcceptedSeries, extensionOf, storePriceImport } from '../priceImport';
import { importPricesCommand, matchOf, type StoredSeries, stillWithoutPrices } from '../pricePlan';
import type { ServiceParts } from '../serviceParts';

/** A proposal the user is looking at, with the columns that stay on this side. */
interface Pending {
  readonly series: ReadonlyMap<string, Omit<AcceptedSeries, 'symbol'>>;
  readonly fileIds: readonly string[];
}

/** Price files: read, matched, stored in the market library, linked by one undoable command. */
export function priceHandlers(parts: ServiceParts): Pick<Handlers, 'pricesPropose' | 'pricesConfirm'> {
  const { store, uploads, reader, market, engine, today, newId, emit } = parts;
  const pending = new Map<string, Pending>();

  /** Links the series and records what they tighten. An edit made while the engine worked is looked at again, not lost. */
  const applyWithStops = async (
    stored: readonly StoredSeries[],
    portfolioId: string,
  ): Promise<Result<DocumentState>> => {
    for (;;) {
      const state = store.state();
      if (!state.ok) return state;
      const { document, status } = state.value;
      if (document.id !== portfolioId) return fail({ code: 'unknown-id', what: 'proposal' });
      const command = importPricesCommand(stored, document, today(), newId());
      const priced = applyCommand(document, command);
      if (!priced.ok) return priced;
      const stops = await engine.run<'ratchets'>(
        { kind: 'ratchets', seriesIds: stored.map(({ summary }) => summary.seriesId) },
        { portfolio: priced.value, revision: status.revision },
        today(),
      );
      const now = store.state();
      if (!now.ok) return now;
      if (now.value.document === document)
        return store.apply(stops.length === 0 ? command : { ...command, stops: [...stops] });
    }
  };

  return {
    pricesPropose: async ({ fileIds, answers }) => {
      const state = store.state();
      if (!state.ok) return state;
      const files = uploads.get(fileIds);
      if (!files.ok) return files;
      const document = state.value.document;
      const found = new Map<string, Omit<AcceptedSeries, 'symbol'>>();
      const refused: PricesProposal['refused'] = [];
      const questions: PricesProposal['questions'] = [];
      const asked = files.value.map((file, index) => ({ file, answers: answers[fileIds[index] ?? ''] ?? {} }));
      const outcomes = await reader.prices(asked, (done) =>
        emit('progress', { task: 'prices', done, total: asked.length }),
      );
      for (const [index, read] of outcomes.entries()) {
        const fileId = fileIds[index] ?? '';
        const from = asked[index];
        invariant(from !== undefined, 'every outcome is of a file that was asked for');
        const fileName = from.file.name;
        if (!read.ok) refused.push({ fileName, problem: read.problem });
        else if (read.value.status === 'refused') refused.push({ fileName, problem: read.value.problem });
        else if (read.value.status === 'questions')
          questions.push({ fileId, fileName, questions: [...read.value.questions] });
        else
          for (const { columns, proposal } of read.value.series) {
            const key = `${fileId}:${proposal.key}`;
            found.set(key, { ...from, key: proposal.key, columns, proposal: { ...proposal, key } });
          }
      }
      const proposalId = newId();
      pending.clear();
      pending.set(proposalId, { series: found, fileIds });
      const series: PricesProposal['series'] = [];
      for (const { proposal, columns } of found.values()) {
        const extension = await extensionOf(columns, proposal.adjustment, { market: market(), document });
        series.push({
          proposal,
          match: matchOf(proposal.symbol, document),
          replacesBars: document.series.find((link) => link.symbol === proposal.symbol)?.bars ?? null,
          addsBars: extension?.added ?? null,
        });
      }
      return ok({
        proposalId,
        series,
        refused,
        questions,
        stillWithout: stillWithoutPrices(
          document,
          [...found.values()].map(({ proposal }) => proposal.symbol),
        ),
      });
    },

    pricesConfirm: async ({ proposalId, accept }) => {
      const state = store.state();
      if (!state.ok) return state;
      const proposal = pending.get(proposalId);
      if (proposal === undefined) return fail({ code: 'unknown-id', what: 'proposal' });
      const accepted: AcceptedSeries[] = [];
      for (const { key, symbol } of accept) {
        const series = proposal.series.get(key);
        if (series === undefined) return fail({ code: 'unknown-id', what: 'series' });
        accepted.push({ ...series, symbol });
      }
      const { document } = state.value;
      const stored = await storePriceImport(accepted, { market: market(), document, today: today() });
      if (!stored.ok) return stored;
      const applied = await applyWithStops(stored.value, document.id);
      if (applied.ok) {
        pending.delete(proposalId);
        uploads.drop(proposal.fileIds);
      }
      return applied;
    },
  };
}
