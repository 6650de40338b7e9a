import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResponseOf } from '../../../../shared/contract/channels';
import { type BuiltEntries, builtEntries } from '../../../support/builtEntries';
import { CANARIES, EncryptedSession } from './encryptedSession';

/** Changes of encryption that end in the middle, by SIGKILL of their process: nothing is lost and nothing stays half. */

type Change = 'enable' | 'disable' | 'rekey';
/** Every so many named, linked or removed files; `EVERY_POINT=1` takes each of them and minutes. */
const STRIDE = process.env['EVERY_POINT'] === '1' ? 1 : 11;
const ALL = { selection: { accountIds: null } };
const { passphrase } = CANARIES;
let built: BuiltEntries;
let workers: { engine: string; imports: string };
let document: ResponseOf<'documentGet'>['document'];
let totals: ResponseOf<'reportGet'>['totals'];
/** A plain portfolio and an encrypted one, to begin with. */
let plain = '';
let sealed = '';

beforeAll(async () => {
  built = await builtEntries(['engineWorker', 'importWorker', 'killedChange']);
  workers = { engine: built.fileOf('engineWorker'), imports: built.fileOf('importWorker') };
  plain = join(built.home, 'plain');
  sealed = join(built.home, 'sealed');
  const session = new EncryptedSession(plain, workers);
  await session.start();
  await session.makePortfolio();
  document = (await session.ask('documentGet', {})).document;
  totals = (await session.ask('reportGet', ALL)).totals;
  await session.close();
  copyHome(plain, sealed);
  const other = new EncryptedSession(sealed, workers);
  await other.start();
  await other.ask('portfolioOpen', { fileId: await other.fileId() });
  await other.ask('encryptionEnable', { passphrase, remember: false });
  await other.close();
}, 120_000);

afterAll(() => built.remove());

/** A home of its own: the list of recent files would lead to the files of the first. */
function copyHome(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  rmSync(join(to, 'app', 'recent.json'));
}

/** Runs the change and kills it at a point; answers whether it had ended before. */
function runKilled(home: string, change: Change, point: number): boolean {
  const words = [built.fileOf('killedChange'), home, workers.engine, workers.imports, change, String(point)];
  const run = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect([run.status, run.signal, run.stderr]).toEqual(run.status === 0 ? [0, null, ''] : [null, 'SIGKILL', '']);
  return run.status === 0;
}

/** Opens whatever is there now with whatever opens it; answers whether it is encrypted. */
async function opened(session: EncryptedSession): Promise<boolean> {
  const fileId = await session.fileId();
  const open = await session.try('portfolioOpen', { fileId });
  if (open.ok) return false;
  expect(open.problem.code).toBe('portfolio-locked');
  for (const secret of [{ passphrase }, { passphrase: `${passphrase} anew` }])
    if ((await session.try('portfolioUnlock', { fileId, secret, remember: false })).ok) return true;
  throw new Error('no passphrase opens the portfolio');
}

async function checkAfter(home: string): Promise<void> {
  const session = new EncryptedSession(home, workers);
  await session.start();
  try {
    const encrypted = await opened(session);
    expect((await session.ask('documentGet', {})).document).toEqual(document);
    expect((await session.ask('reportGet', ALL)).totals).toEqual(totals);
    const { generations } = await session.ask('backupsList', {});
    expect(generations.filter(({ holdings }) => holdings === null)).toEqual([]);
    if (encrypted) expect(session.readable()).toEqual([]);
    else expect(generations.filter((one) => one.sealed)).toEqual([]);
  } finally {
    await session.close();
  }
}

describe.each<[Change, () => string]>([
  ['enable', () => plain],
  ['rekey', () => sealed],
  ['disable', () => sealed],
])('to %s encryption', (change, before) => {
  it('loses nothing wherever it is killed, and the next opening finishes it', { timeout: 1_200_000 }, async () => {
    const points: number[] = [];
    for (let point = 0; ; point += STRIDE) {
      const home = join(built.home, `${change}-${point}`);
      copyHome(before(), home);
      const done = runKilled(home, change, point);
      await checkAfter(home);
      rmSync(home, { recursive: true });
      if (done) break;
      points.push(point);
    }
    expect(points.length).toBeGreaterThan(2);
  });
});
