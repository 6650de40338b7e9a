import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltEntries, builtEntries } from '../../support/builtEntries';
import { hasProgram } from '../../support/notRun';
import { REPLAYS, type ReplayServer, startReplayServer } from '../../support/replayServer';

/**
 * What the kernel sees: a program whose price refresh is off connects to nothing, even where it is asked to; one that is
 * switched on connects to the one server, which shows that this test would see it.
 */

const hasStrace = hasProgram('strace', 'connections of a program with the price refresh off, as the kernel sees them');
let built: BuiltEntries;
let server: ReplayServer;

beforeAll(async () => {
  if (!hasStrace) return;
  built = await builtEntries(['tracedRefresh', 'engineWorker', 'importWorker', 'refreshProcess']);
  server = await startReplayServer(REPLAYS.table);
}, 180_000);
afterAll(async () => {
  if (!hasStrace) return;
  built.remove();
  await server.close();
});

/** Runs a service under strace; answers what it printed, the network ports it dialled, and how many programs it started. */
async function traced(name: string, address: string) {
  const [trace, home] = [join(built.home, `${name}.trace`), join(built.home, name)];
  mkdirSync(home);
  const options = ['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg,execve', '-o', trace];
  const program = [process.execPath, built.fileOf('tracedRefresh'), home, address];
  const child = spawn('strace', [...options, ...program], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += String(chunk);
  });
  expect(await new Promise((done) => child.once('exit', done))).toBe(0);
  const lines = readFileSync(trace, 'utf8').split('\n');
  const ports = lines.filter((line) => /AF_INET6?/.test(line)).map((line) => /htons\((\d+)\)/.exec(line)?.[1] ?? line);
  return { printed: JSON.parse(printed), ports, programs: lines.filter((line) => line.includes('execve(')).length };
}

describe.runIf(hasStrace)('the network', () => {
  it('is not touched while the price refresh is off, even where prices are asked for, and no process is started', async () => {
    expect(await traced('off', 'off')).toEqual({
      printed: { refused: 'refresh-off', answered: 0 },
      ports: [],
      programs: 1,
    });
    expect(server.seen).toEqual([]);
  }, 120_000);

  it('is reached at the one address the user gave, once the user has asked for it', async () => {
    const { port } = server;
    expect(await traced('on', `http://127.0.0.1:${port}/{symbol}`)).toEqual({
      printed: { refused: null, answered: 1 },
      ports: [String(port)],
      programs: 2,
    });
    expect(server.seen.map(({ path }) => path)).toEqual(['/IWM']);
  }, 120_000);
});
