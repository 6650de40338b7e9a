import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { canBeRefused } from '../../support/notRun';
import { obtained } from '../../support/outcome';
import { nameOf, onDisk, problemOf, rename, storeBench } from './storeBench';

const bench = storeBench();

describe('saving by itself', () => {
  it('says saving from the edit until the file and its folder are on the disk, then saved', async () => {
    await bench.created();
    const told: string[] = [];
    const end = bench.store.onStatus(({ revision, saved }) => told.push(`${revision} ${saved.state}`));
    bench.store.apply(rename('A'));
    bench.clock.pass(200);
    bench.store.apply(rename('B'));
    bench.clock.pass(399);
    expect((await onDisk(bench.path)).document.name).toBe('Example');
    bench.clock.pass(1);
    expect(bench.savedState()).toBe('saving');
    await bench.store.flush();
    expect(bench.savedState()).toBe('saved');
    expect(bench.status().saved.savedAt).toBe(bench.clock.now());
    expect(told).toEqual(['2 saving', '3 saving', '3 saved']);
    expect(await onDisk(bench.path)).toMatchObject({ document: { name: 'B' }, status: { revision: 3 } });
    end();
    bench.store.apply(rename('C'));
    expect(told).toHaveLength(3);
  });

  it('writes once for many edits, and every two seconds while they go on', async () => {
    await bench.created();
    const writes = (): number => bench.disk.renamed.filter((name) => name === bench.path).length;
    for (let round = 1; round <= 3; round += 1) {
      for (let edit = 0; edit < 20; edit += 1) {
        bench.store.apply(rename(`edit ${edit} of round ${round}`));
        bench.clock.pass(100);
      }
      await vi.waitFor(() => expect(bench.savedState()).toBe('saved'));
      expect(writes()).toBe(round);
    }
    expect((await onDisk(bench.path)).document.name).toBe('edit 19 of round 3');
  });

  it('saves an edit made while an earlier one is being written', async () => {
    await bench.created();
    bench.store.apply(rename('A'));
    bench.disk.fault = (call) => {
      if (call === 'rename' && nameOf(bench.store.state()) === 'A') bench.store.apply(rename('B'));
      return null;
    };
    obtained(await bench.store.flush());
    expect(bench.savedState()).toBe('saving');
    expect((await onDisk(bench.path)).document.name).toBe('A');
    bench.clock.pass(400);
    await vi.waitFor(() => expect(bench.savedState()).toBe('saved'));
    expect((await onDisk(bench.path)).document.name).toBe('B');
  });

  it.each(['ENOSPC', 'EIO', 'EDQUOT'])(
    'keeps an edit the disk refuses (%s) and saves it with the next',
    async (code) => {
      await bench.created();
      bench.disk.fault = (call) => (call === 'write' ? code : null);
      bench.store.apply(rename('A'));
      expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: code });
      expect(bench.status().saved).toMatchObject({
        state: 'not-saved',
        problem: { code: 'portfolio-not-saved', systemCode: code },
      });
      expect(nameOf(bench.store.state())).toBe('A');
      expect(await onDisk(bench.path)).toMatchObject({ document: { name: 'Example' }, status: { revision: 1 } });
      bench.disk.fault = () => null;
      bench.store.apply({ name: 'setBaseCurrency', baseCurrency: 'EUR' });
      bench.clock.pass(400);
      await bench.store.flush();
      expect(bench.savedState()).toBe('saved');
      expect((await onDisk(bench.path)).document).toMatchObject({ name: 'A', baseCurrency: 'EUR' });
    },
  );

  it("does not take its own bytes for another program's after a sync of the folder failed", async () => {
    await bench.created();
    bench.store.apply(rename('A'));
    obtained(await bench.store.flush());
    bench.disk.fault = (call, at) => (call === 'sync' && at === dirname(bench.path) ? 'EIO' : null);
    bench.store.apply(rename('B'));
    expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: 'EIO' });
    expect(bench.savedState()).toBe('not-saved');
    expect((await onDisk(bench.path)).document.name).toBe('B');
    bench.disk.fault = () => null;
    bench.store.apply(rename('C'));
    expect(await bench.store.flush()).toEqual({ ok: true, value: null });
    expect(await onDisk(bench.path)).toMatchObject({ document: { name: 'C' }, status: { revision: 4 } });
  });

  it.each(['EROFS', 'EACCES'])('calls a place that refuses all writing (%s) read-only', async (code) => {
    await bench.created();
    bench.disk.fault = (call, at) => (call === 'open' && at.endsWith('.tmp') ? code : null);
    bench.store.apply(rename('A'));
    expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: code });
    expect(bench.savedState()).toBe('read-only');
  });

  it.runIf(canBeRefused('a folder without write permission'))(
    'saves nothing into a folder without write permission',
    async () => {
      await bench.created();
      chmodSync(dirname(bench.path), 0o500);
      bench.store.apply(rename('A'));
      expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: 'EACCES' });
      expect(bench.savedState()).toBe('read-only');
      chmodSync(dirname(bench.path), 0o700);
      expect((await onDisk(bench.path)).document.name).toBe('Example');
    },
  );

  it('reports a folder that vanished while the document was open', async () => {
    await bench.created();
    rmSync(dirname(bench.path), { recursive: true });
    bench.store.apply(rename('A'));
    expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: 'ENOENT' });
    expect(existsSync(dirname(bench.path))).toBe(false);
    mkdirSync(dirname(bench.path));
  });
});

describe('saving under another name', () => {
  it('gives the old file the last edits and the new one everything after', async () => {
    await bench.created();
    bench.store.apply(rename('Before'));
    const copy = join(dirname(bench.path), 'Copy.ballast');
    obtained(await bench.store.saveAs(copy));
    expect(basename(bench.store.fileRevision()?.path ?? '')).toBe('Copy.ballast');
    bench.store.apply(rename('After'));
    obtained(await bench.store.flush());
    expect((await onDisk(bench.path)).document.name).toBe('Before');
    expect((await onDisk(copy)).document.name).toBe('After');
  });

  it('never takes the place of a file, and then stays where it was', async () => {
    await bench.created();
    const copy = join(dirname(bench.path), 'Copy.ballast');
    writeFileSync(copy, "someone else's");
    expect(problemOf(await bench.store.saveAs(copy))).toEqual({ code: 'portfolio-exists' });
    expect(readFileSync(copy, 'utf8')).toBe("someone else's");
    expect(obtained(bench.store.state()).fileName).toBe('Mine.ballast');
  });

  it('keeps an edit made while the new file is written', async () => {
    await bench.created();
    const copy = join(dirname(bench.path), 'Copy.ballast');
    bench.disk.fault = (call) => {
      if (call === 'link' && nameOf(bench.store.state()) === 'Example') bench.store.apply(rename('Meanwhile'));
      return null;
    };
    expect(nameOf(await bench.store.saveAs(copy))).toBe('Meanwhile');
    expect(bench.savedState()).toBe('saving');
    expect((await onDisk(copy)).document.name).toBe('Example');
    bench.clock.pass(400);
    await vi.waitFor(() => expect(bench.savedState()).toBe('saved'));
    expect((await onDisk(copy)).document.name).toBe('Meanwhile');
  });
});
