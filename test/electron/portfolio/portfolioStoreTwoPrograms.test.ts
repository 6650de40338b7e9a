import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { obtained } from '../../support/outcome';
import { nameOf, onDisk, problemOf, rename, storeBench } from './storeBench';

const bench = storeBench();

describe('two programs on one file', () => {
  it('never writes over what the other one saved', async () => {
    await bench.created();
    const other = new PortfolioStore({ clock: bench.clock });
    obtained(await other.open(bench.path));
    other.apply(rename('Theirs'));
    obtained(await other.flush());
    bench.store.apply(rename('Mine'));
    expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-changed-elsewhere' });
    expect(bench.savedState()).toBe('changed-elsewhere');
    expect((await onDisk(bench.path)).document.name).toBe('Theirs');
    expect(nameOf(bench.store.state())).toBe('Mine');
    expect(readdirSync(dirname(bench.path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('takes a restored older version for a change elsewhere, too', async () => {
    await bench.created();
    const first = readFileSync(bench.path);
    bench.store.apply(rename('A'));
    await bench.store.flush();
    writeFileSync(bench.path, first);
    bench.store.apply(rename('B'));
    expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-changed-elsewhere' });
    expect(readFileSync(bench.path)).toEqual(first);
  });

  it('does not make a file anew that was moved away', async () => {
    await bench.created();
    renameSync(bench.path, `${bench.path}.moved`);
    bench.store.apply(rename('A'));
    expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-gone' });
    expect(bench.savedState()).toBe('changed-elsewhere');
    expect(existsSync(bench.path)).toBe(false);
  });

  it("goes on under another name, with its history, and leaves the other program's file alone", async () => {
    await bench.created();
    const other = new PortfolioStore({ clock: bench.clock });
    obtained(await other.open(bench.path));
    other.apply(rename('Theirs'));
    obtained(await other.flush());
    bench.store.apply(rename('Mine'));
    const copy = join(dirname(bench.path), 'Copy.ballast');
    const moved = obtained(await bench.store.saveAs(copy));
    expect(moved).toMatchObject({ fileName: 'Copy.ballast', status: { revision: 2, saved: { state: 'saved' } } });
    bench.store.undo();
    obtained(await bench.store.flush());
    expect((await onDisk(copy)).document.name).toBe('Example');
    expect((await onDisk(bench.path)).document.name).toBe('Theirs');
  });
});
