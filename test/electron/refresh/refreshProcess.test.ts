import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { forkRefresh } from '../../../electron/service/refresh/forkRefresh';
import { type BuiltEntries, builtEntries } from '../../support/builtEntries';
import { hasProcessFolder } from '../../support/notRun';
import { REPLAYS, type Replay, type ReplayServer, startReplayServer } from '../../support/replayServer';
import { configured, refreshScene } from '../service/refresh/refreshScene';

/** What the system knows of the refresh process: what it was given, and that it is gone. */

const hasProcesses = hasProcessFolder('what the refresh process is given, and when it ends');

let built: BuiltEntries;
let server: ReplayServer | null = null;

beforeAll(async () => {
  if (hasProcesses) built = await builtEntries(['tracedRefresh', 'engineWorker', 'importWorker', 'refreshProcess']);
}, 180_000);
afterAll(() => {
  if (hasProcesses) built.remove();
});
afterEach(async () => {
  await server?.close();
  server = null;
});

/** Arguments and variables of every process that runs the built entry of this test. */
function refreshProcesses(): { readonly args: string; readonly variables: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (!args.includes(built.fileOf('refreshProcess'))) return [];
        return [{ args, variables: readFileSync(`/proc/${pid}/environ`, 'utf8') }];
      } catch {
        // It ended between the two looks.
        return [];
      }
    });
}

async function begin(replay: Replay) {
  server = await startReplayServer(replay);
  const scene = refreshScene(() => forkRefresh(built.fileOf('refreshProcess')));
  const ownAddress = `http://127.0.0.1:${server.port}/{symbol}?k={key}`;
  const key = { change: 'set', text: 'CANARY-KEY', remember: false } as const;
  await scene.refresh.configure(configured({ provider: 'own', ownAddress, key }));
  await scene.refresh.start({ host: '127.0.0.1', symbols: ['IWM'] });
  return scene;
}

describe.runIf(hasProcesses)('the refresh process', () => {
  it('is given no key, no symbol and no variable but by message, and is gone when it is stopped', async () => {
    const scene = await begin(REPLAYS.silent);
    await vi.waitFor(() => expect(server?.seen.map(({ path }) => path)).toEqual(['/IWM?k=CANARY-KEY']), 20_000);
    const [found, ...others] = refreshProcesses();
    expect(others).toEqual([]);
    expect(found?.args).not.toMatch(/CANARY|IWM/);
    const names = (found?.variables ?? '').split('\0').map((line) => line.split('=')[0]);
    expect(names.filter((name) => name !== '' && !name?.startsWith('NODE_CHANNEL_'))).toEqual([]);
    await scene.refresh.cancel();
    await vi.waitFor(() => expect(refreshProcesses()).toEqual([]), 20_000);
    scene.remove();
  }, 60_000);

  it('is gone when the refresh is done', async () => {
    const scene = await begin(REPLAYS.table);
    await vi.waitFor(() => expect(scene.changes.at(-1)?.result?.files).toHaveLength(1), 20_000);
    await vi.waitFor(() => expect(refreshProcesses()).toEqual([]), 20_000);
    scene.remove();
  }, 60_000);

  it('ends with a program that is killed', async () => {
    server = await startReplayServer(REPLAYS.silent);
    const home = join(built.home, 'killed');
    mkdirSync(home);
    const address = `http://127.0.0.1:${server.port}/{symbol}`;
    const program = spawn(process.execPath, [built.fileOf('tracedRefresh'), home, address], { stdio: 'ignore' });
    await vi.waitFor(() => expect(server?.seen).toHaveLength(1), 40_000);
    expect(refreshProcesses()).toHaveLength(1);
    program.kill('SIGKILL');
    await vi.waitFor(() => expect(refreshProcesses()).toEqual([]), 20_000);
  }, 90_000);
});
