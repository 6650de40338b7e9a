import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDispatcher, type Dispatcher } from '../../../electron/service/dispatch';
import type { LogLine } from '../../../electron/service/log';
import { createService, type Service } from '../../../electron/service/service';
import type { Method, RequestOf, ResponseOf } from '../../../shared/contract/channels';
import type { Cell } from '../../../shared/report/figure';
import type { Result } from '../../../shared/result/result';
import { type BuiltEntries, builtEntries } from '../../support/builtEntries';
import { obtained } from '../../support/outcome';

/** The product behind every shell, over a folder of its own and through the gate the shells use. */

const TODAY = Date.parse('2026-11-20T12:00:00');
const fixtures = resolve(import.meta.dirname, '../../fixtures/imports');
let built: BuiltEntries;
let service: Service;
let send: Dispatcher;
const log: LogLine[] = [];

beforeAll(async () => {
  built = await builtEntries(['engineWorker', 'importWorker']);
  service = await createService({
    shell: 'browser',
    version: '0.0.0',
    folders: { app: join(built.home, 'app'), portfolios: join(built.home, 'portfolios') },
    workers: { engine: built.fileOf('engineWorker'), imports: built.fileOf('importWorker') },
    now: () => TODAY,
    dialogs: null,
    emit: () => undefined,
    log: (line) => log.push(line),
  });
  send = createDispatcher(service.handlers, (line) => log.push(line));
}, 120_000);

afterAll(async () => {
  await service.close();
  built.remove();
});

/** One request through the gate; its answer, or the problem as an error. */
async function ask<M extends Method>(method: M, request: RequestOf<M>): Promise<ResponseOf<M>> {
  return obtained((await send(method, request)) as Result<ResponseOf<M>>);
}

async function handOver(name: string, bytes: Uint8Array = readFileSync(join(fixtures, name))): Promise<string> {
  return (await ask('fileAdd', { name, bytes: new Uint8Array(bytes) })).fileId;
}

function known(cell: Cell): number {
  if (!cell.ok) throw new Error(`expected a number, got ${cell.problem.code}`);
  return cell.value;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Daily bars of a symbol for some hundred weekdays up to 2026-11-19. */
function priceFile(start: number, days = 330): Uint8Array {
  const rows: string[] = [];
  for (let day = Date.parse('2026-11-19T00:00:00Z'); rows.length < days; day -= 86_400_000) {
    const date = new Date(day);
    if (date.getUTCDay() % 6 === 0) continue;
    const close = start * (1 + 0.05 * Math.sin(rows.length / 3) + 0.01 * Math.cos(rows.length * 7));
    const [high, low] = [close * 1.01, close * 0.99];
    const cells = [date.toISOString().slice(0, 10), close, high, low, close].map((cell) =>
      typeof cell === 'number' ? cell.toFixed(4) : cell,
    );
    rows.push([...cells, 100_000].join(','));
  }
  return text(['Date,Open,High,Low,Close,Volume', ...rows.reverse()].join('\n'));
}

/** Proposes and confirms a broker file as the wizard does, taking every proposed choice. */
async function importPositions(name: string): Promise<ResponseOf<'importConfirm'>> {
  const fileId = await handOver(name);
  const proposal = await ask('importPropose', { fileIds: [fileId], answers: {} });
  return ask('importConfirm', {
    proposalId: proposal.proposalId,
    accounts: proposal.accounts.map(({ text, accountId, name: accountName, kind }) => {
      return { text, accountId, name: accountName, kind, replace: true, activity: 'lots' };
    }),
    instruments: proposal.instruments.map(({ symbol, currency, kind }) => ({ symbol, currency, kind, sameAs: null })),
    skip: [],
  });
}

const portfolioFiles = (): string[] =>
  readdirSync(join(built.home, 'portfolios')).filter((name) => name.endsWith('.ballast'));
const ALL = { selection: { accountIds: null } };

describe('a first session', () => {
  it('makes a portfolio, imports, undoes, prices, sizes, stops, saves as, and finds it all again', async () => {
    await ask('portfolioNew', { name: 'First', baseCurrency: 'USD' });
    expect(portfolioFiles()).toEqual(['First.ballast']);

    const imported = await importPositions('schwabAllAccounts.csv');
    expect(imported.document.accounts.map((account) => account.name)).toEqual([
      'Example_Brokerage ...101',
      'Example_IRA ...202',
    ]);
    expect(imported.document.holdings).toHaveLength(6);
    expect(imported.status.undo).toEqual({ name: 'importPositions', count: 6 });

    const undone = await ask('documentUndo', {});
    expect(undone.document).toMatchObject({ holdings: [], accounts: [], instruments: [], imports: [] });
    const redone = await ask('documentRedo', {});
    expect(redone.document).toEqual(imported.document);

    const before = await ask('reportGet', ALL);
    expect(before.totals.equity.value).toBeCloseTo(8700 + 1300.5, 9);
    expect(before.dataDate).toBe('2026-10-30');

    const fileIds = [
      await handOver('ZZMC.csv', priceFile(4.25)),
      await handOver('ZZET.csv', priceFile(81.5)),
      await handOver('IWM.csv', priceFile(230)),
    ];
    const prices = await ask('pricesPropose', { fileIds, answers: {} });
    expect(prices.series.map((row) => [row.proposal.symbol, row.match])).toEqual([
      ['ZZMC', 'holding'],
      ['ZZET', 'holding'],
      ['IWM', 'benchmark'],
    ]);
    expect(prices).toMatchObject({ refused: [], questions: [], stillWithout: [] });
    await ask('pricesConfirm', {
      proposalId: prices.proposalId,
      accept: prices.series.map((row) => ({ key: row.proposal.key, symbol: row.proposal.symbol })),
    });
    const priced = await ask('reportGet', ALL);
    expect(priced).toMatchObject({ dataDate: '2026-11-19', benchmarks: { russell2000: 'IWM', sp500: null } });
    expect(priced.risk.observations).toBe(329);
    expect(priced.risk.figures.find((row) => row.measure === 'historicalValueAtRisk95')?.value).toBeGreaterThan(0);

    const sizing = await ask('sizingCompute', {
      symbol: 'ZZMC',
      accountIds: null,
      side: 'long',
      entryPrice: null,
      stop: { method: 'atr-multiple', period: 14, multiple: 3 },
      riskFraction: 0.01,
      costFraction: 0,
      kelly: null,
      assumedClass: null,
    });
    expect(sizing).toMatchObject({ sizeClass: 'small', sizeClassAssumed: true, shares: { ok: true } });
    expect(sizing.binding).not.toBeNull();

    const rule = { method: 'trailing-percent', fraction: 0.2 } as const;
    const holdingIds = priced.stops.rows.map((row) => row.holdingId);
    const preview = await ask('stopsPreview', { ...ALL, holdingIds, rule, ratchet: true });
    expect(preview.coverageBefore).toEqual({ ok: true, value: 0 });
    const stops = preview.rows.map((row) => ({
      holdingId: row.holdingId,
      rule,
      entryPrice: null,
      entryDate: null,
      level: known(row.level),
      highWaterMark: known(row.highWaterMark),
      ratchet: true,
      setOn: '2026-11-20',
      note: '',
    }));
    await ask('documentApply', { command: { name: 'setStops', stops } });
    const stopped = await ask('reportGet', ALL);
    expect(stopped.stops.coverage.value).toBe(1);
    const risk = stopped.stops.rows.reduce((sum, row) => sum + known(row.openRisk), 0);
    expect(known(preview.openRiskAfter)).toBeCloseTo(risk, 9);

    const saved = await ask('portfolioSaveAs', { name: 'Second' });
    expect(saved.fileName).toBe('Second.ballast');
    expect(saved.document.name).toBe('Second');
    expect(saved.status.undo).toMatchObject({ name: 'renamePortfolio' });
    await ask('portfolioClose', {});
    expect((await ask('appState', {})).open).toBeNull();
    const second = (await ask('appState', {})).recent.find((row) => row.fileName === 'Second.ballast');
    const opened = await ask('portfolioOpen', { fileId: second?.fileId ?? '' });
    expect(opened.document).toEqual(saved.document);
    const again = await ask('reportGet', ALL);
    expect({ ...again, revision: 0 }).toEqual({ ...stopped, portfolioName: 'Second', revision: 0 });
  });

  it('gets the columns of a stored series as typed arrays', async () => {
    const series = await ask('seriesGet', { symbol: 'ZZMC' });
    expect(series.days).toBeInstanceOf(Int32Array);
    expect(series.close).toHaveLength(330);
    expect(await send('seriesGet', { symbol: 'NONE' })).toEqual({ ok: false, problem: { code: 'no-price-history' } });
  });

  it('replaces the holdings of an account when its file comes again, and keeps its stops', async () => {
    const again = await importPositions('schwabAllAccounts.csv');
    expect(again.document.holdings).toHaveLength(6);
    expect(again.document.accounts).toHaveLength(2);
    expect(again.document.stops).toHaveLength(3);
    await ask('documentUndo', {});
  });
});

describe('a file that must be refused', () => {
  it.each([
    ['empty', '', 'file-empty'],
    ['a web page', '<!doctype html><html><body>Sign in</body></html>', 'file-html'],
    ['binary', '\u0000\u0001\u0002PK', null],
    ['a header alone', 'Symbol,Quantity,Price\n', null],
  ])('%s leaves the portfolio untouched, byte for byte', async (_, content, code) => {
    const before = await ask('portfolioDownload', {});
    const fileId = await handOver('broken.csv', text(content));
    const proposal = await ask('importPropose', { fileIds: [fileId], answers: {} });
    expect(proposal).toMatchObject({ ready: false, positions: 0, files: [{ status: 'refused' }] });
    const [file] = proposal.files;
    if (code !== null) expect(file?.status === 'refused' && file.problem.code).toBe(code);
    const confirmed = await send('importConfirm', { proposalId: proposal.proposalId, accounts: [], instruments: [] });
    expect(confirmed.ok).toBe(false);
    expect((await ask('portfolioDownload', {})).bytes).toEqual(before.bytes);
  });

  it('is the same file handed over twice: both would count', async () => {
    const fileIds = [await handOver('schwabAllAccounts.csv'), await handOver('schwabAllAccounts.csv')];
    const proposal = await ask('importPropose', { fileIds, answers: {} });
    expect(proposal).toMatchObject({ ready: false, positions: 6 });
    expect(proposal.files[1]).toMatchObject({ status: 'refused', problem: { code: 'file-account-twice' } });
  });

  it('does not stop the price files beside it', async () => {
    const fileIds = [await handOver('ZZQQ.csv', priceFile(10, 40)), await handOver('bad.csv', text('nothing here'))];
    const proposal = await ask('pricesPropose', { fileIds, answers: {} });
    expect(proposal.series.map((row) => [row.proposal.symbol, row.match])).toEqual([['ZZQQ', 'unmatched']]);
    expect(proposal.refused.map((row) => row.fileName)).toEqual(['bad.csv']);
  });
});

describe('the sample', () => {
  it('opens, reports, and leaves nothing among the user’s portfolios', async () => {
    const before = portfolioFiles();
    const sample = await ask('portfolioOpenSample', {});
    expect(sample.document.sample).toBe(true);
    const report = await ask('reportGet', ALL);
    expect(report).toMatchObject({ sample: true, benchmarks: { russell2000: 'IWM', sp500: 'SPY' } });
    expect(report.risk.observations).toBeGreaterThan(1000);
    expect(portfolioFiles()).toEqual(before);
    expect((await ask('appState', {})).recent.map((row) => row.fileName).sort()).toEqual(before.sort());
  });

  it('edited differently after opening it again never gets the report of before', async () => {
    const edit = async (riskFraction: number, quantity: string) => {
      const { document } = await ask('portfolioOpenSample', {});
      const cash = document.holdings.find((holding) => holding.id === 'sample-CASH-taxable');
      const holdingId = cash?.id ?? '';
      await ask('documentApply', { command: { name: 'editSettings', settings: { riskFraction } } });
      await ask('documentApply', { command: { name: 'editHolding', holdingId, quantity } });
      return (await ask('reportGet', ALL)).totals.cash.value;
    };
    const first = await edit(0.01, '1000');
    const second = await edit(0.02, '2000');
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo(1000, 9);
  });
});

describe('the log of a whole session', () => {
  it('names no bug', () => {
    expect(log.filter((line) => line.level === 'error')).toEqual([]);
  });
});
