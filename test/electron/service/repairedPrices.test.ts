import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDispatcher, type Dispatcher } from '../../../electron/service/dispatch';
import { createService, type Service } from '../../../electron/service/service';
import type { Method, RequestOf, ResponseOf } from '../../../shared/contract/channels';
import type { Result } from '../../../shared/result/result';
import { type BuiltEntries, builtEntries } from '../../support/builtEntries';
import { obtained } from '../../support/outcome';

/** Prices that come back from the archive of import files, through the whole service. */

const TODAY = Date.parse('2026-11-20T12:00:00');
const ALL = { selection: { accountIds: null } };
let built: BuiltEntries;
let service: Service | null = null;
let send: Dispatcher;
let homes = 0;
let home = '';

beforeAll(async () => {
  built = await builtEntries(['engineWorker', 'importWorker']);
}, 120_000);

afterEach(async () => {
  await service?.close();
  service = null;
});

afterAll(() => built.remove());

/** The program started anew in the same folders: nothing is in memory. */
async function restart(): Promise<void> {
  await service?.close();
  service = await createService({
    shell: 'browser',
    version: '0.0.0',
    folders: { app: join(home, 'app'), portfolios: join(home, 'portfolios') },
    workers: { engine: built.fileOf('engineWorker'), imports: built.fileOf('importWorker') },
    now: () => TODAY,
    dialogs: null,
    emit: () => undefined,
    log: () => undefined,
  });
  send = createDispatcher(service.handlers, () => undefined);
}

async function ask<M extends Method>(method: M, request: RequestOf<M>): Promise<ResponseOf<M>> {
  return obtained((await send(method, request)) as Result<ResponseOf<M>>);
}

/** A program of its own with one holding and its prices. */
async function pricedPortfolio(rows: string): Promise<ResponseOf<'pricesConfirm'>> {
  homes += 1;
  home = join(built.home, `home-${homes}`);
  await restart();
  await ask('portfolioNew', { name: 'Priced', baseCurrency: 'USD' });
  const account = { id: 'a-1', name: 'Typed', kind: 'taxable' as const };
  const instrument = {
    id: 'i-1',
    symbol: 'ZZMC',
    name: 'Example',
    kind: 'stock' as const,
    currency: 'USD',
    marketCap: null,
    sector: null,
    multiplier: 1,
  };
  const holding = {
    id: 'h-1',
    accountId: 'a-1',
    instrumentId: 'i-1',
    quantity: '100',
    filePrice: null,
    fileValue: null,
    filePriceDate: null,
    costBasis: null,
    lots: [],
    importId: null,
    note: '',
  };
  await ask('documentApply', { command: { name: 'addAccount', account } });
  await ask('documentApply', { command: { name: 'addHolding', instrument, holding } });
  return importPrices(rows);
}

async function importPrices(rows: string): Promise<ResponseOf<'pricesConfirm'>> {
  const bytes = new TextEncoder().encode(`Date,Open,High,Low,Close,Volume\n${rows}`);
  const { fileId } = await ask('fileAdd', { name: 'ZZMC.csv', bytes });
  const proposal = await ask('pricesPropose', { fileIds: [fileId], answers: {} });
  const accept = proposal.series.map(({ proposal: { key } }) => ({ key, symbol: 'ZZMC' }));
  return ask('pricesConfirm', { proposalId: proposal.proposalId, accept });
}

/** Weekdays up to a day, as a price file has them. */
function rowsUpTo(lastDay: string, count: number): string {
  const rows: string[] = [];
  for (let day = Date.parse(`${lastDay}T00:00:00Z`); rows.length < count; day -= 86_400_000) {
    const date = new Date(day);
    if (date.getUTCDay() % 6 === 0) continue;
    const close = 20 + Math.sin(day / 86_400_000) + 0.3 * Math.cos(day / 20_000_000);
    const cells = [close, close * 1.01, close * 0.99, close].map((cell) => cell.toFixed(4));
    rows.push([date.toISOString().slice(0, 10), ...cells, 100_000].join(','));
  }
  return rows.reverse().join('\n');
}

const market = (): string => join(home, 'app', 'market');
const seriesFiles = (): string[] => readdirSync(market()).filter((name) => name.endsWith('.series'));
const linked = async (): Promise<string> => (await ask('documentGet', {})).document.series[0]?.seriesId ?? '';

async function reopened(): Promise<ResponseOf<'reportGet'>> {
  await restart();
  const { recent } = await ask('appState', {});
  await ask('portfolioOpen', { fileId: recent[0]?.fileId ?? '' });
  return ask('reportGet', ALL);
}

describe('a damaged price series', () => {
  it('is made again from its import file, and the report is the same, wherever the damage is', async () => {
    await pricedPortfolio(rowsUpTo('2026-11-19', 330));
    const report = await ask('reportGet', ALL);
    expect(report.holdings[0]?.flags).not.toContain('no-prices');
    const path = join(market(), seriesFiles()[0] ?? '');
    const sound = readFileSync(path);
    const regions = Array.from({ length: 10 }, (_, part) => Math.floor((part * (sound.length - 1)) / 9));
    const damages = regions.map((at) => () => {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    });
    damages.push(
      () => writeFileSync(path, sound.subarray(0, 500)),
      () => writeFileSync(path, ''),
      () => rmSync(path),
    );
    for (const damage of damages) {
      damage();
      expect(await reopened()).toEqual(report);
      expect(readFileSync(path)).toEqual(sound);
    }
  }, 120_000);

  it('is the same on the price chart', async () => {
    await pricedPortfolio(rowsUpTo('2026-11-19', 60));
    const series = await ask('seriesGet', { symbol: 'ZZMC' });
    rmSync(join(market(), seriesFiles()[0] ?? ''));
    expect(await ask('seriesGet', { symbol: 'ZZMC' })).toEqual(series);
  });

  it('is made again through every file that was added to it', async () => {
    await pricedPortfolio(rowsUpTo('2026-11-10', 300));
    await importPrices(rowsUpTo('2026-11-13', 10));
    const { document } = await importPrices(rowsUpTo('2026-11-19', 8));
    expect(document.series[0]).toMatchObject({ bars: 307, lastDate: '2026-11-19' });
    const report = await ask('reportGet', ALL);
    for (const name of seriesFiles()) rmSync(join(market(), name));
    expect(await reopened()).toEqual(report);
    expect(seriesFiles()).toEqual([`${await linked()}.series`]);
  });

  it('stays what it is without its archive, and says what to do', async () => {
    await pricedPortfolio(rowsUpTo('2026-11-19', 60));
    rmSync(join(market(), 'archive'), { recursive: true });
    writeFileSync(join(market(), seriesFiles()[0] ?? ''), 'torn');
    expect((await reopened()).holdings[0]?.flags).toContain('no-prices');
    const refused = { ok: false, problem: { code: 'series-damaged', symbol: 'ZZMC' } };
    expect(await send('seriesGet', { symbol: 'ZZMC' })).toEqual(refused);
    expect(readFileSync(join(market(), seriesFiles()[0] ?? ''), 'utf8')).toBe('torn');
  });

  it('is not replaced by other prices where the archive holds another file', async () => {
    await pricedPortfolio(rowsUpTo('2026-11-19', 60));
    const archive = join(market(), 'archive');
    const name = readdirSync(archive).find((file) => file.endsWith('.import')) ?? '';
    const other = readdirSync(archive).find((file) => file.endsWith('.origin')) ?? '';
    writeFileSync(join(archive, name), readFileSync(join(archive, other)));
    rmSync(join(market(), seriesFiles()[0] ?? ''));
    expect((await reopened()).holdings[0]?.flags).toContain('no-prices');
    const refused = { ok: false, problem: { code: 'series-missing', symbol: 'ZZMC' } };
    expect(await send('seriesGet', { symbol: 'ZZMC' })).toEqual(refused);
    expect(seriesFiles()).toEqual([]);
  });
});

describe('a price file that carries on what is stored', () => {
  it('says how many days it adds, keeps the history, and is undone as one change', async () => {
    const before = await pricedPortfolio(rowsUpTo('2026-11-10', 300));
    const bytes = new TextEncoder().encode(`Date,Open,High,Low,Close,Volume\n${rowsUpTo('2026-11-19', 12)}`);
    const { fileId } = await ask('fileAdd', { name: 'ZZMC.csv', bytes });
    const proposal = await ask('pricesPropose', { fileIds: [fileId], answers: {} });
    expect(proposal.series[0]).toMatchObject({ replacesBars: 300, addsBars: 7 });
    const accept = [{ key: proposal.series[0]?.proposal.key ?? '', symbol: 'ZZMC' }];
    const after = await ask('pricesConfirm', { proposalId: proposal.proposalId, accept });
    expect(after.document.series[0]).toMatchObject({ bars: 307, firstDate: before.document.series[0]?.firstDate });
    expect(after.document.imports.at(-1)).toMatchObject({ rowsRead: 12, rowsSkipped: 0 });
    const undone = await ask('documentUndo', {});
    expect(undone.document.series).toEqual(before.document.series);
    expect((await ask('seriesGet', { symbol: 'ZZMC' })).days).toHaveLength(300);
  });

  it('replaces the stored days, as before, where it says something else of one of them', async () => {
    await pricedPortfolio(rowsUpTo('2026-11-10', 300));
    const rows = rowsUpTo('2026-11-19', 12).split('\n');
    const contradicting = ['2026-11-04,1,1,1,1,1', ...rows.slice(1)].join('\n');
    const { document } = await importPrices(contradicting);
    expect(document.series[0]).toMatchObject({ bars: 12 });
  });

  it('is not trusted to carry on across a gap or a step like a split', async () => {
    await pricedPortfolio(rowsUpTo('2026-10-15', 300));
    expect((await importPrices(rowsUpTo('2026-11-19', 12))).document.series[0]).toMatchObject({ bars: 12 });
    await pricedPortfolio(rowsUpTo('2026-11-13', 300));
    const halved = rowsUpTo('2026-11-19', 3)
      .replaceAll(',20.', ',10.')
      .replaceAll(',19.', ',9.')
      .replaceAll(',21.', ',10.');
    expect((await importPrices(halved)).document.series[0]).toMatchObject({ bars: 3 });
  });
});
