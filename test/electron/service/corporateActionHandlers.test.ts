import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { corporateActionHandlers } from '../../../electron/service/handlers/corporateActionHandlers';
import type { ServiceParts } from '../../../electron/service/serviceParts';
import type { StatedAction } from '../../../shared/contract/corporateActionSchemas';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import { obtained } from '../../support/outcome';
import { documentOf } from '../../support/portfolioBuilder';
import { seriesOf } from '../../support/priceBuilder';

let folder = '';
let store: PortfolioStore;
let market: MarketLibrary;
/** What happens once while stored prices are read. */
let meanwhile: () => Promise<void>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-actions-'));
  store = new PortfolioStore();
  market = new MarketLibrary(join(folder, 'market'));
  meanwhile = async () => undefined;
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const PIECES = [
  { symbol: 'ZZA', quantity: '100', price: '404', cost: '20000' },
  { symbol: 'ZZB', quantity: '10', price: '5', cost: '40', account: 'IRA' },
];
const SPLIT = {
  kind: 'split' as const,
  effectiveOn: '2026-11-18',
  instrumentId: '',
  newShares: '4',
  oldShares: '1',
  fractions: 'keep' as const,
};

/** The handlers over a real store and library; prices of `ZZA` are stored and linked where given. */
async function opened(series: PriceSeries | null) {
  const document = documentOf({ pieces: PIECES });
  const put = series === null ? null : obtained(await market.put(series));
  const link = { currency: 'USD', adjustment: 'unknown' as const, source: 'ZZA.csv', importedOn: '2026-11-20' };
  const links = put === null ? [] : [{ ...put, ...link }];
  obtained(await store.create(join(folder, 'one.ballast'), { ...document, series: links }));
  let ids = 0;
  const parts = {
    store,
    market: () => market,
    repair: {
      get: async (seriesId: string, symbol: string) => {
        const once = meanwhile;
        meanwhile = async () => undefined;
        await once();
        return market.get(seriesId, symbol);
      },
    },
    today: () => '2026-11-20',
    newId: (...stray: unknown[]) => {
      // As `randomUUID` does.
      if (stray.length > 0) throw new TypeError('an id is made of nothing');
      return `new-${++ids}`;
    },
  };
  // Only what corporate actions touch is built; the rest of the service takes no part.
  const handlers = corporateActionHandlers(parts as unknown as ServiceParts);
  const instrumentId = document.instruments[0]?.id ?? '';
  return { handlers, instrumentId };
}

const RAW = seriesOf('ZZA', [396, 400, 404, 102, 103]);

async function storedCloses(): Promise<number[]> {
  const link = obtained(store.state()).document.series[0];
  return [...obtained(await market.get(link?.seriesId ?? '')).close];
}

describe('a corporate action', () => {
  it('is previewed without touching anything', async () => {
    const { handlers, instrumentId } = await opened(RAW);
    const before = obtained(store.state());
    const request = { action: { ...SPLIT, instrumentId }, restatePrices: null };
    const preview = obtained(await handlers.corporateActionPreview(request));
    expect(preview.holdings).toEqual([
      {
        accountName: 'Brokerage',
        symbol: 'ZZA',
        quantityBefore: '100',
        quantityAfter: '400',
        costBefore: '20000',
        costAfter: '20000',
        stopBefore: null,
        stopAfter: null,
      },
    ]);
    expect(preview.prices).toEqual({ state: 'raw', lastDate: '2026-11-19' });
    expect(obtained(store.state()).document).toBe(before.document);
  });

  it('restates prices that still are in old shares, once, and undo brings the old ones back', async () => {
    const { handlers, instrumentId } = await opened(RAW);
    const before = obtained(store.state()).document;
    const request = { action: { ...SPLIT, instrumentId }, restatePrices: null };
    const recorded = obtained(await handlers.corporateActionRecord(request)).document;
    expect(recorded.holdings[0]).toMatchObject({ quantity: '400', filePrice: '101' });
    expect(await storedCloses()).toEqual([99, 100, 101, 102, 103]);
    expect(recorded.series[0]).toMatchObject({ symbol: 'ZZA', bars: 5, lastDate: '2026-11-19' });
    const undone = obtained(store.undo()).document;
    expect(undone).toEqual(before);
    expect(await storedCloses()).toEqual([396, 400, 404, 102, 103]);
  });

  it('leaves prices that are in new shares already, unless the user says otherwise', async () => {
    const restated = seriesOf('ZZA', [99, 100, 101, 102, 103]);
    const { handlers, instrumentId } = await opened(restated);
    const action = { ...SPLIT, instrumentId };
    expect(obtained(await handlers.corporateActionPreview({ action, restatePrices: null })).prices.state).toBe(
      'restated',
    );
    obtained(await handlers.corporateActionRecord({ action, restatePrices: null }));
    expect(await storedCloses()).toEqual([...restated.close]);
    obtained(store.undo());
    obtained(await handlers.corporateActionRecord({ action, restatePrices: true }));
    expect(await storedCloses()).toEqual([24.75, 25, 25.25, 102, 103]);
  });

  it('leaves raw prices alone where the user says so', async () => {
    const { handlers, instrumentId } = await opened(RAW);
    obtained(await handlers.corporateActionRecord({ action: { ...SPLIT, instrumentId }, restatePrices: false }));
    expect(await storedCloses()).toEqual([...RAW.close]);
  });

  it('makes the companies and the cash it brings, and knows those the document has', async () => {
    const { handlers, instrumentId } = await opened(null);
    const spinOff: StatedAction = {
      kind: 'spin-off',
      effectiveOn: '2026-11-18',
      instrumentId,
      spun: { symbol: 'ZZB', name: '', kind: 'stock' },
      sharesPerShare: '0.5',
      costFraction: 0.25,
    };
    const spun = obtained(await handlers.corporateActionRecord({ action: spinOff, restatePrices: null })).document;
    expect(spun.instruments).toHaveLength(2);
    expect(spun.holdings.map(({ quantity, costBasis }) => [quantity, costBasis])).toEqual([
      ['100', '15000'],
      ['10', '40'],
      ['50', '5000'],
    ]);
    const merger: StatedAction = {
      kind: 'merger',
      effectiveOn: '2026-11-19',
      instrumentId,
      into: { symbol: 'ZZC', name: 'Zebra C', kind: 'stock' },
      sharesPerShare: '2',
      cashPerShare: '1.5',
    };
    const preview = obtained(await handlers.corporateActionPreview({ action: merger, restatePrices: null }));
    expect(
      preview.holdings.map(({ symbol, quantityBefore, quantityAfter }) => [symbol, quantityBefore, quantityAfter]),
    ).toEqual([
      ['ZZA', '100', null],
      ['ZZC', null, '200'],
      ['CASH', null, '150'],
    ]);
    const merged = obtained(await handlers.corporateActionRecord({ action: merger, restatePrices: null })).document;
    expect(merged.instruments.map(({ symbol, name }) => `${symbol} ${name}`).slice(2)).toEqual([
      'ZZC Zebra C',
      'CASH Cash USD',
    ]);
    expect(merged.corporateActions?.map(({ kind }) => kind)).toEqual(['spin-off', 'merger']);
  });

  it('looks again at prices that were imported while it restated the old ones', async () => {
    const { handlers, instrumentId } = await opened(RAW);
    const newer = seriesOf('ZZA', [800, 808, 204, 206]);
    const put = obtained(await market.put(newer));
    meanwhile = async () => {
      const link = {
        ...put,
        currency: 'USD',
        adjustment: 'unknown' as const,
        source: 'n.csv',
        importedOn: '2026-11-20',
      };
      const facts = { fileName: 'n.csv', format: 'CSV', asOf: null, rowsRead: 4, rowsSkipped: 0 };
      const record = { id: 'r9', kind: 'prices' as const, importedOn: '2026-11-20', ...facts };
      obtained(store.apply({ name: 'importPrices', record, series: [link] }));
    };
    obtained(await handlers.corporateActionRecord({ action: { ...SPLIT, instrumentId }, restatePrices: null }));
    expect(await storedCloses()).toEqual([200, 202, 204, 206]);
  });

  it('puts nothing into another portfolio that was opened meanwhile', async () => {
    const { handlers, instrumentId } = await opened(RAW);
    const other = { ...documentOf({ pieces: PIECES }), id: 'other' };
    meanwhile = async () => void obtained(await store.create(join(folder, 'two.ballast'), other));
    const recorded = await handlers.corporateActionRecord({ action: { ...SPLIT, instrumentId }, restatePrices: null });
    expect(recorded).toEqual({ ok: false, problem: { code: 'unknown-id', what: 'instrument' } });
    expect(obtained(store.state()).document.holdings).toEqual(other.holdings);
  });

  it('is refused for what is not there, by preview and record alike', async () => {
    const { handlers } = await opened(null);
    const request = { action: { ...SPLIT, instrumentId: 'nobody' }, restatePrices: null };
    const refusal = { ok: false, problem: { code: 'unknown-id', what: 'instrument' } };
    expect(await handlers.corporateActionPreview(request)).toEqual(refusal);
    expect(await handlers.corporateActionRecord(request)).toEqual(refusal);
  });
});
