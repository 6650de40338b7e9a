import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPrices } from '../../../../electron/importing/readPrices';
import { forkRefresh } from '../../../../electron/service/refresh/forkRefresh';
import type { RefreshChild } from '../../../../electron/service/refresh/refreshChild';
import { type BuiltEntries, builtEntries } from '../../../support/builtEntries';
import { expectProblem, obtained } from '../../../support/outcome';
import { REPLAYS, type Replay, type ReplayServer, startReplayServer } from '../../../support/replayServer';
import { configured, refreshScene } from './refreshScene';

/** The refresh as a whole: settings on a disk, a process of its own, a server on this computer. */

let built: BuiltEntries;
let server: ReplayServer;
let scene: ReturnType<typeof refreshScene>;

beforeAll(async () => {
  built = await builtEntries(['refreshProcess']);
}, 120_000);
afterAll(() => built.remove());
afterEach(async () => {
  scene.refresh.forget();
  scene.remove();
  await server?.close();
});

async function asking(replay: Replay, key: string | null = null) {
  server = await startReplayServer(replay);
  scene = refreshScene(() => forkRefresh(built.fileOf('refreshProcess')));
  const ownAddress = `http://127.0.0.1:${server.port}/{symbol}${key === null ? '' : '?k={key}'}`;
  const change = key === null ? ({ change: 'none' } as const) : ({ change: 'set', text: key, remember: true } as const);
  const configure = await scene.refresh.configure(configured({ provider: 'own', ownAddress, key: change }));
  const [first, second] = obtained(configure).symbols.filter(({ asked }) => asked);
  return { notes: configure.ok ? configure.notes : [], symbols: [first?.symbol ?? '', second?.symbol ?? ''] };
}

async function resultOf() {
  await vi.waitFor(() => expect(scene.changes.at(-1)?.result).not.toBeNull(), { timeout: 10_000 });
  const result = scene.changes.at(-1)?.result;
  if (result === null || result === undefined) throw new Error('no result');
  return result;
}

describe('a price refresh', () => {
  it('asks for exactly the symbols it was told, and keeps the replies as files that the price reader reads', async () => {
    const { symbols } = await asking(REPLAYS.table);
    expect(server.seen).toEqual([]);
    const started = obtained(await scene.refresh.start({ host: '127.0.0.1', symbols }));
    expect(started.run).toMatchObject({ done: 0, total: 2 });
    const result = await resultOf();
    expect(server.seen.map(({ path }) => path)).toEqual(symbols.map((symbol) => `/${symbol}`));
    expect(result).toMatchObject({ failed: [], left: 0, cancelled: false });
    const file = obtained(scene.refresh.take(result.files[0]?.fileId ?? ''));
    expect(file.fileName).toBe(`${symbols[0]}_127.0.0.1_2026-11-20.csv`);
    const read = readPrices({ name: file.fileName, bytes: file.bytes });
    expect(read).toMatchObject({ status: 'read', series: [{ proposal: { symbol: symbols[0], bars: 2 } }] });
    expectProblem(scene.refresh.take(result.files[0]?.fileId ?? ''), { code: 'unknown-id', what: 'file' });
    expect(scene.refresh.requests).toEqual([
      { at: 1_000, host: '127.0.0.1', symbols: 1, bytes: 93, outcome: 'prices' },
      { at: 1_000, host: '127.0.0.1', symbols: 1, bytes: 93, outcome: 'prices' },
    ]);
  });

  it('tells a failure per symbol, and the log holds codes and counts alone', async () => {
    const { symbols } = await asking(REPLAYS.unknown);
    await scene.refresh.start({ host: '127.0.0.1', symbols });
    const result = await resultOf();
    expect(result.files).toEqual([]);
    expect(scene.refresh.requests.map(({ outcome }) => outcome)).toEqual(Array(2).fill('refresh-symbol-unknown'));
    // A list that outlives the portfolio names nothing of it.
    for (const symbol of symbols) expect(JSON.stringify(scene.refresh.requests)).not.toContain(symbol);
    expect(result.failed.map(({ symbol, problem }) => [symbol, problem.code])).toEqual(
      symbols.map((symbol) => [symbol, 'refresh-symbol-unknown']),
    );
    expect(scene.log).toEqual([
      { level: 'info', event: 'refresh-ended', detail: '0 answered, 2 failed, 0 left refresh-symbol-unknown' },
    ]);
  });

  it('stops at once when it is cancelled, and keeps what has come', async () => {
    let count = 0;
    const { symbols } = await asking((response, request) => {
      count += 1;
      (count === 1 ? REPLAYS.table : REPLAYS.silent)(response, request);
    });
    await scene.refresh.start({ host: '127.0.0.1', symbols });
    await vi.waitFor(() => expect(server.seen).toHaveLength(2), { timeout: 10_000 });
    await vi.waitFor(() => expect(scene.changes.at(-1)?.run).toMatchObject({ done: 1, symbol: symbols[1] }));
    const { result, run } = await scene.refresh.cancel();
    expect(run).toBeNull();
    expect(result).toMatchObject({ cancelled: true, left: 1, files: [{ symbol: symbols[0] }] });
    expect(scene.refresh.requests[0]).toMatchObject({ bytes: 0, outcome: 'request-cancelled' });
    expect((await scene.refresh.cancel()).result).toBeNull();
  });

  it('sends a key to the server and writes it nowhere', async () => {
    const { symbols, notes } = await asking(REPLAYS.table, 'CANARY-KEY');
    expect(notes).toEqual([{ code: 'refresh-key-not-kept' }]);
    await scene.refresh.start({ host: '127.0.0.1', symbols });
    await resultOf();
    expect(server.seen.map(({ path }) => path.includes('?k=CANARY-KEY'))).toEqual([true, true]);
    expect(readFileSync(join(scene.folder, 'refresh.json'), 'utf8')).not.toContain('CANARY');
    const shown = [scene.changes, scene.refresh.requests, scene.log, await scene.refresh.state()];
    expect(JSON.stringify(shown)).not.toContain('CANARY');
    expect((await scene.again().state()).key).toBe('missing');
  });

  it('belongs to its portfolio: another one sees nothing of it', async () => {
    const { symbols } = await asking(REPLAYS.table);
    await scene.refresh.start({ host: '127.0.0.1', symbols });
    const { files } = await resultOf();
    const open = scene.document.open;
    scene.document.open = open === null ? null : { ...open, id: 'another' };
    expect((await scene.refresh.status()).result).toBeNull();
    expectProblem(scene.refresh.take(files[0]?.fileId ?? ''), { code: 'unknown-id', what: 'file' });
  });

  it('lets nobody change the settings while it runs, but switching off ends it', async () => {
    const { symbols } = await asking(REPLAYS.silent);
    await scene.refresh.start({ host: '127.0.0.1', symbols });
    expectProblem(await scene.refresh.start({ host: '127.0.0.1', symbols }), { code: 'refresh-running' });
    expectProblem(await scene.refresh.configure(configured({ provider: 'tiingo' })), { code: 'refresh-running' });
    const off = obtained(await scene.refresh.configure(configured({})));
    expect(off).toMatchObject({ provider: 'off', host: null, run: null, result: null });
  });
});

/** A process of which a test says what it does. */
function puppet() {
  const told: unknown[] = [];
  let hear: (message: unknown) => void = () => undefined;
  let die: () => void = () => undefined;
  let ended = 0;
  const child: RefreshChild = {
    send: (message) => void told.push(message),
    onMessage: (listener) => {
      hear = listener;
    },
    onEnd: (listener) => {
      die = listener;
    },
    end: () => {
      ended += 1;
    },
  };
  return { child, told, say: (message: unknown) => hear(message), die: () => die(), ended: () => ended };
}

async function withPuppet() {
  const process = puppet();
  scene = refreshScene(() => process.child);
  await scene.refresh.configure(configured({ provider: 'own', ownAddress: 'https://p.example.invalid/{symbol}' }));
  const [first, second] = (await scene.refresh.state()).symbols;
  const symbols = [first?.symbol ?? '', second?.symbol ?? ''];
  const [symbol = ''] = symbols;
  obtained(await scene.refresh.start({ host: 'p.example.invalid', symbols }));
  return { process, symbols, symbol };
}

const BYTES = { form: 'csv', bytes: new Uint8Array([1]) };

describe('a refresh process that does not behave', () => {
  it.each<[string, (symbol: string) => unknown]>([
    ['says something unknown', () => ({ kind: 'run', command: 'x' })],
    ['says nothing that is a message', () => null],
    ['brings what nobody asked for', () => ({ kind: 'asking', symbol: 'OTHER' })],
    [
      'gives a reason that is none of a server',
      (symbol) => ({ ...answer(symbol, null), problem: { code: 'passphrase-wrong' } }),
    ],
    ['sends prices as words', (symbol) => answer(symbol, { form: 'csv', bytes: 'x' })],
    ['says more than it may', (symbol) => ({ ...answer(symbol, BYTES), path: '/etc/passwd' })],
  ])('that %s is ended', async (_, message) => {
    const { process, symbol } = await withPuppet();
    process.say({ kind: 'ready' });
    process.say(message(symbol));
    expect(process.ended()).toBe(1);
    const { result } = await scene.refresh.status();
    expect(result).toMatchObject({
      files: [],
      left: 1,
      failed: [{ symbol, problem: { code: 'refresh-process-ended' } }],
    });
  });

  it('is told its task once it is ready, and heard no more once it has ended', async () => {
    const { process, symbols, symbol } = await withPuppet();
    expect(process.told).toEqual([]);
    process.say({ kind: 'ready' });
    expect(process.told).toEqual([
      { provider: 'own', address: 'https://p.example.invalid/{symbol}', key: null, symbols },
    ]);
    process.say({ kind: 'asking', symbol });
    process.die();
    process.say(answer(symbol, BYTES));
    expect((await scene.refresh.status()).result).toMatchObject({ files: [], left: 1 });
    expect(scene.refresh.requests).toMatchObject([{ outcome: 'refresh-process-ended' }]);
  });
});

function answer(symbol: string, text: unknown) {
  return { kind: 'answered', symbol, sent: true, bytes: 1, problem: null, text };
}
