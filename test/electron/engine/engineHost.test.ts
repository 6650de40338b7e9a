import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../electron/durable/disk';
import { type EngineDocument, EngineHost } from '../../../electron/engine/engineHost';
import type { EngineMarket } from '../../../electron/engine/engineJob';
import { MARKET_PURPOSE } from '../../../electron/market/libraryPlace';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { createByteSealer } from '../../../electron/sealing/byteSealer';
import { createDataKey } from '../../../electron/sealing/dataKey';
import { sampleSeriesLink } from '../../../electron/service/sample/buildSample';
import type { RiskReport } from '../../../shared/report/riskReport';
import { createRiskReport } from '../../../shared/risk/report/createRiskReport';
import { type BuiltEntries, builtEntries } from '../../support/builtEntries';
import { obtained } from '../../support/outcome';
import { documentOf, inputOf, REFERENCE } from '../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf, TODAY } from '../../support/priceBuilder';

/** The engine in its worker thread, over a price library of its own. */

const SERIES = seriesOf('ZZMC', closesOf(10, randomReturns(71, 300)));
const SCENE = { pieces: [{ symbol: 'ZZMC', quantity: '10', value: '100', cap: 9e8 }], series: [SERIES] };
const ALL = { kind: 'report', selection: { accountIds: null } } as const;
let built: BuiltEntries;
let marketFolder = '';
let document: EngineDocument;
const hosts: EngineHost[] = [];

beforeAll(async () => {
  built = await builtEntries(['engineWorker']);
  marketFolder = mkdtempSync(join(tmpdir(), 'ballast-market-'));
  const { seriesId } = obtained(await new MarketLibrary(marketFolder).put(SERIES));
  document = { revision: 7, portfolio: { ...documentOf(SCENE), series: [sampleSeriesLink(SERIES, seriesId)] } };
}, 120_000);

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

afterAll(() => {
  built.remove();
  rmSync(marketFolder, { recursive: true, force: true });
});

function hostOf(worker = built.fileOf('engineWorker')): EngineHost {
  const host = new EngineHost(worker, { marketFolder, reference: REFERENCE });
  hosts.push(host);
  return host;
}

const report = (host: EngineHost, of: EngineDocument = document, today = TODAY): Promise<RiskReport> =>
  host.run<'report'>(ALL, of, today);

describe('the engine in its worker', () => {
  it('answers what the engine answers in place', async () => {
    expect(await report(hostOf())).toEqual(createRiskReport(inputOf(SCENE)));
  });

  it('answers the same question once, and another document, revision, day or selection anew', async () => {
    const host = hostOf();
    const first = await report(host);
    expect(await report(host)).toBe(first);
    const copy = { ...document, portfolio: { ...document.portfolio, name: 'Another' } };
    expect((await report(host, copy)).portfolioName).toBe('Another');
    expect((await report(host, { ...document, revision: 8 })).revision).toBe(8);
    expect(await report(host, document, '2026-11-18')).not.toEqual(first);
    const none = await host.run<'report'>({ kind: 'report', selection: { accountIds: [] } }, document, TODAY);
    expect(none.holdings).toEqual([]);
  });

  it('answers many questions at once, each its own', async () => {
    const host = hostOf();
    const revisions = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const answers = await Promise.all(revisions.map((revision) => report(host, { ...document, revision })));
    expect(answers.map((answer) => answer.revision)).toEqual(revisions);
  });

  it('names a price file that is missing, and reads it once it is back', async () => {
    const gone = sampleSeriesLink(SERIES, 'f'.repeat(64));
    const host = hostOf();
    const broken = await report(host, { ...document, portfolio: { ...document.portfolio, series: [gone] } });
    expect(broken.excluded[0]?.problem.code).toBe('series-missing');
    expect((await report(host)).excluded).toEqual([]);
  });
});

describe('the total of a copy', () => {
  const copy = (quantity: string): EngineDocument => ({
    revision: 3,
    portfolio: {
      ...document.portfolio,
      holdings: document.portfolio.holdings.map((one) => ({ ...one, quantity })),
    },
  });

  it('is the equity of its report, with its holdings counted', async () => {
    const host = hostOf();
    const { totals } = await report(host, copy('25'));
    const answer = await host.run<'total'>({ kind: 'total' }, copy('25'), TODAY);
    expect(answer).toEqual({ total: { ok: true, value: totals.equity.value }, holdings: 1, valued: 1 });
  });

  it('notes why a holding could not be valued, and has no value where none could be', async () => {
    const [first] = document.portfolio.holdings;
    if (first === undefined) throw new Error('the scene has a holding');
    const unpriced = { ...first, id: 'h-9', filePrice: null, fileValue: null, instrumentId: 'i-9' };
    const [known] = document.portfolio.instruments;
    if (known === undefined) throw new Error('the scene has an instrument');
    const instruments = [...document.portfolio.instruments, { ...known, id: 'i-9', symbol: 'ZZNP' }];
    const host = hostOf();
    const both = { ...document, portfolio: { ...document.portfolio, instruments, holdings: [first, unpriced] } };
    const answer = await host.run<'total'>({ kind: 'total' }, both, TODAY);
    expect(answer).toMatchObject({ total: { ok: true, notes: [{ code: 'no-price' }] }, holdings: 2, valued: 1 });
    const none = { ...both, portfolio: { ...both.portfolio, holdings: [unpriced] } };
    expect(await host.run<'total'>({ kind: 'total' }, none, TODAY)).toMatchObject({
      total: { ok: false, problem: { code: 'no-holdings' } },
      valued: 0,
    });
  });

  it('pushes neither the open document nor its kept reports out', async () => {
    const host = hostOf();
    const first = await report(host);
    for (let quantity = 1; quantity <= 12; quantity++)
      await host.run<'total'>({ kind: 'total' }, copy(String(quantity)), TODAY);
    expect(await report(host)).toBe(first);
    const later = await report(host, { ...document, revision: 8 });
    expect(later.totals.equity.value).toBe(first.totals.equity.value);
  });
});

describe('a worker that dies', () => {
  it('rejects what is under way, and the next question starts another', async () => {
    const file = join(marketFolder, 'dying.mjs');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
       import { existsSync, writeFileSync } from 'node:fs';
       const mark = ${JSON.stringify(join(marketFolder, 'died'))};
       parentPort.on('message', ({ id }) => {
         if (existsSync(mark)) return parentPort.postMessage({ id, ok: true, answer: 'alive', unread: [] });
         writeFileSync(mark, '');
         process.exit(1);
       });`,
    );
    const host = hostOf(file);
    await expect(report(host)).rejects.toThrow('engine worker ended');
    expect(await report(host)).toBe('alive');
  });

  it('rejects a question that is still open when the engine closes', async () => {
    const host = hostOf();
    const open = report(host);
    const rejected = expect(open).rejects.toThrow('engine closed');
    await host.close();
    await rejected;
  });

  it('rejects a bug with its stack and goes on', async () => {
    const host = hostOf();
    const broken = { ...document, portfolio: { ...document.portfolio, holdings: null } } as unknown as EngineDocument;
    await expect(report(host, broken)).rejects.toThrow('TypeError');
    expect((await report(host)).holdings).toHaveLength(1);
  });

  it('says how far it is with many prices, and gives up a job that nobody wants any more', async () => {
    const many = await manyHoldings(400);
    const progress: { readonly done: number; readonly total: number }[] = [];
    const host = hostOf();
    const giveUp = new AbortController();
    const unwanted = host.run<'report'>(ALL, many, TODAY, {
      signal: giveUp.signal,
      onProgress: (step) => {
        progress.push(step);
        giveUp.abort();
      },
    });
    await expect(unwanted).rejects.toThrow('engine job cancelled');
    await expect(host.run<'report'>(ALL, many, TODAY, { signal: giveUp.signal })).rejects.toThrow();
    expect(progress[0]?.total).toBe(800);
    expect(progress[0]?.done).toBeGreaterThan(0);
    expect(progress[0]?.done).toBeLessThan(800);
    expect((await report(host, many)).holdings).toHaveLength(400);
    expect((await report(host)).holdings).toHaveLength(1);
  });
});

describe('the library the engine reads', () => {
  it('is that of the open document, sealed or not, also for a worker started anew', async () => {
    const folder = join(marketFolder, 'sealed');
    const key = createDataKey().bytes;
    const sealed = { folder, key };
    const other = seriesOf('ZZMC', closesOf(10, randomReturns(5, 300)));
    const library = new MarketLibrary(folder, nodeDisk, createByteSealer(key, MARKET_PURPOSE));
    const { seriesId } = obtained(await library.put(other));
    let market: EngineMarket = sealed;
    const host = new EngineHost(built.fileOf('engineWorker'), { marketFolder, reference: REFERENCE }, () => market);
    hosts.push(host);
    const secret = { ...document, portfolio: { ...documentOf(SCENE), series: [sampleSeriesLink(other, seriesId)] } };
    const expected = createRiskReport(inputOf({ ...SCENE, series: [other] }));
    expect(await report(host, secret)).toEqual(expected);
    await host.close();
    expect(await report(host, secret)).toEqual(expected);
    market = { folder: marketFolder, key: null };
    expect(await report(host)).toEqual(createRiskReport(inputOf(SCENE)));
  });

  it('gives nothing away to a wrong key', async () => {
    const folder = join(marketFolder, 'sealed-by-another');
    const library = new MarketLibrary(folder, nodeDisk, createByteSealer(createDataKey().bytes, MARKET_PURPOSE));
    const { seriesId } = obtained(await library.put(SERIES));
    const market = { folder, key: createDataKey().bytes };
    const host = new EngineHost(built.fileOf('engineWorker'), { marketFolder, reference: REFERENCE }, () => market);
    hosts.push(host);
    const linked = { ...document, portfolio: { ...documentOf(SCENE), series: [sampleSeriesLink(SERIES, seriesId)] } };
    expect(JSON.stringify(await report(host, linked))).toContain('series-damaged');
  });
});

async function manyHoldings(count: number): Promise<EngineDocument> {
  const market = new MarketLibrary(marketFolder);
  const links = [];
  const pieces = [];
  for (let index = 0; index < count; index++) {
    const symbol = `ZY${index}`;
    const series = seriesOf(symbol, closesOf(10, randomReturns(index, 700)));
    links.push(sampleSeriesLink(series, obtained(await market.put(series)).seriesId));
    pieces.push({ symbol, quantity: '10', cap: 9e8 });
  }
  return { revision: 1, portfolio: { ...documentOf({ pieces }), series: links } };
}
