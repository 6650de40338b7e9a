import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPrices } from '../../../electron/importing/readPrices';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { emptyPortfolio } from '../../../electron/service/emptyPortfolio';
import type { FileReader } from '../../../electron/service/fileReader';
import { priceHandlers } from '../../../electron/service/handlers/priceHandlers';
import { shippedReference } from '../../../electron/service/reference';
import type { ServiceParts } from '../../../electron/service/serviceParts';
import { Uploads } from '../../../electron/service/uploads';
import { ok } from '../../../shared/result/result';
import { obtained } from '../../support/outcome';

const reference = shippedReference();
const TODAY = '2026-11-20';
const FILE = 'Date,Close\n2026-11-17,10\n2026-11-18,11\n2026-11-19,12\n';

let folder = '';
let store: PortfolioStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-prices-'));
  store = new PortfolioStore();
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function portfolio(id: string) {
  return emptyPortfolio({ id, name: id, baseCurrency: 'USD', today: TODAY, reference });
}

/** The handlers over a real document and library; the engine does what the test says while it is waited for. */
function handlersWith(meanwhile: () => Promise<void>, uploads: Uploads) {
  let ids = 0;
  const market = new MarketLibrary(join(folder, 'market'));
  let asked = 0;
  const engine = {
    run: async () => {
      asked += 1;
      await meanwhile();
      return [];
    },
  };
  const reader: Pick<FileReader, 'eachPriceFile'> = {
    eachPriceFile: async (files, take) => {
      for (const [index, { file, answers }] of files.entries()) take(ok(readPrices(file, answers)), index);
    },
  };
  const parts = {
    store,
    uploads,
    reader,
    engine,
    market: () => market,
    today: () => TODAY,
    newId: () => `id-${++ids}`,
    emit: () => undefined,
  };
  // Only what price imports touch is built; the rest of the service takes no part.
  return { handlers: priceHandlers(parts as unknown as ServiceParts), asked: () => asked };
}

async function confirmWhile(meanwhile: () => Promise<void>) {
  obtained(await store.create(join(folder, 'one.ballast'), portfolio('one')));
  const uploads = new Uploads();
  const fileId = uploads.add({ name: 'ZZMC.csv', bytes: new TextEncoder().encode(FILE) });
  const { handlers, asked } = handlersWith(meanwhile, uploads);
  const proposal = obtained(await handlers.pricesPropose({ fileIds: [fileId], answers: {} }));
  const key = proposal.series[0]?.proposal.key ?? '';
  const outcome = await handlers.pricesConfirm({ proposalId: proposal.proposalId, accept: [{ key, symbol: 'ZZMC' }] });
  return { outcome, asked: asked() };
}

describe('confirming prices', () => {
  it('looks again at a document that was edited while the engine worked, and keeps the edit', async () => {
    let edited = false;
    const { outcome, asked } = await confirmWhile(async () => {
      if (edited) return;
      edited = true;
      obtained(store.apply({ name: 'renamePortfolio', portfolioName: 'Renamed meanwhile' }));
    });
    const { document } = obtained(outcome);
    expect(document.name).toBe('Renamed meanwhile');
    expect(document.series.map((link) => link.symbol)).toEqual(['ZZMC']);
    expect(asked).toBe(2);
  });

  it('puts nothing into another portfolio that was opened meanwhile', async () => {
    const { outcome } = await confirmWhile(async () => {
      obtained(await store.create(join(folder, 'two.ballast'), portfolio('two')));
    });
    expect(outcome).toEqual({ ok: false, problem: { code: 'unknown-id', what: 'proposal' } });
    expect(obtained(store.state()).document).toMatchObject({ id: 'two', series: [] });
  });
});
