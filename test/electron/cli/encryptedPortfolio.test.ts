import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltEntries, builtEntries } from '../../support/builtEntries';
import { CANARIES, EncryptedSession } from '../service/encryption/encryptedSession';

/** The command line over an encrypted portfolio, as a script meets it. */

let built: BuiltEntries;
let session: EncryptedSession;
let portfolio = '';

beforeAll(async () => {
  built = await builtEntries(['cli', 'engineWorker', 'importWorker']);
  const workers = { engine: built.fileOf('engineWorker'), imports: built.fileOf('importWorker') };
  session = new EncryptedSession(built.home, workers);
  await session.start();
  await session.makePortfolio();
  await session.ask('encryptionEnable', { passphrase: CANARIES.passphrase, remember: false });
  await session.close();
  portfolio = join(built.home, 'portfolios', 'Mine.ballast');
}, 120_000);

afterAll(() => built.remove());

function ballast(passphrase: string | null, ...words: readonly string[]): SpawnSyncReturns<string> {
  // Outside the folder that is searched for canaries.
  const file = resolve(built.home, '..', 'passphrase.txt');
  if (passphrase !== null) writeFileSync(file, `${passphrase}\n`);
  const env = { ...process.env, BALLAST_HOME: built.home, BALLAST_PASSPHRASE_FILE: passphrase === null ? '' : file };
  return spawnSync(process.execPath, [built.fileOf('cli'), ...words], { encoding: 'utf8', env, input: '' });
}

describe('a command on an encrypted portfolio', () => {
  it('reports with its own prices, given the passphrase in a file', () => {
    const run = ballast(CANARIES.passphrase, 'report', portfolio, '--json');
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    const report = JSON.parse(run.stdout);
    expect(report.portfolioName).toBe(CANARIES.name);
    expect(report.dataDate).toBe('2026-11-19');
  });

  it('says that it is locked where nobody can be asked, and when the passphrase is wrong', () => {
    const locked = ballast(null, 'report', portfolio);
    expect([locked.status, locked.stdout]).toEqual([2, '']);
    expect(locked.stderr).toContain('encrypted and locked');
    const wrong = ballast('not it', 'report', portfolio);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('passphrase does not fit');
  });

  it('imports into it and leaves nothing readable', () => {
    const fixture = resolve(import.meta.dirname, '../../fixtures/imports/schwabAllAccounts.csv');
    const run = ballast(CANARIES.passphrase, 'import', fixture, '--into', portfolio, '--json');
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    expect(session.readable()).toEqual([]);
    const report = JSON.parse(ballast(CANARIES.passphrase, 'report', portfolio, '--json').stdout);
    expect(report.holdings.length).toBeGreaterThan(5);
  });

  it('makes no bundle of it: a bundle is readable by anyone', () => {
    const run = ballast(CANARIES.passphrase, 'bundle', 'export', portfolio, join(built.home, 'all.ballast-bundle'));
    expect(run.status).toBe(2);
    expect(session.readable()).toEqual([]);
  });
});
