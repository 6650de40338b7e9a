import type { Handlers } from '../../../shared/contract/channels';
import { fail, mapResult, ok, type Result } from '../../../shared/result/result';
import type { EngineDocument } from '../../engine/engineHost';
import type { ServiceParts } from '../serviceParts';

/** Report, price columns, sizing and stop preview: everything the engine answers. */
export function reportHandlers(
  parts: ServiceParts,
): Pick<Handlers, 'reportGet' | 'seriesGet' | 'sizingCompute' | 'stopsPreview'> {
  const { engine, store, market, today } = parts;
  const open = (): Result<EngineDocument> =>
    mapResult(store.state(), (state) => ({ portfolio: state.document, revision: state.status.revision }));
  return {
    reportGet: async ({ selection }) => {
      const document = open();
      return document.ok
        ? ok(await engine.run<'report'>({ kind: 'report', selection }, document.value, today()))
        : document;
    },
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
      return mapResult(await market.get(link.seriesId, symbol), ({ days, close, high, low, volume }) => ({
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
