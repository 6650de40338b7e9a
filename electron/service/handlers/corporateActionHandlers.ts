import type { Handlers, RequestOf } from '../../../shared/contract/channels';
import type { CorporateActionPreview } from '../../../shared/contract/corporateActionSchemas';
import { applyCommand } from '../../../shared/model/applyCommand';
import type { DocumentCommand } from '../../../shared/model/command';
import { decimalToNumber } from '../../../shared/model/decimal';
import type { Portfolio, SeriesLink } from '../../../shared/model/portfolio';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import { restateSeries } from '../../../shared/model/restateSeries';
import { splitInPrices } from '../../../shared/model/splitInPrices';
import { fail, mapResult, ok, type Result } from '../../../shared/result/result';
import { completeAction } from '../corporateActions/actionCommand';
import { changedHoldings } from '../corporateActions/changedHoldings';
import type { ServiceParts } from '../serviceParts';

type Request = RequestOf<'corporateActionRecord'>;

/** The stored prices of what is split, and what they show of it. */
interface SplitPrices {
  readonly shown: CorporateActionPreview['prices'];
  readonly link: SeriesLink | null;
  readonly series: PriceSeries | null;
}

const NO_PRICES: SplitPrices = { shown: { state: 'none', lastDate: null }, link: null, series: null };

/** Splits, mergers, spin-offs and new symbols: previewed on a copy, then recorded with the prices they restate. */
export function corporateActionHandlers(
  parts: ServiceParts,
): Pick<Handlers, 'corporateActionPreview' | 'corporateActionRecord'> {
  const { store, today, newId } = parts;

  const commandOn = (document: Portfolio, { action }: Request, series: SeriesLink[]): Result<DocumentCommand> =>
    mapResult(completeAction(action, document, newId), (complete) => ({
      name: 'recordCorporateAction',
      recordId: newId(),
      recordedOn: today(),
      action: complete,
      series,
    }));

  return {
    corporateActionPreview: async (request) => {
      const state = store.state();
      if (!state.ok) return state;
      const { document } = state.value;
      const command = commandOn(document, request, []);
      if (!command.ok) return command;
      const after = applyCommand(document, command.value);
      if (!after.ok) return after;
      const prices = await splitPrices(parts, document, request);
      if (!prices.ok) return prices;
      return ok({ holdings: changedHoldings(document, after.value), prices: prices.value.shown });
    },

    corporateActionRecord: async (request) => {
      for (;;) {
        const state = store.state();
        if (!state.ok) return state;
        const { document } = state.value;
        const links = await restatedLinks(parts, document, request);
        if (!links.ok) return links;
        // While prices were read and written the document may have been edited, or another one opened.
        const now = store.state();
        if (!now.ok) return now;
        if (now.value.document.id !== document.id) return fail({ code: 'unknown-id', what: 'instrument' });
        if (links.value.length > 0 && now.value.document.series !== document.series) continue;
        const command = commandOn(now.value.document, request, links.value);
        return command.ok ? store.apply(command.value) : command;
      }
    },
  };
}

async function splitPrices(
  { repair }: ServiceParts,
  document: Portfolio,
  { action }: Request,
): Promise<Result<SplitPrices>> {
  const instrument = document.instruments.find(({ id }) => id === action.instrumentId);
  const link = document.series.find(({ symbol }) => symbol === instrument?.symbol);
  if (action.kind !== 'split' || link === undefined) return ok(NO_PRICES);
  return mapResult(await repair.get(link.seriesId, link.symbol), (series) => ({
    shown: { state: splitInPrices(series, action.effectiveOn, ratioOf(action)), lastDate: link.lastDate },
    link,
    series,
  }));
}

/** The link to prices in new shares, stored beside the old ones; none where the prices stay as they are. */
async function restatedLinks(
  parts: ServiceParts,
  document: Portfolio,
  request: Request,
): Promise<Result<SeriesLink[]>> {
  const { action, restatePrices } = request;
  if (action.kind !== 'split' || restatePrices === false) return ok([]);
  const prices = await splitPrices(parts, document, request);
  if (!prices.ok) return prices;
  const { shown, link, series } = prices.value;
  if (link === null || series === null || (restatePrices === null && shown.state !== 'raw')) return ok([]);
  const put = await parts.market().put(restateSeries(series, action.effectiveOn, ratioOf(action)));
  return mapResult(put, ({ seriesId }) => [{ ...link, seriesId }]);
}

function ratioOf({ newShares, oldShares }: { newShares: string; oldShares: string }): number {
  return decimalToNumber(newShares) / decimalToNumber(oldShares);
}
