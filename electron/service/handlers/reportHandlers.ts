import type { Handlers } from '../../../shared/contract/channels';
import { fail, mapResult, ok, type Result } from '../../../shared/result/result';
import type { PreparationProgress } from '../../../shared/risk/report/prepareReport';
import type { EngineDocument } from '../../engine/engineHost';
import type { ServiceParts } from '../serviceParts';

/** Report, price columns, sizing and stop preview: everything the engine answers. */
export function reportHandlers(
  parts: ServiceParts,
): Pick<Handlers, 'reportGet' | 'seriesGet' | 'sizingCompute' | 'stopsPreview'> {
  const { engine, store, repair, today } = parts;
  const open = (): Result<EngineDocument> =>
    mapResult(store.state(), (state) => ({ portfolio: state.document, revision: state.status.revision }));
  return {
    reportGet: newestReport(parts, open),
    sizingCompute: async (request) => {
      const document = open();
      return document.ok
        ? ok(await engine.run<'sizing'>({ kind: 'sizing', request }, document.value, today()))
        : document;
    },
    stopsPreview: async (request) => {
      const document = open();
      return document.ok
        ? ok(await engine.run<'stops'>({ kind: 'stops', ...request }, document.value, today()))
        : document;
    },
    seriesGet: async ({ symbol }) => {
      const state = store.state();
      if (!state.ok) return state;
      const link = state.value.document.series.find((row) => row.symbol === symbol);
      if (link === undefined) return fail({ code: 'no-price-history' });
      return mapResult(await repair.get(link.seriesId, symbol), ({ days, close, high, low, volume }) => ({
        symbol,
        days,
        close,
        high,
        low,
        volume,
      }));
    },
  };
}

/**
 * The report of the document as it stands when the answer comes: a report of a document that has been changed since is
 * given up half-way, and whoever asked for it gets that of the new one.
 */
function newestReport(
  { engine, today, emit }: ServiceParts,
  open: () => Result<EngineDocument>,
): Handlers['reportGet'] {
  let current: { readonly document: EngineDocument; readonly controller: AbortController } | null = null;
  const onProgress = ({ done, total }: PreparationProgress): void => emit('progress', { task: 'report', done, total });
  const reportGet: Handlers['reportGet'] = async (request) => {
    const document = open();
    if (!document.ok) return document;
    if (current === null || !isSame(current.document, document.value)) {
      current?.controller.abort();
      current = { document: document.value, controller: new AbortController() };
    }
    const { signal } = current.controller;
    const job = { kind: 'report', selection: request.selection } as const;
    try {
      return ok(await engine.run<'report'>(job, document.value, today(), { signal, onProgress }));
    } catch (error) {
      if (signal.aborted) return reportGet(request);
      throw error;
    }
  };
  return reportGet;
}

function isSame(left: EngineDocument, right: EngineDocument): boolean {
  return left.portfolio === right.portfolio && left.revision === right.revision;
}
