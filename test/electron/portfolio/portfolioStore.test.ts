import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeDocument } from '../../../electron/portfolio/documentBytes';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import type { DocumentState, DocumentStatus } from '../../../shared/contract/schemas';
import type { DocumentCommand } from '../../../shared/model/command';
import type { Result } from '../../../shared/result/result';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { canBeRefused } from '../../support/notRun';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';
import { HandClock } from './handClock';

const newFolder = temporaryFolders();
let path = '';
let disk = new FaultyDisk();
let clock = new HandClock();
let store = new PortfolioStore({ disk, clock });

beforeEach(() => {
  path = join(newFolder(), 'Mine.ballast');
  disk = new FaultyDisk();
  clock = new HandClock();
  store = new PortfolioStore({ disk, clock });
});

const rename = (portfolioName: string): DocumentCommand => ({ name: 'renamePortfolio', portfolioName });

function obtained<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.problem.code}`);
  return result.value;
}

const problemOf = (result: Result<unknown>): unknown => (result.ok ? 'no problem' : result.problem);
const status = (): DocumentStatus => obtained(store.state()).status;
const savedState = (): string => status().saved.state;
const nameOf = (state: Result<DocumentState>): string => obtained(state).document.name;

/** What another program would find in the file now. */
async function onDisk(file = path): Promise<DocumentState> {
  return obtained(await new PortfolioStore().open(file));
}

const created = async (): Promise<DocumentState> => obtained(await store.create(path, examplePortfolio()));

describe('creating and opening', () => {
  it('makes a file that another process opens as it was', async () => {
    const state = await created();
    expect(state).toMatchObject({ fileName: 'Mine.ballast', status: { revision: 1, undo: null, redo: null } });
    expect(state.status.saved).toEqual({ state: 'saved', problem: null, savedAt: clock.now() });
    const other = await onDisk();
    expect(other.document).toEqual(examplePortfolio());
    expect(other.status).toEqual(state.status);
  });

  it('never makes a file over another one', async () => {
    writeFileSync(path, "someone else's");
    expect(problemOf(await store.create(path, examplePortfolio()))).toEqual({ code: 'portfolio-exists' });
    expect(readFileSync(path, 'utf8')).toBe("someone else's");
    expect(problemOf(store.state())).toEqual({ code: 'portfolio-none-open' });
  });

  it('does not make a portfolio where the file is missing', async () => {
    expect(problemOf(await store.open(path))).toEqual({ code: 'portfolio-not-found', backups: 0 });
    expect(problemOf(await store.open(join(path, 'below', 'x.ballast')))).toEqual({
      code: 'portfolio-not-found',
      backups: 0,
    });
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it.each<[string, Uint8Array, string]>([
    ['an empty file', Buffer.from(''), 'portfolio-damaged'],
    ['null', Buffer.from('null'), 'portfolio-foreign'],
    ["another program's JSON", Buffer.from('{"accounts":[1]}'), 'portfolio-foreign'],
    ['a text', Buffer.from('Symbol,Quantity\nAAAA,1\n'), 'portfolio-damaged'],
    [
      'a newer schema',
      encodeDocument({ schema: 99, revision: 3, savedAt: '2026-11-20T12:00:00.000Z' }, { new: true }),
      'portfolio-newer',
    ],
  ])('refuses %s and leaves it as it is, byte for byte', async (_what, bytes, code) => {
    writeFileSync(path, bytes);
    expect(problemOf(await store.open(path))).toMatchObject({ code });
    expect(new Uint8Array(readFileSync(path))).toEqual(new Uint8Array(bytes));
    expect(readdirSync(dirname(path))).toEqual(['Mine.ballast']);
  });

  it.each(['EACCES', 'EIO', 'EMFILE'])('does not call a disk that answers %s damage', async (systemCode) => {
    await created();
    disk.fault = (call) => (call === 'readFile' ? systemCode : null);
    expect(problemOf(await new PortfolioStore({ disk, clock }).open(path))).toEqual({
      code: 'portfolio-unreadable',
      systemCode,
    });
  });

  it('keeps the open document when another one cannot be opened', async () => {
    await created();
    expect(problemOf(await store.open(join(dirname(path), 'Missing.ballast')))).toEqual({
      code: 'portfolio-not-found',
      backups: 0,
    });
    expect(nameOf(store.state())).toBe('Example');
  });

  it('saves the open document before it opens another one', async () => {
    const second = join(dirname(path), 'Second.ballast');
    obtained(await store.create(second, { ...examplePortfolio(), name: 'Second' }));
    await created();
    store.apply(rename('Edited'));
    expect(nameOf(await store.open(second))).toBe('Second');
    expect((await onDisk()).document.name).toBe('Edited');
    expect(clock.waiting).toBe(0);
  });

  it('refuses to leave a document it cannot save, unless told to give the edits up', async () => {
    await created();
    store.apply(rename('Only in memory'));
    disk.fault = (call) => (call === 'write' ? 'ENOSPC' : null);
    const second = join(dirname(path), 'Second.ballast');
    const notSaved = { code: 'portfolio-not-saved', systemCode: 'ENOSPC' };
    expect(problemOf(await store.open(second))).toEqual(notSaved);
    expect(problemOf(await store.close())).toEqual(notSaved);
    expect(nameOf(store.state())).toBe('Only in memory');
    expect(await store.close({ discard: true })).toEqual({ ok: true, value: null });
    expect(problemOf(store.state())).toEqual({ code: 'portfolio-none-open' });
    expect((await onDisk()).document.name).toBe('Example');
    expect(clock.waiting).toBe(0);
  });

  it('opening the file that is open keeps its undo steps', async () => {
    await created();
    store.apply(rename('Edited'));
    expect(obtained(await store.open(path)).status.undo).toEqual({ name: 'renamePortfolio', count: 1 });
  });

  it('opening the file that is open reads it anew where another program changed it', async () => {
    await created();
    const other = new PortfolioStore();
    obtained(await other.open(path));
    other.apply(rename('Theirs'));
    await other.flush();
    expect(nameOf(await store.open(path))).toBe('Theirs');
  });

  it('opens two files asked for at once one after the other', async () => {
    await created();
    const second = join(dirname(path), 'Second.ballast');
    obtained(await new PortfolioStore().create(second, { ...examplePortfolio(), name: 'Second' }));
    const both = await Promise.all([store.open(second), store.open(path)]);
    expect(both.map(nameOf)).toEqual(['Second', 'Example']);
    expect(nameOf(store.state())).toBe('Example');
  });

  it.runIf(process.platform !== 'win32')('saves into the file behind a symbolic link', async () => {
    await created();
    const link = join(dirname(path), 'Link.ballast');
    symlinkSync(path, link);
    const other = new PortfolioStore();
    obtained(await other.open(link));
    other.apply(rename('Through the link'));
    obtained(await other.flush());
    expect((await onDisk()).document.name).toBe('Through the link');
  });

  it('says that a file it may not write is read-only before anything is edited', async () => {
    await created();
    disk.canWrite = false;
    const other = new PortfolioStore({ disk, clock });
    expect(obtained(await other.open(path)).status.saved.state).toBe('read-only');
  });
});

describe('with no document open', () => {
  it('says so to every request, and has nothing to save or close', async () => {
    const none = { code: 'portfolio-none-open' };
    expect([store.state(), store.apply(rename('x')), store.undo(), store.redo()].map(problemOf)).toEqual([
      none,
      none,
      none,
      none,
    ]);
    expect(problemOf(await store.saveAs(path))).toEqual(none);
    expect([await store.flush(), await store.close()]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(store.fileRevision()).toBeNull();
  });
});

describe('changes and undo', () => {
  it('raises the revision by one with every change, undo and redo included', async () => {
    await created();
    expect(obtained(store.apply(rename('A'))).status).toMatchObject({
      revision: 2,
      undo: { name: 'renamePortfolio', count: 1 },
      redo: null,
    });
    expect(obtained(store.undo())).toMatchObject({
      document: examplePortfolio(),
      status: { revision: 3, undo: null, redo: { name: 'renamePortfolio', count: 1 } },
    });
    expect(obtained(store.redo())).toMatchObject({ document: { name: 'A' }, status: { revision: 4 } });
    expect(problemOf(store.redo())).toEqual({ code: 'nothing-to-redo' });
    store.undo();
    expect(problemOf(store.undo())).toEqual({ code: 'nothing-to-undo' });
  });

  it('goes back and forward across saves', async () => {
    await created();
    for (const name of ['A', 'B', 'C']) {
      store.apply(rename(name));
      await store.flush();
    }
    store.undo();
    store.undo();
    await store.flush();
    expect((await onDisk()).document.name).toBe('A');
    store.redo();
    await store.flush();
    expect(await onDisk()).toMatchObject({ document: { name: 'B' }, status: { revision: 7 } });
  });

  it('leaves the document alone when a command is refused', async () => {
    await created();
    expect(problemOf(store.apply({ name: 'removeHoldings', holdingIds: ['h9'] }))).toEqual({
      code: 'unknown-id',
      what: 'holding',
    });
    expect(status()).toMatchObject({ revision: 1, undo: null, saved: { state: 'saved' } });
  });

  it.each<[string, object]>([
    ['a prototype key', JSON.parse('{"__proto__":{"polluted":true}}')],
    ['a number JSON has no room for', { extra: Number.NaN }],
    ['a value that is not JSON', { extra: new Map() }],
    ['a hole', { extra: new Array(2) }],
  ])('refuses a command whose open record carries %s', async (_what, extra) => {
    await created();
    const account = Object.assign(extra, { id: 'a9', name: 'New', kind: 'taxable' as const });
    expect(problemOf(store.apply({ name: 'addAccount', account }))).toEqual({
      code: 'request-invalid',
      path: 'command',
    });
    expect(status().revision).toBe(1);
  });
});

describe('saving by itself', () => {
  it('says saving from the edit until the file and its folder are on the disk, then saved', async () => {
    await created();
    const told: string[] = [];
    const end = store.onStatus(({ revision, saved }) => told.push(`${revision} ${saved.state}`));
    store.apply(rename('A'));
    clock.pass(200);
    store.apply(rename('B'));
    clock.pass(399);
    expect((await onDisk()).document.name).toBe('Example');
    clock.pass(1);
    expect(savedState()).toBe('saving');
    await store.flush();
    expect(savedState()).toBe('saved');
    expect(status().saved.savedAt).toBe(clock.now());
    expect(told).toEqual(['2 saving', '3 saving', '3 saved']);
    expect(await onDisk()).toMatchObject({ document: { name: 'B' }, status: { revision: 3 } });
    end();
    store.apply(rename('C'));
    expect(told).toHaveLength(3);
  });

  it('writes once for many edits, and every two seconds while they go on', async () => {
    await created();
    const writes = (): number => disk.renamed.filter((name) => name === path).length;
    for (let round = 1; round <= 3; round += 1) {
      for (let edit = 0; edit < 20; edit += 1) {
        store.apply(rename(`edit ${edit} of round ${round}`));
        clock.pass(100);
      }
      await vi.waitFor(() => expect(savedState()).toBe('saved'));
      expect(writes()).toBe(round);
    }
    expect((await onDisk()).document.name).toBe('edit 19 of round 3');
  });

  it('saves an edit made while an earlier one is being written', async () => {
    await created();
    store.apply(rename('A'));
    disk.fault = (call) => {
      if (call === 'rename' && nameOf(store.state()) === 'A') store.apply(rename('B'));
      return null;
    };
    obtained(await store.flush());
    expect(savedState()).toBe('saving');
    expect((await onDisk()).document.name).toBe('A');
    clock.pass(400);
    await vi.waitFor(() => expect(savedState()).toBe('saved'));
    expect((await onDisk()).document.name).toBe('B');
  });

  it.each(['ENOSPC', 'EIO', 'EDQUOT'])(
    'keeps an edit the disk refuses (%s) and saves it with the next',
    async (code) => {
      await created();
      disk.fault = (call) => (call === 'write' ? code : null);
      store.apply(rename('A'));
      expect(problemOf(await store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: code });
      expect(status().saved).toMatchObject({
        state: 'not-saved',
        problem: { code: 'portfolio-not-saved', systemCode: code },
      });
      expect(nameOf(store.state())).toBe('A');
      expect(await onDisk()).toMatchObject({ document: { name: 'Example' }, status: { revision: 1 } });
      disk.fault = () => null;
      store.apply({ name: 'setBaseCurrency', baseCurrency: 'EUR' });
      clock.pass(400);
      await store.flush();
      expect(savedState()).toBe('saved');
      expect((await onDisk()).document).toMatchObject({ name: 'A', baseCurrency: 'EUR' });
    },
  );

  it("does not take its own bytes for another program's after a sync of the folder failed", async () => {
    await created();
    store.apply(rename('A'));
    obtained(await store.flush());
    disk.fault = (call, at) => (call === 'sync' && at === dirname(path) ? 'EIO' : null);
    store.apply(rename('B'));
    expect(problemOf(await store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: 'EIO' });
    expect(savedState()).toBe('not-saved');
    expect((await onDisk()).document.name).toBe('B');
    disk.fault = () => null;
    store.apply(rename('C'));
    expect(await store.flush()).toEqual({ ok: true, value: null });
    expect(await onDisk()).toMatchObject({ document: { name: 'C' }, status: { revision: 4 } });
  });

  it.each(['EROFS', 'EACCES'])('calls a place that refuses all writing (%s) read-only', async (code) => {
    await created();
    disk.fault = (call, at) => (call === 'open' && at.endsWith('.tmp') ? code : null);
    store.apply(rename('A'));
    expect(problemOf(await store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: code });
    expect(savedState()).toBe('read-only');
  });

  it.runIf(canBeRefused('a folder without write permission'))(
    'saves nothing into a folder without write permission',
    async () => {
      await created();
      chmodSync(dirname(path), 0o500);
      store.apply(rename('A'));
      expect(problemOf(await store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: 'EACCES' });
      expect(savedState()).toBe('read-only');
      chmodSync(dirname(path), 0o700);
      expect((await onDisk()).document.name).toBe('Example');
    },
  );

  it('reports a folder that vanished while the document was open', async () => {
    await created();
    rmSync(dirname(path), { recursive: true });
    store.apply(rename('A'));
    expect(problemOf(await store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: 'ENOENT' });
    expect(existsSync(dirname(path))).toBe(false);
    mkdirSync(dirname(path));
  });
});

describe('two programs on one file', () => {
  it('never writes over what the other one saved', async () => {
    await created();
    const other = new PortfolioStore({ clock });
    obtained(await other.open(path));
    other.apply(rename('Theirs'));
    obtained(await other.flush());
    store.apply(rename('Mine'));
    expect(problemOf(await store.flush())).toEqual({ code: 'portfolio-changed-elsewhere' });
    expect(savedState()).toBe('changed-elsewhere');
    expect((await onDisk()).document.name).toBe('Theirs');
    expect(nameOf(store.state())).toBe('Mine');
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('takes a restored older version for a change elsewhere, too', async () => {
    await created();
    const first = readFileSync(path);
    store.apply(rename('A'));
    await store.flush();
    writeFileSync(path, first);
    store.apply(rename('B'));
    expect(problemOf(await store.flush())).toEqual({ code: 'portfolio-changed-elsewhere' });
    expect(readFileSync(path)).toEqual(first);
  });

  it('does not make a file anew that was moved away', async () => {
    await created();
    renameSync(path, `${path}.moved`);
    store.apply(rename('A'));
    expect(problemOf(await store.flush())).toEqual({ code: 'portfolio-changed-elsewhere' });
    expect(existsSync(path)).toBe(false);
  });

  it("goes on under another name, with its history, and leaves the other program's file alone", async () => {
    await created();
    const other = new PortfolioStore({ clock });
    obtained(await other.open(path));
    other.apply(rename('Theirs'));
    obtained(await other.flush());
    store.apply(rename('Mine'));
    const copy = join(dirname(path), 'Copy.ballast');
    const moved = obtained(await store.saveAs(copy));
    expect(moved).toMatchObject({ fileName: 'Copy.ballast', status: { revision: 2, saved: { state: 'saved' } } });
    store.undo();
    obtained(await store.flush());
    expect((await onDisk(copy)).document.name).toBe('Example');
    expect((await onDisk()).document.name).toBe('Theirs');
  });
});

describe('saving under another name', () => {
  it('gives the old file the last edits and the new one everything after', async () => {
    await created();
    store.apply(rename('Before'));
    const copy = join(dirname(path), 'Copy.ballast');
    obtained(await store.saveAs(copy));
    expect(basename(store.fileRevision()?.path ?? '')).toBe('Copy.ballast');
    store.apply(rename('After'));
    obtained(await store.flush());
    expect((await onDisk()).document.name).toBe('Before');
    expect((await onDisk(copy)).document.name).toBe('After');
  });

  it('never takes the place of a file, and then stays where it was', async () => {
    await created();
    const copy = join(dirname(path), 'Copy.ballast');
    writeFileSync(copy, "someone else's");
    expect(problemOf(await store.saveAs(copy))).toEqual({ code: 'portfolio-exists' });
    expect(readFileSync(copy, 'utf8')).toBe("someone else's");
    expect(obtained(store.state()).fileName).toBe('Mine.ballast');
  });

  it('keeps an edit made while the new file is written', async () => {
    await created();
    const copy = join(dirname(path), 'Copy.ballast');
    disk.fault = (call) => {
      if (call === 'link' && nameOf(store.state()) === 'Example') store.apply(rename('Meanwhile'));
      return null;
    };
    expect(nameOf(await store.saveAs(copy))).toBe('Meanwhile');
    expect(savedState()).toBe('saving');
    expect((await onDisk(copy)).document.name).toBe('Example');
    clock.pass(400);
    await vi.waitFor(() => expect(savedState()).toBe('saved'));
    expect((await onDisk(copy)).document.name).toBe('Meanwhile');
  });
});

describe('earlier revisions', () => {
  const backups = (): string[] => readdirSync(join(dirname(path), '.Mine.ballast.backups')).sort();

  it('keeps the last twenty beside the file, each of them a portfolio that opens', async () => {
    await created();
    for (let revision = 2; revision <= 25; revision += 1) {
      store.apply(rename(`Revision ${revision}`));
      obtained(await store.flush());
    }
    const names = backups();
    expect(names.map((name) => Number(name.slice(0, 8)))).toEqual(Array.from({ length: 20 }, (_, index) => index + 5));
    const oldest = join(dirname(path), '.Mine.ballast.backups', names[0] ?? '');
    expect((await onDisk(oldest)).document.name).toBe('Revision 5');
  });

  it('copies them where the file system has no hard links', async () => {
    await created();
    disk.fault = (call) => (call === 'link' ? 'EPERM' : null);
    store.apply(rename('A'));
    obtained(await store.flush());
    const [only = ''] = backups();
    expect((await onDisk(join(dirname(path), '.Mine.ballast.backups', only))).document.name).toBe('Example');
  });

  it('does not save where it cannot keep the revision it would replace', async () => {
    await created();
    disk.fault = (call) => (call === 'link' ? 'ENOSPC' : null);
    store.apply(rename('A'));
    expect(problemOf(await store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: 'ENOSPC' });
    expect((await onDisk()).document.name).toBe('Example');
  });

  it('leaves a file it did not name alone, and saves although an old revision cannot be removed', async () => {
    await created();
    store.apply(rename('A'));
    obtained(await store.flush());
    writeFileSync(join(dirname(path), '.Mine.ballast.backups', 'notes.txt'), 'mine');
    disk.fault = (call, at) => (call === 'unlink' && at.includes('.backups') ? 'EACCES' : null);
    for (let revision = 3; revision <= 24; revision += 1) {
      store.apply(rename(`Revision ${revision}`));
      obtained(await store.flush());
    }
    expect(backups()).toHaveLength(23 + 1);
    disk.fault = () => null;
    store.apply(rename('Last'));
    obtained(await store.flush());
    expect(backups()).toHaveLength(20 + 1);
    expect(backups()).toContain('notes.txt');
  });
});

describe('any one fault of the disk during a save', () => {
  it('never loses the file, never loses the edit, and the next save works', async () => {
    const codes = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'ENAMETOOLONG'];
    const survey = new FaultyDisk();
    const surveyed = new PortfolioStore({ disk: survey, clock });
    obtained(await surveyed.create(join(newFolder(), 'Survey.ballast'), examplePortfolio()));
    const before = survey.calls.length;
    surveyed.apply(rename('A'));
    obtained(await surveyed.flush());
    const callsOfOneSave = survey.calls.length - before;
    expect(callsOfOneSave).toBeGreaterThan(10);
    let refused = 0;
    for (let nth = 1; nth <= callsOfOneSave; nth += 1) {
      for (const code of codes) {
        const file = join(newFolder(), 'One.ballast');
        const faulty = new FaultyDisk();
        const one = new PortfolioStore({ disk: faulty, clock });
        obtained(await one.create(file, examplePortfolio()));
        const start = faulty.calls.length;
        faulty.fault = () => (faulty.calls.length - start === nth ? code : null);
        one.apply(rename('A'));
        const saved = await one.flush();
        if (!saved.ok) refused += 1;
        expect(nameOf(one.state())).toBe('A');
        const found = (await onDisk(file)).document.name;
        expect(saved.ok ? ['A'] : ['A', 'Example']).toContain(found);
        one.apply({ name: 'setBaseCurrency', baseCurrency: 'EUR' });
        obtained(await one.flush());
        expect((await onDisk(file)).document).toMatchObject({ name: 'A', baseCurrency: 'EUR' });
      }
    }
    expect(refused).toBeGreaterThan(callsOfOneSave * 3);
  });
});
