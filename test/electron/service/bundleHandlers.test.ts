import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDispatcher } from '../../../electron/service/dispatch';
import { createService, type Service } from '../../../electron/service/service';
import type { ServiceOptions } from '../../../electron/service/serviceOptions';
import type { EventOf, Method, RequestOf, ResponseOf } from '../../../shared/contract/channels';
import type { Result } from '../../../shared/result/result';
import { type BuiltEntries, builtEntries } from '../../support/builtEntries';
import { obtained } from '../../support/outcome';

/** Bundles and the library's state through the whole service, on two computers that share nothing. */

const TODAY = Date.parse('2026-11-20T12:00:00');
const ALL = { selection: { accountIds: null } };
let built: BuiltEntries;
const services: Service[] = [];

beforeAll(async () => {
  built = await builtEntries(['engineWorker', 'importWorker']);
}, 120_000);

afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

afterAll(() => built.remove());

interface Computer {
  readonly home: string;
  readonly progress: EventOf<'progress'>[];
  send(method: Method, request: unknown): Promise<Result<unknown>>;
  ask<M extends Method>(method: M, request: RequestOf<M>): Promise<ResponseOf<M>>;
}

/** A program in a home of its own. */
async function computer(name: string, dialogs: ServiceOptions['dialogs'] = null): Promise<Computer> {
  const home = join(built.home, name);
  const progress: EventOf<'progress'>[] = [];
  const service = await createService({
    shell: dialogs === null ? 'browser' : 'desktop',
    version: '0.0.0',
    folders: { app: join(home, 'app'), portfolios: join(home, 'portfolios') },
    workers: { engine: built.fileOf('engineWorker'), imports: built.fileOf('importWorker') },
    now: () => TODAY,
    dialogs,
    emit: (topic, event) => {
      if (topic === 'progress') progress.push(event as EventOf<'progress'>);
    },
    log: () => undefined,
  });
  services.push(service);
  const send = createDispatcher(service.handlers, () => undefined);
  return {
    home,
    progress,
    send,
    ask: async (method, request) => obtained((await send(method, request)) as Result<never>),
  };
}

const files = ({ home }: Computer): string[] => {
  const folder = join(home, 'portfolios');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
};

describe('a bundle between two computers', () => {
  it('carries the sample: the same document, the same report, every price', async () => {
    const first = await computer('first');
    const { document } = await first.ask('portfolioOpenSample', {});
    const report = await first.ask('reportGet', ALL);
    const written = await first.ask('bundleExport', {});
    expect(written).toMatchObject({ series: document.series.length, missing: [] });
    expect(files(first)).toEqual([written.fileName]);
    expect(written.download?.length).toBe(written.bytes);
    const onDisk = readFileSync(join(first.home, 'portfolios', written.fileName));
    expect(onDisk.equals(written.download ?? new Uint8Array())).toBe(true);
    expect(first.progress.at(-1)).toMatchObject({ task: 'bundle' });

    const second = await computer('second');
    const bytes = written.download ?? new Uint8Array();
    const { fileId } = await second.ask('fileAdd', { name: written.fileName, bytes });
    const opened = await second.ask('bundleOpenUpload', { fileId });
    expect(opened.document).toEqual(document);
    const there = await second.ask('reportGet', ALL);
    expect({ ...there, revision: 0 }).toEqual({ ...report, revision: 0 });
    expect(files(second)).toEqual([`${document.name}.ballast`]);
  });

  it('is listed in the portfolio folder and opened from there, each time as a portfolio of its own', async () => {
    const one = await computer('listed');
    await one.ask('portfolioOpenSample', {});
    const { fileName } = await one.ask('bundleExport', {});
    expect((await one.ask('bundleExport', {})).fileName).not.toBe(fileName);
    const { bundles } = await one.ask('bundleList', {});
    const fileId = bundles.find((bundle) => bundle.fileName === fileName)?.fileId ?? '';
    const names = [await one.ask('bundleOpen', { fileId }), await one.ask('bundleOpen', { fileId })].map(
      (state) => state.fileName,
    );
    expect(new Set(names).size).toBe(2);
    expect(files(one)).toEqual(expect.arrayContaining(names));
    expect(await one.send('bundleOpen', { fileId: 'nobody' })).toMatchObject({ problem: { code: 'unknown-id' } });
  });

  it('asks where on the desktop, does nothing when that is dismissed, and hands nothing over', async () => {
    const answers: (string | null)[] = [];
    const next = async (): Promise<string | null> => answers.shift() ?? null;
    const dialogs = {
      openPortfolio: next,
      savePortfolio: next,
      openBundle: next,
      saveBundle: next,
      chooseFolder: next,
    };
    const desktop = await computer('desktop', dialogs);
    await desktop.ask('portfolioOpenSample', {});
    expect(await desktop.send('bundleExport', {})).toMatchObject({ problem: { code: 'request-cancelled' } });
    expect(await desktop.send('bundleOpenDialog', {})).toMatchObject({ problem: { code: 'request-cancelled' } });
    const path = join(desktop.home, 'Chosen.ballast-bundle');
    answers.push(path, path);
    expect(await desktop.ask('bundleExport', {})).toMatchObject({ fileName: 'Chosen.ballast-bundle', download: null });
    expect((await desktop.ask('bundleOpenDialog', {})).document.sample).toBe(true);
  });

  it('needs an open portfolio, and refuses what is no bundle without making anything', async () => {
    const one = await computer('refused');
    expect(await one.send('bundleExport', {})).toMatchObject({ problem: { code: 'portfolio-none-open' } });
    expect(await one.send('bundleOpenDialog', {})).toMatchObject({ problem: { code: 'not-available-here' } });
    const { fileId } = await one.ask('fileAdd', { name: 'x.ballast-bundle', bytes: new Uint8Array([1, 2, 3]) });
    expect(await one.send('bundleOpenUpload', { fileId })).toMatchObject({ problem: { code: 'bundle-foreign' } });
    expect(files(one)).toEqual([]);
  });
});

describe('the state of the library', () => {
  it('counts what is there, and finds damage by looking at every byte', async () => {
    const one = await computer('library');
    expect(await one.ask('libraryState', {})).toEqual({ series: 0, records: 0, archived: 0, bytes: 0, damaged: null });
    const { document } = await one.ask('portfolioOpenSample', {});
    const series = document.series.length;
    const state = await one.ask('libraryState', {});
    expect(state).toMatchObject({ series, archived: 0, damaged: null });
    expect(await one.ask('libraryCheck', {})).toEqual({ library: { ...state, damaged: 0 }, repaired: 0 });
    expect(one.progress.filter(({ task }) => task === 'library')).toHaveLength(series);
    const path = join(one.home, 'app', 'market', `${document.series[0]?.seriesId}.series`);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await one.ask('libraryCheck', {})).toMatchObject({ library: { damaged: 1 }, repaired: 0 });
    expect(await one.ask('libraryState', {})).toEqual({ ...state, damaged: 1 });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});
