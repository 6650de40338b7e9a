import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPrices } from '../../../electron/importing/readPrices';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { emptyPortfolio } from '../../../electron/service/emptyPortfolio';
import type { AskedFile, FileReader } from '../../../electron/service/fileReader';
import { priceHandlers } from '../../../electron/service/handlers/priceHandlers';
import { shippedReference } from '../../../electron/service/reference';
import { SeriesRepair } from '../../../electron/service/seriesRepair';
import type { ServiceParts } from '../../../electron/service/serviceParts';
import { Uploads } from '../../../electron/service/uploads';
import { fail, ok } from '../../../shared/result/result';
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
function handlersWith(
  meanwhile: () => Promise<void>,
  uploads: Uploads,
  onRead: (name: string) => Promise<void> = async () => undefined,
) {
  let ids = 0;
  const readings: string[] = [];
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
    eachPriceFile: async (files, take, signal) => {
      for (const [index, { file, answers }] of files.entries()) {
        readings.push(file.name);
        await onRead(file.name);
        if (signal?.aborted === true) take(fail({ code: 'request-cancelled' }), index);
        else take(ok(readPrices(file, answers)), index);
      }
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
  return { handlers: priceHandlers(parts as unknown as ServiceParts), asked: () => asked, readings, market };
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

const SPLIT_FILE =
  'Date,Close,Volume,Split Factor\n2026-11-17,100.5,10,1\n2026-11-18,50.5,20,2\n2026-11-19,51.5,20,1\n';
const RESTATE = { symbol: 'ZZSP', issue: 'split@2026-11-18', fix: 'restate-split' } as const;

/** Two files handed over to the handlers over an empty document. */
async function twoFiles(onRead?: (name: string) => Promise<void>) {
  obtained(await store.create(join(folder, 'one.ballast'), portfolio('one')));
  const uploads = new Uploads();
  const add = (name: string, text: string) => uploads.add({ name, bytes: new TextEncoder().encode(text) });
  const fileIds = [add('ZZMC.csv', FILE), add('ZZSP.csv', SPLIT_FILE)];
  return { ...handlersWith(async () => undefined, uploads, onRead), uploads, fileIds };
}

describe('a fix', () => {
  it('reads the file it is for again, and no other', async () => {
    const { handlers, fileIds, readings } = await twoFiles();
    obtained(await handlers.pricesPropose({ fileIds, answers: {} }));
    const answers = { [fileIds[1] ?? '']: { fixes: [RESTATE] } };
    const fixed = obtained(await handlers.pricesPropose({ fileIds, answers }));
    expect(readings).toEqual(['ZZMC.csv', 'ZZSP.csv', 'ZZSP.csv']);
    expect(fixed.series.map(({ proposal }) => proposal.applied.length)).toEqual([0, 1]);
  });

  it('is kept with its file, so that a damaged series is made again under the same id', async () => {
    const { handlers, fileIds, market } = await twoFiles();
    const answers = { [fileIds[1] ?? '']: { fixes: [RESTATE] } };
    const { proposalId, series } = obtained(await handlers.pricesPropose({ fileIds, answers }));
    const accept = series.map(({ proposal, symbol }) => ({ key: proposal.key, symbol }));
    const { document } = obtained(await handlers.pricesConfirm({ proposalId, accept }));
    const link = document.series.find(({ symbol }) => symbol === 'ZZSP');
    expect(link).toMatchObject({ adjustment: 'split' });
    const seriesId = link?.seriesId ?? '';
    await market.remove([seriesId]);
    const reader = {
      prices: async (files: readonly AskedFile[]) => files.map(({ file, answers: by }) => ok(readPrices(file, by))),
    };
    expect(await new SeriesRepair(() => market, reader).repair([seriesId])).toBe(1);
    expect(obtained(await market.get(seriesId)).close).toEqual(Float64Array.of(50.25, 50.5, 51.5));
  });
});

describe('proposing prices', () => {
  it('stops at the user’s word and proposes nothing', async () => {
    const { handlers, fileIds, readings } = await twoFiles(async () => {
      await handlers.pricesCancel({ proposalId: null });
    });
    const outcome = await handlers.pricesPropose({ fileIds, answers: {} });
    expect(outcome).toEqual({ ok: false, problem: { code: 'request-cancelled' } });
    expect(readings).toEqual(['ZZMC.csv', 'ZZSP.csv']);
    expect(obtained(store.state()).document.series).toEqual([]);
  });

  it('lets the files of a dropped proposal go', async () => {
    const { handlers, fileIds, uploads } = await twoFiles();
    const { proposalId } = obtained(await handlers.pricesPropose({ fileIds, answers: {} }));
    obtained(await handlers.pricesCancel({ proposalId }));
    expect(uploads.get(fileIds)).toMatchObject({ ok: false, problem: { code: 'unknown-id' } });
    expect(await handlers.pricesConfirm({ proposalId, accept: [{ key: '', symbol: 'ZZMC' }] })).toMatchObject({
      problem: { code: 'unknown-id' },
    });
  });

  it('names days to come of a file that reaches beyond today, and series without a usable close', async () => {
    const { handlers, uploads } = await twoFiles();
    const wide = 'Date,ZZA,ZZB\n2026-11-19,10.5,0\n2026-11-20,10.6,0\n2026-11-23,10.7,0\n';
    const fileId = uploads.add({ name: 'wide.csv', bytes: new TextEncoder().encode(wide) });
    const { series, refused } = obtained(await handlers.pricesPropose({ fileIds: [fileId], answers: {} }));
    const late = series[0]?.proposal.issues.find(({ code }) => code === 'future-date');
    expect(late).toMatchObject({ lines: [4], fixes: ['drop-rows'], isSure: true });
    expect(refused).toMatchObject([
      { fileName: 'wide.csv', problem: { code: 'series-no-prices', symbol: 'ZZB', rows: 3 }, unusable: [{ bars: 0 }] },
    ]);
  });
});
