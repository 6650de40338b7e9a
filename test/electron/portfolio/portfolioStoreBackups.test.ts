import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { obtained } from '../../support/outcome';
import { onDisk, problemOf, rename, storeBench } from './storeBench';

const bench = storeBench();

describe('earlier revisions', () => {
  const backups = (): string[] => readdirSync(join(dirname(bench.path), '.Mine.ballast.backups')).sort();

  it('keeps the last twenty beside the file, each of them a portfolio that opens', async () => {
    await bench.created();
    for (let revision = 2; revision <= 25; revision += 1) {
      bench.store.apply(rename(`Revision ${revision}`));
      obtained(await bench.store.flush());
    }
    const names = backups();
    expect(names.map((name) => Number(name.slice(0, 8)))).toEqual(Array.from({ length: 20 }, (_, index) => index + 5));
    const oldest = join(dirname(bench.path), '.Mine.ballast.backups', names[0] ?? '');
    expect((await onDisk(oldest)).document.name).toBe('Revision 5');
  });

  it('copies them where the file system has no hard links', async () => {
    await bench.created();
    bench.disk.fault = (call) => (call === 'link' ? 'EPERM' : null);
    bench.store.apply(rename('A'));
    obtained(await bench.store.flush());
    const [only = ''] = backups();
    expect((await onDisk(join(dirname(bench.path), '.Mine.ballast.backups', only))).document.name).toBe('Example');
  });

  it('does not save where it cannot keep the revision it would replace', async () => {
    await bench.created();
    bench.disk.fault = (call) => (call === 'link' ? 'ENOSPC' : null);
    bench.store.apply(rename('A'));
    expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-not-saved', systemCode: 'ENOSPC' });
    expect((await onDisk(bench.path)).document.name).toBe('Example');
  });

  it('leaves a file it did not name alone, and saves although an old revision cannot be removed', async () => {
    await bench.created();
    bench.store.apply(rename('A'));
    obtained(await bench.store.flush());
    writeFileSync(join(dirname(bench.path), '.Mine.ballast.backups', 'notes.txt'), 'mine');
    bench.disk.fault = (call, at) => (call === 'unlink' && at.includes('.backups') ? 'EACCES' : null);
    for (let revision = 3; revision <= 24; revision += 1) {
      bench.store.apply(rename(`Revision ${revision}`));
      obtained(await bench.store.flush());
    }
    expect(backups()).toHaveLength(23 + 1);
    bench.disk.fault = () => null;
    bench.store.apply(rename('Last'));
    obtained(await bench.store.flush());
    expect(backups()).toHaveLength(20 + 1);
    expect(backups()).toContain('notes.txt');
  });
});
