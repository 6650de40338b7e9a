import { afterEach, describe, expect, it } from 'vitest';
import { fetchReply } from '../../../electron/refresh/connection';
import { PROVIDERS, type ProviderId } from '../../../electron/refresh/providers';
import type { RefreshEvent, RefreshJob } from '../../../electron/refresh/refreshMessage';
import { refreshPrices } from '../../../electron/refresh/refreshPrices';
import { answering, REPLAYS, type Replay, type ReplayServer, startReplayServer } from '../../support/replayServer';

const HOST = '127.0.0.1';
let server: ReplayServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

/** A refresh whose every request goes to the replay server, whoever was meant; the clock moves only by waiting. */
async function refresh(provider: ProviderId, replay: Replay, symbols: string[]) {
  const { port } = await started(replay);
  const job: RefreshJob = { provider, address: `http://${HOST}:${port}/{symbol}`, key: 'K1', symbols };
  const events: RefreshEvent[] = [];
  const waits: number[] = [];
  let time = 0;
  // Long where it plays no part: the computer may be busy.
  const patience = replay === REPLAYS.slow ? 300 : 20_000;
  await refreshPrices(job, {
    exchange: (target) => {
      const there = { secure: false, host: HOST, port };
      return fetchReply({ ...target, ...there }, { origin: there, patience, mostBytes: 100_000 });
    },
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
    now: () => time,
    report: (event) => events.push(event),
  });
  return { events, waits, seen: server?.seen ?? [] };
}

async function started(replay: Replay): Promise<ReplayServer> {
  server = await startReplayServer(replay);
  return server;
}

function answersOf(events: readonly RefreshEvent[]) {
  return events.flatMap((event) => (event.kind === 'answered' ? [event] : []));
}

const PROVIDER_IDS = Object.keys(PROVIDERS) as ProviderId[];

describe.each(PROVIDER_IDS)('a refresh from %s', (provider) => {
  it('asks for one symbol after another, no faster than allowed, and reports the bytes as they came', async () => {
    const { events, waits, seen } = await refresh(provider, REPLAYS.table, ['IWM', 'SPY']);
    expect(events.map(({ kind }) => kind)).toEqual(['asking', 'answered', 'asking', 'answered', 'ended']);
    expect(answersOf(events).map(({ symbol, sent, problem, text }) => [symbol, sent, problem, text?.form])).toEqual([
      ['IWM', true, null, 'csv'],
      ['SPY', true, null, 'csv'],
    ]);
    expect(new TextDecoder().decode(answersOf(events)[0]?.text?.bytes)).toMatch(/^date,open/);
    expect(waits).toEqual([0, PROVIDERS[provider].spacing]);
    expect(seen.map(({ path }) => /iwm/i.test(path))).toEqual([true, false]);
  });

  it.each<[keyof typeof REPLAYS, string]>([
    ['refused', 'refresh-key-refused'],
    ['forbidden', 'refresh-key-refused'],
    ['limit', 'refresh-limit-reached'],
    ['redirectElsewhere', 'refresh-host-refused'],
  ])('is over after one answer where the server is %s', async (replay, code) => {
    const { events, seen } = await refresh(provider, REPLAYS[replay], ['IWM', 'SPY', 'ZZAA']);
    expect(answersOf(events).map(({ problem }) => problem?.code)).toEqual([code]);
    expect(events.at(-1)).toEqual({ kind: 'ended', left: 2 });
    expect(seen).toHaveLength(1);
  });

  it.each<[keyof typeof REPLAYS, string]>([
    ['unknown', 'refresh-symbol-unknown'],
    ['empty', 'refresh-empty'],
    ['headingOnly', 'refresh-empty'],
  ])('goes on where a symbol is %s', async (replay, code) => {
    const { events } = await refresh(provider, REPLAYS[replay], ['ZZAA', 'ZZBB', 'ZZCC', 'ZZDD']);
    expect(answersOf(events).map(({ problem }) => problem?.code)).toEqual([code, code, code, code]);
    expect(events.at(-1)).toEqual({ kind: 'ended', left: 0 });
  });

  it.each<[keyof typeof REPLAYS, string]>([
    ['page', 'refresh-html'],
    ['broken', 'refresh-server'],
    ['truncated', 'refresh-truncated'],
    ['cutOff', 'refresh-truncated'],
    ['slow', 'refresh-slow'],
    ['huge', 'refresh-too-large'],
    ['binary', 'refresh-unexpected'],
  ])('leaves a server in peace that is %s three times', async (replay, code) => {
    const { events, seen } = await refresh(provider, REPLAYS[replay], ['ZZAA', 'ZZBB', 'ZZCC', 'ZZDD']);
    expect(answersOf(events).map(({ problem, text }) => [problem?.code, text])).toEqual(Array(3).fill([code, null]));
    expect(events.at(-1)).toEqual({ kind: 'ended', left: 1 });
    expect(seen).toHaveLength(3);
  });
});

describe('a refresh', () => {
  it('counts failures in a row only', async () => {
    let count = 0;
    const everyThird: Replay = (response, request) => {
      count += 1;
      (count % 3 === 0 ? REPLAYS.table : REPLAYS.broken)(response, request);
    };
    const { events } = await refresh('own', everyThird, ['A', 'B', 'C', 'D', 'E', 'F']);
    expect(answersOf(events).map(({ text }) => text !== null)).toEqual([false, false, true, false, false, true]);
  });

  it('sends nothing for a symbol the provider cannot know, and loses no time by it', async () => {
    const { events, waits, seen } = await refresh('tiingo', REPLAYS.table, ['^RUT', 'IWM']);
    expect(answersOf(events).map(({ sent, problem }) => [sent, problem?.code])).toEqual([
      [false, 'refresh-symbol-not-offered'],
      [true, undefined],
    ]);
    expect(waits).toEqual([0, 0]);
    expect(seen).toHaveLength(1);
  });

  it('understands a limit that is said in words with a status of success', async () => {
    const words = answering('{"Information":"our standard API rate limit is 25 requests per day"}');
    const { events } = await refresh('alphaVantage', words, ['IWM', 'SPY']);
    expect(answersOf(events).map(({ problem }) => problem?.code)).toEqual(['refresh-limit-reached']);
  });
});
