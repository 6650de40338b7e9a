import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeDocument } from '../../../electron/portfolio/documentBytes';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { obtained } from '../../support/outcome';
import { nameOf, onDisk, problemOf, rename, storeBench } from './storeBench';

const bench = storeBench();

describe('creating and opening', () => {
  it('makes a file that another process opens as it was', async () => {
    const state = await bench.created();
    expect(state).toMatchObject({ fileName: 'Mine.ballast', status: { revision: 1, undo: null, redo: null } });
    expect(state.status.saved).toEqual({ state: 'saved', problem: null, savedAt: bench.clock.now() });
    const other = await onDisk(bench.path);
    expect(other.document).toEqual(examplePortfolio());
    expect(other.status).toEqual(state.status);
  });

  it('never makes a file over another one', async () => {
    writeFileSync(bench.path, "someone else's");
    expect(problemOf(await bench.store.create(bench.path, examplePortfolio()))).toEqual({ code: 'portfolio-exists' });
    expect(readFileSync(bench.path, 'utf8')).toBe("someone else's");
    expect(problemOf(bench.store.state())).toEqual({ code: 'portfolio-none-open' });
  });

  it('does not make a portfolio where the file is missing', async () => {
    expect(problemOf(await bench.store.open(bench.path))).toEqual({ code: 'portfolio-not-found', backups: 0 });
    expect(problemOf(await bench.store.open(join(bench.path, 'below', 'x.ballast')))).toEqual({
      code: 'portfolio-not-found',
      backups: 0,
    });
    expect(readdirSync(dirname(bench.path))).toEqual([]);
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
    writeFileSync(bench.path, bytes);
    expect(problemOf(await bench.store.open(bench.path))).toMatchObject({ code });
    expect(new Uint8Array(readFileSync(bench.path))).toEqual(new Uint8Array(bytes));
    expect(readdirSync(dirname(bench.path))).toEqual(['Mine.ballast']);
  });

  it.each(['EACCES', 'EIO', 'EMFILE'])('does not call a disk that answers %s damage', async (systemCode) => {
    await bench.created();
    bench.disk.fault = (call) => (call === 'readFile' ? systemCode : null);
    expect(problemOf(await new PortfolioStore({ disk: bench.disk, clock: bench.clock }).open(bench.path))).toEqual({
      code: 'portfolio-unreadable',
      systemCode,
    });
  });

  it('keeps the open document when another one cannot be opened', async () => {
    await bench.created();
    expect(problemOf(await bench.store.open(join(dirname(bench.path), 'Missing.ballast')))).toEqual({
      code: 'portfolio-not-found',
      backups: 0,
    });
    expect(nameOf(bench.store.state())).toBe('Example');
  });

  it('saves the open document before it opens another one', async () => {
    const second = join(dirname(bench.path), 'Second.ballast');
    obtained(await bench.store.create(second, { ...examplePortfolio(), name: 'Second' }));
    await bench.created();
    bench.store.apply(rename('Edited'));
    expect(nameOf(await bench.store.open(second))).toBe('Second');
    expect((await onDisk(bench.path)).document.name).toBe('Edited');
    // The look at the file that is open now, and nothing of the one before.
    expect(bench.clock.waiting).toBe(1);
  });

  it('refuses to leave a document it cannot save, unless told to give the edits up', async () => {
    await bench.created();
    bench.store.apply(rename('Only in memory'));
    bench.disk.fault = (call) => (call === 'write' ? 'ENOSPC' : null);
    const second = join(dirname(bench.path), 'Second.ballast');
    const notSaved = { code: 'portfolio-not-saved', systemCode: 'ENOSPC' };
    expect(problemOf(await bench.store.open(second))).toEqual(notSaved);
    expect(problemOf(await bench.store.close())).toEqual(notSaved);
    expect(nameOf(bench.store.state())).toBe('Only in memory');
    expect(await bench.store.close({ discard: true })).toEqual({ ok: true, value: null });
    expect(problemOf(bench.store.state())).toEqual({ code: 'portfolio-none-open' });
    expect((await onDisk(bench.path)).document.name).toBe('Example');
    expect(bench.clock.waiting).toBe(0);
  });

  it('opening the file that is open keeps its undo steps', async () => {
    await bench.created();
    bench.store.apply(rename('Edited'));
    expect(obtained(await bench.store.open(bench.path)).status.undo).toEqual({ name: 'renamePortfolio', count: 1 });
  });

  it('opening the file that is open reads it anew where another program changed it', async () => {
    await bench.created();
    const other = new PortfolioStore();
    obtained(await other.open(bench.path));
    other.apply(rename('Theirs'));
    await other.flush();
    expect(nameOf(await bench.store.open(bench.path))).toBe('Theirs');
  });

  it('opens two files asked for at once one after the other', async () => {
    await bench.created();
    const second = join(dirname(bench.path), 'Second.ballast');
    obtained(await new PortfolioStore().create(second, { ...examplePortfolio(), name: 'Second' }));
    const both = await Promise.all([bench.store.open(second), bench.store.open(bench.path)]);
    expect(both.map(nameOf)).toEqual(['Second', 'Example']);
    expect(nameOf(bench.store.state())).toBe('Example');
  });

  it.runIf(process.platform !== 'win32')('saves into the file behind a symbolic link', async () => {
    await bench.created();
    const link = join(dirname(bench.path), 'Link.ballast');
    symlinkSync(bench.path, link);
    const other = new PortfolioStore();
    obtained(await other.open(link));
    other.apply(rename('Through the link'));
    obtained(await other.flush());
    expect((await onDisk(bench.path)).document.name).toBe('Through the link');
  });

  it('says that a file it may not write is read-only before anything is edited', async () => {
    await bench.created();
    bench.disk.canWrite = false;
    const other = new PortfolioStore({ disk: bench.disk, clock: bench.clock });
    expect(obtained(await other.open(bench.path)).status.saved.state).toBe('read-only');
  });
});

describe('with no document open', () => {
  it('says so to every request, and has nothing to save or close', async () => {
    const none = { code: 'portfolio-none-open' };
    expect(
      [bench.store.state(), bench.store.apply(rename('x')), bench.store.undo(), bench.store.redo()].map(problemOf),
    ).toEqual([none, none, none, none]);
    expect(problemOf(await bench.store.saveAs(bench.path))).toEqual(none);
    expect([await bench.store.flush(), await bench.store.close()]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(bench.store.fileRevision()).toBeNull();
  });
});
