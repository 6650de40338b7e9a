import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltEntries, builtEntries } from '../../../support/builtEntries';
import { expectProblem, obtained } from '../../../support/outcome';
import { CANARIES, EncryptedSession } from './encryptedSession';
import { MemoryKeychain } from './memoryKeychain';

/** Encryption through the whole service: what is on the disk, what opens it, what a lock leaves. */

const ALL = { selection: { accountIds: null } };
const { passphrase } = CANARIES;
let built: BuiltEntries;
let session: EncryptedSession;
let homes = 0;

beforeAll(async () => {
  built = await builtEntries(['engineWorker', 'importWorker']);
}, 120_000);

beforeEach(async () => {
  homes += 1;
  const workers = { engine: built.fileOf('engineWorker'), imports: built.fileOf('importWorker') };
  session = new EncryptedSession(join(built.home, `home-${homes}`), workers);
  await session.start();
});

afterEach(() => session.close());
afterAll(() => built.remove());

/** A portfolio with everything in it, encrypted; answers its report of before. */
async function encrypted(): Promise<unknown> {
  await session.makePortfolio();
  const report = await session.ask('reportGet', ALL);
  await session.ask('encryptionEnable', { passphrase, remember: false });
  return report;
}

describe('an encrypted portfolio', () => {
  it('leaves no canary readable on the disk, when it is encrypted and ever after', async () => {
    await session.makePortfolio();
    expect(session.readable().length).toBeGreaterThan(4);
    const report = await session.ask('reportGet', ALL);
    const enabled = await session.try('encryptionEnable', { passphrase, remember: false });
    expect(enabled).toEqual({
      ok: true,
      value: { encrypted: true, remembering: 'not-available', autoLockMinutes: 15 },
    });
    expect(session.readable()).toEqual([]);
    expect((await session.ask('reportGet', ALL)).totals).toEqual((report as { totals: unknown }).totals);
    for (const quantity of [200, 300]) {
      await session.importPositions(quantity);
      await session.flush();
      expect(session.readable()).toEqual([]);
    }
    await session.ask('documentUndo', {});
    await session.importPrices(`${CANARIES.symbol}2`);
    await session.flush();
    await session.ask('portfolioSaveAs', { name: 'Copy' });
    await session.close();
    expect(session.readable()).toEqual([]);
  });

  it('opens after a restart with its passphrase alone, with the same figures and undo steps', async () => {
    await encrypted();
    const before = await session.ask('documentGet', {});
    const report = await session.ask('reportGet', ALL);
    await session.start();
    const fileId = await session.fileId();
    expectProblem(await session.try('portfolioOpen', { fileId }), { code: 'portfolio-locked', fileId });
    expect(await session.ask('encryptionState', {})).toMatchObject({ encrypted: true });
    const wrong = { fileId, secret: { passphrase: `${passphrase} ` }, remember: false };
    expectProblem(await session.try('portfolioUnlock', wrong), { code: 'passphrase-wrong' });
    const opened = await session.ask('portfolioUnlock', { fileId, secret: { passphrase }, remember: false });
    expect(opened.document).toEqual(before.document);
    expect(opened.status.undo).toEqual(before.status.undo);
    expect(await session.ask('reportGet', ALL)).toEqual(report);
  });

  it('opens with its recovery key, and names a word that is wrong', async () => {
    await encrypted();
    expectProblem(await session.try('recoveryKeyShow', { passphrase: 'not it' }), { code: 'passphrase-wrong' });
    const { words } = await session.ask('recoveryKeyShow', { passphrase });
    await session.start();
    const fileId = await session.fileId();
    const mistyped = words.map((word, index) => (index === 11 ? 'xylophone' : word));
    expectProblem(await session.try('portfolioUnlock', { fileId, secret: { words: mistyped }, remember: false }), {
      code: 'recovery-key-wrong',
      word: 12,
    });
    const state = await session.ask('portfolioUnlock', { fileId, secret: { words }, remember: false });
    expect(state.document.name).toBe(CANARIES.name);
  });

  it('is locked by hand: saved first, then nothing of it is answered until it is unlocked', async () => {
    await encrypted();
    await session.apply({ name: 'renamePortfolio', portfolioName: `${CANARIES.name} II` });
    const { fileId } = await session.ask('portfolioLock', {});
    expect(session.events).toContainEqual({ topic: 'locked', event: { fileId } });
    const locked = { code: 'portfolio-locked', fileId } as const;
    expectProblem(await session.try('documentGet', {}), locked);
    expectProblem(await session.try('reportGet', ALL), locked);
    expectProblem(await session.try('portfolioOpen', { fileId }), locked);
    const state = await session.ask('portfolioUnlock', { fileId, secret: { passphrase }, remember: false });
    expect(state.document.name).toBe(`${CANARIES.name} II`);
    expect((await session.ask('reportGet', ALL)).holdings).toHaveLength(1);
  });

  it('becomes plain again, with every copy, its prices and its undo steps', async () => {
    const report = await encrypted();
    expectProblem(await session.try('encryptionDisable', { passphrase: 'not it' }), { code: 'passphrase-wrong' });
    const state = await session.ask('encryptionDisable', { passphrase });
    expect(state.encrypted).toBe(false);
    const folders = readdirSync(join(session.home, 'app', 'market'));
    expect(folders.filter((name) => name.startsWith('sealed-'))).toEqual([]);
    await session.start();
    const opened = await session.ask('portfolioOpen', { fileId: await session.fileId() });
    expect(opened.document.name).toBe(CANARIES.name);
    expect(opened.status.undo).toEqual({ name: 'importPrices', count: 1 });
    expect((await session.ask('reportGet', ALL)).totals).toEqual((report as { totals: unknown }).totals);
    const { generations } = await session.ask('backupsList', {});
    expect(generations.length).toBeGreaterThan(3);
    expect(generations.filter(({ sealed, intact }) => sealed || !intact)).toEqual([]);
  });

  it('refuses a second encryption, and what makes no sense of a plain one', async () => {
    await encrypted();
    expectProblem(await session.try('encryptionEnable', { passphrase, remember: false }), {
      code: 'portfolio-encrypted',
    });
    await session.ask('portfolioNew', { name: 'Plain', baseCurrency: 'USD' });
    expectProblem(await session.try('portfolioLock', {}), { code: 'portfolio-not-encrypted' });
    expectProblem(await session.try('recoveryKeyShow', { passphrase }), { code: 'portfolio-not-encrypted' });
    expect(await session.ask('encryptionState', {})).toMatchObject({ encrypted: false });
  });

  it('is encrypted once when it is asked for twice at a time', async () => {
    await session.makePortfolio();
    const [one, two] = await Promise.all([
      session.try('encryptionEnable', { passphrase, remember: false }),
      session.try('encryptionEnable', { passphrase: 'of the second tab', remember: false }),
    ]);
    expect(one?.ok).toBe(true);
    expectProblem(two, { code: 'portfolio-encrypted' });
    const { fileId } = await session.ask('portfolioLock', {});
    await session.ask('portfolioUnlock', { fileId, secret: { passphrase }, remember: false });
  });

  it('is finished at the next opening when another portfolio was opened on the way', async () => {
    await session.makePortfolio();
    const fileId = await session.fileId();
    const [enabled] = await Promise.all([
      session.try('encryptionEnable', { passphrase, remember: false }),
      session.ask('portfolioNew', { name: 'Other', baseCurrency: 'USD' }),
    ]);
    expect((await session.ask('documentGet', {})).fileName).toBe('Other.ballast');
    if (enabled.ok) await session.ask('portfolioUnlock', { fileId, secret: { passphrase }, remember: false });
    else {
      expectProblem(enabled, { code: 'unknown-id', what: 'file' });
      const opened = await session.try('portfolioOpen', { fileId });
      if (!opened.ok) await session.ask('portfolioUnlock', { fileId, secret: { passphrase }, remember: false });
    }
    const { document } = await session.ask('documentGet', {});
    expect(document.name).toBe(CANARIES.name);
    if ((await session.ask('encryptionState', {})).encrypted) expect(session.readable()).toEqual([]);
  });

  it('asks again after another portfolio was opened: its key went with it', async () => {
    await encrypted();
    const fileId = await session.fileId();
    await session.ask('portfolioNew', { name: 'Plain', baseCurrency: 'USD' });
    expectProblem(await session.try('portfolioOpen', { fileId }), { code: 'portfolio-locked', fileId });
    expect((await session.ask('documentGet', {})).fileName).toBe('Plain.ballast');
  });
});

describe('another passphrase', () => {
  const next = 'another canary sings at dusk';

  it('opens the portfolio from now on; the copies of before keep theirs', async () => {
    await encrypted();
    const refused = { present: 'not it', next, rekey: false };
    expectProblem(await session.try('passphraseChange', refused), { code: 'passphrase-wrong' });
    await session.ask('passphraseChange', { present: passphrase, next, rekey: false });
    await session.start();
    const fileId = await session.fileId();
    const old = { fileId, secret: { passphrase }, remember: false };
    expectProblem(await session.try('portfolioUnlock', old), { code: 'passphrase-wrong' });
    await session.ask('portfolioUnlock', { fileId, secret: { passphrase: next }, remember: false });
    const { generations } = await session.ask('backupsList', {});
    expect(generations.filter(({ holdings }) => holdings === null)).toEqual([]);
  });

  it('with everything encrypted anew leaves nothing under the old key', async () => {
    const report = await encrypted();
    const market = join(session.home, 'app', 'market');
    const libraries = (): string[] => readdirSync(market).filter((name) => name.startsWith('sealed-'));
    const before = libraries();
    const { words } = await session.ask('recoveryKeyShow', { passphrase });
    await session.ask('passphraseChange', { present: passphrase, next, rekey: true });
    expect(libraries()).toHaveLength(1);
    expect(libraries()).not.toEqual(before);
    expect(session.readable()).toEqual([]);
    await session.start();
    const fileId = await session.fileId();
    for (const secret of [{ passphrase }, { words }])
      expect((await session.try('portfolioUnlock', { fileId, secret, remember: false })).ok).toBe(false);
    await session.ask('portfolioUnlock', { fileId, secret: { passphrase: next }, remember: false });
    expect((await session.ask('reportGet', ALL)).totals).toEqual((report as { totals: unknown }).totals);
    const { generations } = await session.ask('backupsList', {});
    expect(generations.filter(({ holdings }) => holdings === null)).toEqual([]);
  });
});

describe('remembering on this computer', () => {
  it('opens without a question until it is told to forget', async () => {
    session.keychain = new MemoryKeychain();
    await session.start();
    await session.makePortfolio();
    const enabled = await session.ask('encryptionEnable', { passphrase, remember: true });
    expect(enabled.remembering).toBe('remembered');
    await session.start();
    const fileId = await session.fileId();
    expect((await session.ask('portfolioOpen', { fileId })).document.name).toBe(CANARIES.name);
    const refused = { remember: true, passphrase: 'not it' };
    expectProblem(await session.try('encryptionRemember', refused), { code: 'passphrase-wrong' });
    const forgotten = await session.ask('encryptionRemember', { remember: false, passphrase: null });
    expect(forgotten.remembering).toBe('available');
    await session.start();
    expectProblem(await session.try('portfolioOpen', { fileId }), { code: 'portfolio-locked', fileId });
    await session.ask('portfolioUnlock', { fileId, secret: { passphrase }, remember: true });
    expect((await session.ask('encryptionState', {})).remembering).toBe('remembered');
  });

  it('does not open what was just locked, and costs a question when the keychain is lost', async () => {
    session.keychain = new MemoryKeychain();
    await session.start();
    await session.makePortfolio();
    await session.ask('encryptionEnable', { passphrase, remember: true });
    const { fileId } = await session.ask('portfolioLock', {});
    expectProblem(await session.try('portfolioOpen', { fileId }), { code: 'portfolio-locked', fileId });
    session.keychain = new MemoryKeychain();
    await session.start();
    expectProblem(await session.try('portfolioOpen', { fileId }), { code: 'portfolio-locked', fileId });
    await session.ask('portfolioUnlock', { fileId, secret: { passphrase }, remember: false });
  });

  it('is said not to be possible where there is no keychain', async () => {
    await session.makePortfolio();
    const enabled = await session.try('encryptionEnable', { passphrase, remember: true });
    expect(enabled.ok && enabled.notes).toEqual([{ code: 'not-remembered' }]);
    expect(obtained(enabled).remembering).toBe('not-available');
  });
});
