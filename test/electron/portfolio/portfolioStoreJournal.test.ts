import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodecSource } from '../../../electron/portfolio/documentCodec';
import type { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { createSealedCodec } from '../../../electron/portfolio/sealedCodec';
import { dataKeyOf } from '../../../electron/sealing/dataKey';
import type { DocumentState } from '../../../shared/contract/schemas';
import { ok } from '../../../shared/result/result';
import { obtained } from '../../support/outcome';
import { SEALING_VECTORS } from '../../support/sealingVectors';
import { nameOf, onDisk, problemOf, rename, storeBench } from './storeBench';

const bench = storeBench();
const journal = (): string => join(dirname(bench.path), '.Mine.ballast.undo');
const hidden = (): string[] => readdirSync(dirname(bench.path)).filter((name) => name.includes('.undo'));

/** Saves what each name makes, one revision each. */
async function renameAndSave(store: PortfolioStore, ...names: string[]): Promise<void> {
  for (const name of names) {
    obtained(store.apply(rename(name)));
    obtained(await store.flush());
  }
}

/** Ends the program and opens the file in a new one. */
async function restarted(): Promise<DocumentState> {
  obtained(await bench.store.close());
  bench.store = bench.another();
  return obtained(await bench.store.open(bench.path));
}

describe('undo after a restart', () => {
  it('goes back and forward through the last fifty steps, by name', async () => {
    await bench.created();
    await renameAndSave(bench.store, ...Array.from({ length: 55 }, (_, each) => `Name ${each + 1}`));
    bench.store.undo();
    bench.store.undo();
    obtained(await bench.store.flush());
    const state = await restarted();
    expect(state).toMatchObject({ document: { name: 'Name 53' }, status: { revision: 58 } });
    expect(state.status.undo).toEqual({ name: 'renamePortfolio', count: 1 });
    expect([nameOf(bench.store.redo()), nameOf(bench.store.redo())]).toEqual(['Name 54', 'Name 55']);
    expect(problemOf(bench.store.redo())).toEqual({ code: 'nothing-to-redo' });
    let steps = 0;
    while (bench.store.undo().ok) steps += 1;
    expect([steps, nameOf(bench.store.state())]).toEqual([52, 'Name 3']);
    obtained(await bench.store.flush());
    expect((await onDisk(bench.path)).document.name).toBe('Name 3');
  });

  it('keeps nothing of it in the portfolio file', async () => {
    await bench.created();
    await renameAndSave(bench.store, 'An earlier name', 'Now');
    obtained(await bench.store.close());
    expect(readFileSync(bench.path, 'utf8')).not.toContain('An earlier name');
    expect(readFileSync(journal(), 'utf8')).toContain('An earlier name');
  });

  it('goes with the document under another name', async () => {
    await bench.created();
    await renameAndSave(bench.store, 'Before');
    bench.path = join(dirname(bench.path), 'Copy.ballast');
    obtained(await bench.store.saveAs(bench.path));
    await restarted();
    expect(nameOf(bench.store.undo())).toBe('Example');
  });

  it('brings back an earlier revision as one step with a name of its own', async () => {
    const { document } = await bench.created();
    await renameAndSave(bench.store, 'A', 'B');
    obtained(bench.store.replaceWith(document, { name: 'restoreRevision', count: 1 }));
    await restarted();
    expect(obtained(bench.store.state())).toMatchObject({
      document: { name: 'Example' },
      status: { undo: { name: 'restoreRevision', count: 1 } },
    });
    expect(nameOf(bench.store.undo())).toBe('B');
  });

  it('refuses a document no file could hold', async () => {
    const { document } = await bench.created();
    const outcome = bench.store.replaceWith({ ...document, extra: Number.NaN }, { name: 'restoreRevision', count: 1 });
    expect(problemOf(outcome)).toEqual({ code: 'request-invalid', path: 'portfolio' });
  });
});

describe('a journal that a crash left behind its file', () => {
  /** What is on the disk when the program is killed right after "Saved": the journal of an earlier save. */
  async function crashAfter(names: readonly string[], saves: readonly string[]): Promise<DocumentState> {
    await bench.created();
    await renameAndSave(bench.store, ...names);
    obtained(await bench.store.close());
    const behind = readFileSync(journal());
    bench.store = bench.another();
    obtained(await bench.store.open(bench.path));
    await renameAndSave(bench.store, ...saves);
    obtained(await bench.store.close());
    writeFileSync(journal(), behind);
    return restarted();
  }

  it('still leads back, over the last change as a step without a name', async () => {
    const state = await crashAfter(['A', 'B'], ['C']);
    expect(state.status).toMatchObject({ undo: { name: 'lastChanges', count: 1 }, redo: null });
    expect([1, 2, 3].map(() => nameOf(bench.store.undo()))).toEqual(['B', 'A', 'Example']);
    expect(nameOf(bench.store.redo())).toBe('A');
  });

  it('leads back over several saves at once', async () => {
    expect((await crashAfter(['A'], ['B', 'C'])).status.undo).toEqual({ name: 'lastChanges', count: 2 });
    expect(nameOf(bench.store.undo())).toBe('A');
  });

  it('is set aside where the revision it belongs to is not kept', async () => {
    await crashAfter(['A'], ['B']);
    obtained(await bench.store.close());
    const backups = join(dirname(bench.path), '.Mine.ballast.backups');
    const behind = readFileSync(journal());
    await restarted();
    await renameAndSave(bench.store, 'C');
    obtained(await bench.store.close());
    writeFileSync(journal(), behind);
    for (const name of readdirSync(backups)) if (!name.startsWith('.')) rmSync(join(backups, name));
    expect((await restarted()).status.undo).toBeNull();
    expect(hidden()).toEqual(['.Mine.ballast.undo-unfit']);
  });
});

describe('a journal that does not fit', () => {
  it('is set aside and never applied where the file is an earlier one', async () => {
    await bench.created();
    await renameAndSave(bench.store, 'A');
    const early = join(bench.newFolder(), 'early');
    copyFileSync(bench.path, early);
    await renameAndSave(bench.store, 'B');
    obtained(await bench.store.close());
    const fitting = readFileSync(journal());
    copyFileSync(early, bench.path);
    expect((await restarted()).status.undo).toBeNull();
    expect(hidden()).toEqual(['.Mine.ballast.undo-unfit']);
    expect(readFileSync(join(dirname(bench.path), '.Mine.ballast.undo-unfit'))).toEqual(fitting);
  });

  it.each([
    ['is torn', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ['is empty', () => Buffer.alloc(0)],
    ['is something else', () => Buffer.from('{"steps":[]}')],
  ])('is set aside where it %s', async (_what, change) => {
    await bench.created();
    await renameAndSave(bench.store, 'A');
    obtained(await bench.store.close());
    writeFileSync(journal(), change(readFileSync(journal())));
    expect((await restarted()).status.undo).toBeNull();
    expect(existsSync(journal())).toBe(false);
    await renameAndSave(bench.store, 'B');
    await restarted();
    expect(nameOf(bench.store.undo())).toBe('A');
  });
});

describe('a journal the disk refuses', () => {
  it.each(['ENOSPC', 'EACCES', 'EIO'])('never fails a save, and is reported as a code (%s)', async (code) => {
    const reported: string[] = [];
    bench.store = bench.another({ report: (event, systemCode) => reported.push(`${event} ${systemCode}`) });
    await bench.created();
    bench.disk.fault = (call, at) => (call === 'open' && basename(at).includes('.undo') ? code : null);
    await renameAndSave(bench.store, 'A');
    expect(bench.savedState()).toBe('saved');
    obtained(await bench.store.close());
    expect(new Set(reported)).toEqual(new Set([`undo-journal-not-written ${code}`]));
    expect((await onDisk(bench.path)).document.name).toBe('A');
  });

  it('opens the portfolio without its steps where the journal cannot be read', async () => {
    await bench.created();
    obtained(await bench.store.close());
    rmSync(journal(), { force: true });
    mkdirSync(journal());
    const reported: string[] = [];
    bench.store = bench.another({ report: (event, systemCode) => reported.push(`${event} ${systemCode}`) });
    obtained(await bench.store.open(bench.path));
    expect(reported).toEqual(['undo-journal-not-read EISDIR']);
  });

  it('does not hold up what is said of the save', async () => {
    await bench.created();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    bench.disk.hold = (at) => (basename(at).includes('.undo') ? held : null);
    await renameAndSave(bench.store, 'A', 'B', 'C');
    expect(bench.savedState()).toBe('saved');
    expect((await onDisk(bench.path)).document.name).toBe('C');
    release();
    await restarted();
    expect(nameOf(bench.store.undo())).toBe('B');
  });
});

describe('an encrypted portfolio', () => {
  const key = dataKeyOf(Buffer.from(SEALING_VECTORS.key, 'hex'));
  const [wrapped] = SEALING_VECTORS.wrapped;
  const sealed = createSealedCodec({ key, wrapped, former: [], rewriting: false });
  const codecs: CodecSource = { codecFor: () => ok(sealed) };

  it('has its steps sealed with it, from the save on that seals it', async () => {
    await bench.created();
    await renameAndSave(bench.store, 'Secret name', 'Now');
    expect(await bench.store.recode(sealed)).toEqual({ ok: true, value: null });
    expect(bench.savedState()).toBe('saved');
    obtained(await bench.store.close());
    for (const path of [bench.path, journal()]) expect(readFileSync(path, 'latin1')).not.toContain('Secret name');
    bench.store = bench.another({ codecs });
    expect(nameOf(await bench.store.open(bench.path))).toBe('Now');
    expect(nameOf(bench.store.undo())).toBe('Secret name');
  });

  it('stays plain where the disk refuses the save that would seal it', async () => {
    await bench.created();
    bench.disk.fault = (call) => (call === 'write' ? 'ENOSPC' : null);
    expect(problemOf(await bench.store.recode(sealed))).toEqual({ code: 'portfolio-not-saved', systemCode: 'ENOSPC' });
    bench.disk.fault = () => null;
    await renameAndSave(bench.store, 'A');
    expect((await onDisk(bench.path)).document.name).toBe('A');
  });
});
