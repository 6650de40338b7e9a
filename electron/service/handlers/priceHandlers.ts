import type { Handlers } from '../../../shared/contract/channels';
import type { DocumentState } from '../../../shared/contract/schemas';
import { applyCommand } from '../../../shared/model/applyCommand';
import { fail, ok, type Result } from '../../../shared/result/result';
import { type AcceptedSeries, storePriceImport } from '../prices/priceImport';
import { importPricesCommand, type StoredSeries } from '../prices/pricePlan';
import { type ProposedSeries, pricesProposal } from '../prices/pricesProposal';
import { ReadPriceFiles } from '../prices/readPriceFiles';
import type { ServiceParts } from '../serviceParts';

/** A proposal the user is looking at, with the columns that stay on this side. */
interface Pending {
  readonly proposalId: string;
  readonly series: ReadonlyMap<string, ProposedSeries>;
  readonly fileIds: readonly string[];
}

type Methods = 'pricesPropose' | 'pricesConfirm' | 'pricesCancel';

/** Price files: read, matched, stored in the market library, linked by one undoable command. */
export function priceHandlers(parts: ServiceParts): Pick<Handlers, Methods> {
  const { store, uploads, reader, market, today, newId, emit } = parts;
  const files = new ReadPriceFiles(reader);
  let pending: Pending | null = null;
  /** Ends the reading that is under way; a new one ends it, too. */
  let reading = new AbortController();
  const drop = (): void => {
    uploads.drop(pending?.fileIds ?? []);
    files.forget();
    pending = null;
  };

  return {
    pricesPropose: async ({ fileIds, answers }) => {
      const state = store.state();
      if (!state.ok) return state;
      const found = uploads.get(fileIds);
      if (!found.ok) return found;
      reading.abort();
      reading = new AbortController();
      const { signal } = reading;
      const asked = found.value.map((file, index) => {
        const fileId = fileIds[index] ?? '';
        return { fileId, file, answers: answers[fileId] ?? {} };
      });
      const onDone = (done: number) => emit('progress', { task: 'prices', done, total: asked.length });
      const read = await files.read(asked, { today: today(), onDone, signal });
      if (!read.ok) return read;
      const { document } = state.value;
      const { shown, series } = await pricesProposal(read.value, { market: market(), document });
      if (signal.aborted) return fail({ code: 'request-cancelled' });
      pending = { proposalId: newId(), series, fileIds };
      return ok({ proposalId: pending.proposalId, ...shown });
    },

    pricesConfirm: async ({ proposalId, accept }) => {
      const state = store.state();
      if (!state.ok) return state;
      if (pending?.proposalId !== proposalId) return fail({ code: 'unknown-id', what: 'proposal' });
      const accepted: AcceptedSeries[] = [];
      for (const { key, symbol } of accept) {
        const series = pending.series.get(key);
        if (series === undefined) return fail({ code: 'unknown-id', what: 'series' });
        accepted.push({ ...series, symbol });
      }
      const { document } = state.value;
      const place = { market: market(), document, today: today() };
      const stored = await storePriceImport(accepted, place, (done) =>
        emit('progress', { task: 'prices', done, total: accepted.length }),
      );
      if (!stored.ok) return stored;
      const applied = await applyWithStops(parts, stored.value, document.id);
      if (applied.ok && pending?.proposalId === proposalId) drop();
      return applied;
    },

    pricesCancel: async ({ proposalId }) => {
      if (proposalId === null) reading.abort();
      else if (pending?.proposalId === proposalId) drop();
      return ok({});
    },
  };
}

/** Links the series and records what they tighten. An edit made while the engine worked is looked at again, not lost. */
async function applyWithStops(
  { store, engine, today, newId }: ServiceParts,
  stored: readonly StoredSeries[],
  portfolioId: string,
): Promise<Result<DocumentState>> {
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
}
