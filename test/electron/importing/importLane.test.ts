import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportLane } from '../../../electron/importing/importLane';
import { type BuiltEntries, builtEntries } from '../../support/builtEntries';

let built: BuiltEntries;
let lane: ImportLane;

beforeAll(async () => {
  built = await builtEntries(['importWorker']);
  lane = new ImportLane(built.fileOf('importWorker'));
}, 120_000);

afterAll(() => {
  lane.close();
  built.remove();
});

const job = (...symbols: readonly string[]) => ({
  kind: 'prices' as const,
  files: symbols.map((symbol) => ({
    name: `${symbol}.csv`,
    bytes: new TextEncoder().encode('Date,Close\n2026-01-05,10.5\n2026-01-06,10.75\n'),
  })),
});

const symbolsOf = (reply: Awaited<ReturnType<ImportLane['read']>>) =>
  reply.ok && reply.value.map((outcome) => outcome.status === 'read' && outcome.series[0]?.proposal.symbol);

describe('a lane of price files', () => {
  it('reads one batch after another', async () => {
    expect(symbolsOf(await lane.read(job('ZZA', 'ZZB'), {}))).toEqual(['ZZA', 'ZZB']);
    expect(symbolsOf(await lane.read(job('ZZC', 'ZZD'), {}))).toEqual(['ZZC', 'ZZD']);
    expect(symbolsOf(await lane.read(job('ZZE'), {}))).toEqual(['ZZE']);
  });

  it('goes on after a batch that was too slow, with a worker of its own', async () => {
    expect(await lane.read(job('ZZA', 'ZZB'), { seconds: 0 })).toEqual({
      ok: false,
      problem: { code: 'file-too-slow', seconds: 0 },
    });
    expect(symbolsOf(await lane.read(job('ZZA', 'ZZB'), {}))).toEqual(['ZZA', 'ZZB']);
  });

  it('ends at the user’s word, before and while it reads', async () => {
    const abort = new AbortController();
    const reading = lane.read(job('ZZA', 'ZZB'), { signal: abort.signal });
    abort.abort();
    const cancelled = { ok: false, problem: { code: 'request-cancelled' } };
    expect(await reading).toEqual(cancelled);
    expect(await lane.read(job('ZZA', 'ZZB'), { signal: abort.signal })).toEqual(cancelled);
    expect(symbolsOf(await lane.read(job('ZZA', 'ZZB'), {}))).toEqual(['ZZA', 'ZZB']);
  });

  it('rejects when the worker fails, which is a bug', async () => {
    const broken = join(built.home, 'broken.mjs');
    writeFileSync(broken, "throw new Error('broken');");
    await expect(new ImportLane(broken).read(job('ZZA', 'ZZB'), {})).rejects.toThrow('broken');
  });
});
