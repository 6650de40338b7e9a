import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { seededGenerator } from '../../../shared/math/seededGenerator';
import { type BuiltEntries, builtEntries } from '../../support/builtEntries';
import { obtained } from '../../support/outcome';
import { temporaryFolders } from '../durable/temporaryFolder';
import { exampleSeries } from './exampleSeries';

const ROUNDS = 20;
const newFolder = temporaryFolders();
let built: BuiltEntries;

beforeAll(async () => {
  built = await builtEntries(['appendLoop']);
}, 120_000);

afterAll(() => built.remove());

/** Lets the program add days for a while, ends it as a power cut would, and answers what it had called stored. */
async function killedAfter(folder: string, milliseconds: number): Promise<{ seriesId: string; bars: number }[]> {
  const program = spawn(process.execPath, [built.fileOf('appendLoop'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const first = new Promise<void>((heard) => {
    program.stdout.on('data', (chunk) => {
      said += String(chunk);
      heard();
    });
  });
  const ended = new Promise<number | null>((done) => program.once('close', done));
  await first;
  await wait(milliseconds);
  program.kill('SIGKILL');
  expect(await ended).toBeNull();
  // A line that was cut short was not said.
  const lines = said.split('\n').slice(0, -1);
  return lines.map((line) => ({ seriesId: line.slice(0, 64), bars: Number(line.slice(65)) }));
}

describe('a program killed while it adds days', () => {
  it('leaves every series whole that it had called stored, and no half of one', async () => {
    const random = seededGenerator(20_261_121);
    const folder = newFolder();
    const library = new MarketLibrary(folder);
    let acknowledged = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { seriesId, bars } of await killedAfter(folder, Math.floor(random.uniform() * 60))) {
        expect(obtained(await library.get(seriesId))).toEqual(exampleSeries(bars));
        acknowledged += 1;
      }
      for (const { id } of await library.list()) expect(obtained(await library.check(id))).toBeNull();
    }
    expect(acknowledged).toBeGreaterThan(ROUNDS);
    const hidden = readdirSync(folder).filter((name) => !name.endsWith('.series'));
    expect(hidden.length, 'what the last killed program left').toBeLessThanOrEqual(1);
  }, 120_000);
});
