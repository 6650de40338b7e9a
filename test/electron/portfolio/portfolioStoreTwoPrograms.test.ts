import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import type { DocumentCommand } from '../../../shared/model/command';
import type { Holding } from '../../../shared/model/portfolio';
import { obtained } from '../../support/outcome';
import { nameOf, onDisk, problemOf, rename, storeBench } from './storeBench';

const bench = storeBench();

const quantity = (holdingId: string, text: string): DocumentCommand => ({
  name: 'editHolding',
  holdingId,
  quantity: text,
});

/** Another program opens the file and saves changes of its own. */
async function saveElsewhere(...commands: DocumentCommand[]): Promise<PortfolioStore> {
  const other = bench.another();
  obtained(await other.open(bench.path));
  for (const command of commands) obtained(other.apply(command));
  obtained(await other.flush());
  return other;
}

const elsewhere = { code: 'portfolio-changed-elsewhere' };
const held = (store: PortfolioStore, id: string): Holding | undefined =>
  obtained(store.state()).document.holdings.find((one) => one.id === id);

describe('a file another program saved while nothing waits here', () => {
  it('is read at the next look, as a step that can be undone by name', async () => {
    await bench.created();
    const told: number[] = [];
    bench.store.onStatus(({ revision }) => told.push(revision));
    await saveElsewhere(quantity('h1', '7'), rename('Theirs'));
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(nameOf(bench.store.state())).toBe('Theirs'));
    expect(obtained(bench.store.state())).toMatchObject({
      opened: { merged: 1 },
      status: { revision: 3, undo: { name: 'changedElsewhere', count: 2 }, saved: { state: 'saved', problem: null } },
    });
    expect(told).toEqual([3]);
    obtained(bench.store.undo());
    obtained(await bench.store.flush());
    expect((await onDisk(bench.path)).document.name).toBe('Example');
  });

  it('is looked at every second and read only when it changed', async () => {
    await bench.created();
    const reads = (): number => bench.disk.calls.filter((call) => call === 'readFile').length;
    const looks = (): number => bench.disk.calls.filter((call) => call === 'stat').length;
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(looks()).toBeGreaterThan(0));
    await vi.waitFor(() => expect(bench.clock.waiting).toBe(1));
    const [before, seen] = [reads(), looks()];
    for (let look = 1; look <= 3; look += 1) {
      bench.clock.pass(1000);
      await vi.waitFor(() => expect(looks()).toBe(seen + look));
      await vi.waitFor(() => expect(bench.clock.waiting).toBe(1));
    }
    expect(reads()).toBe(before);
  });

  it('is no reason to say anything while the system does not tell', async () => {
    await bench.created();
    bench.disk.fault = (call) => (call === 'stat' ? 'EIO' : null);
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(bench.clock.waiting).toBe(1));
    expect(bench.savedState()).toBe('saved');
  });
});

describe('edits on both sides', () => {
  it('are both kept where they touch different records, and the other one can be undone', async () => {
    await bench.created();
    await saveElsewhere(quantity('h1', '7'));
    bench.store.apply(quantity('h2', '8'));
    obtained(await bench.store.flush());
    const both = await onDisk(bench.path);
    expect(both.document.holdings.map((one) => one.quantity)).toEqual(['7', '8', '10.5']);
    expect(obtained(bench.store.state())).toMatchObject({
      opened: { merged: 1 },
      status: { undo: { name: 'changedElsewhere', count: 1 }, saved: { state: 'saved' } },
    });
    bench.store.undo();
    expect([held(bench.store, 'h1')?.quantity, held(bench.store, 'h2')?.quantity]).toEqual(['100', '8']);
    bench.store.undo();
    expect(held(bench.store, 'h2')?.quantity).toBe('-50');
  });

  it('are both kept where an undo waits here', async () => {
    await bench.created();
    bench.store.apply(quantity('h2', '8'));
    obtained(await bench.store.flush());
    await saveElsewhere(quantity('h1', '7'));
    bench.store.undo();
    obtained(await bench.store.flush());
    expect((await onDisk(bench.path)).document.holdings.map((one) => one.quantity)).toEqual(['7', '-50', '10.5']);
  });

  it('of one record are never put together: the file stays theirs, memory stays mine', async () => {
    await bench.created();
    await saveElsewhere(rename('Theirs'));
    bench.store.apply(rename('Mine'));
    expect(problemOf(await bench.store.flush())).toEqual(elsewhere);
    expect(bench.status().saved).toMatchObject({ state: 'changed-elsewhere', problem: elsewhere });
    expect((await onDisk(bench.path)).document.name).toBe('Theirs');
    expect(nameOf(bench.store.state())).toBe('Mine');
    expect(readdirSync(dirname(bench.path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('are put together once the other program takes its own back', async () => {
    await bench.created();
    const other = await saveElsewhere(rename('Theirs'));
    bench.store.apply(rename('Mine'));
    await bench.store.flush();
    other.undo();
    obtained(await other.flush());
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(bench.savedState()).toBe('saved'));
    expect((await onDisk(bench.path)).document.name).toBe('Mine');
  });
});

describe('changed elsewhere', () => {
  it('reloads on request, and mine is one undo away', async () => {
    await bench.created();
    await saveElsewhere(rename('Theirs'));
    bench.store.apply(rename('Mine'));
    await bench.store.flush();
    const reloaded = obtained(await bench.store.reload());
    expect(reloaded).toMatchObject({
      document: { name: 'Theirs' },
      status: { undo: { name: 'reload', count: 1 }, saved: { state: 'saved', problem: null } },
    });
    bench.clock.pass(5000);
    await bench.store.flush();
    expect((await onDisk(bench.path)).document.name).toBe('Theirs');
    bench.store.undo();
    obtained(await bench.store.flush());
    expect((await onDisk(bench.path)).document.name).toBe('Mine');
  });

  it("goes on under another name, with its history, and leaves the other program's file alone", async () => {
    await bench.created();
    await saveElsewhere(rename('Theirs'));
    bench.store.apply(rename('Mine'));
    const copy = join(dirname(bench.path), 'Copy.ballast');
    const moved = obtained(await bench.store.saveAs(copy));
    expect(moved).toMatchObject({ fileName: 'Copy.ballast', status: { revision: 2, saved: { state: 'saved' } } });
    bench.store.undo();
    obtained(await bench.store.flush());
    expect((await onDisk(copy)).document.name).toBe('Example');
    expect((await onDisk(bench.path)).document.name).toBe('Theirs');
  });

  it('is said of an older version that was put back, which is neither read nor written over by itself', async () => {
    await bench.created();
    const first = readFileSync(bench.path);
    bench.store.apply(rename('A'));
    await bench.store.flush();
    writeFileSync(bench.path, first);
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(bench.savedState()).toBe('changed-elsewhere'));
    expect(nameOf(bench.store.state())).toBe('A');
    bench.store.apply({ name: 'setBaseCurrency', baseCurrency: 'EUR' });
    expect(problemOf(await bench.store.flush())).toEqual(elsewhere);
    expect(readFileSync(bench.path)).toEqual(first);
    expect(nameOf(await bench.store.reload())).toBe('Example');
  });

  it('is said of a later revision that was made from an earlier one, without what was saved here', async () => {
    await bench.created();
    const fork = join(bench.newFolder(), 'Mine.ballast');
    copyFileSync(bench.path, fork);
    const reader = bench.another();
    bench.store.apply(rename('Saved here'));
    obtained(await bench.store.flush());
    obtained(await reader.open(bench.path));
    const other = bench.another();
    obtained(await other.open(fork));
    for (const name of ['B', 'C', 'D']) {
      other.apply(quantity('h1', String(name.charCodeAt(0))));
      obtained(await other.flush());
    }
    copyFileSync(fork, bench.path);
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(bench.savedState()).toBe('changed-elsewhere'));
    expect(nameOf(bench.store.state())).toBe('Saved here');
    // Nothing was saved by the other one, which only shows the file.
    await vi.waitFor(() => expect(held(reader, 'h1')?.quantity).toBe('68'));
  });

  it('is not said after more saves of the other one than backups are kept', async () => {
    await bench.created();
    bench.store.apply(rename('Saved here'));
    obtained(await bench.store.flush());
    const other = bench.another();
    obtained(await other.open(bench.path));
    for (let save = 1; save <= 25; save += 1) {
      other.apply(quantity('h1', String(save)));
      obtained(await other.flush());
    }
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(held(bench.store, 'h1')?.quantity).toBe('25'));
  });

  it('is said of a file that is gone, which is not made anew, until it is back', async () => {
    await bench.created();
    renameSync(bench.path, `${bench.path}.moved`);
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(bench.status().saved).toMatchObject({ problem: { code: 'portfolio-gone' } }));
    bench.store.apply(rename('A'));
    expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-gone' });
    expect(problemOf(await bench.store.reload())).toMatchObject({ code: 'portfolio-not-found' });
    expect([bench.savedState(), existsSync(bench.path)]).toEqual(['changed-elsewhere', false]);
    renameSync(`${bench.path}.moved`, bench.path);
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(bench.savedState()).toBe('saved'));
    expect((await onDisk(bench.path)).document.name).toBe('A');
  });

  it('is said of a file that became something else, with the reason', async () => {
    await bench.created();
    writeFileSync(bench.path, '{"accounts":[1]}');
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(bench.status().saved.problem).toEqual({ code: 'portfolio-foreign' }));
    bench.store.apply(rename('A'));
    expect(problemOf(await bench.store.flush())).toEqual({ code: 'portfolio-foreign' });
    expect(bench.savedState()).toBe('changed-elsewhere');
    expect(readFileSync(bench.path, 'utf8')).toBe('{"accounts":[1]}');
  });

  it('is not said of damage: what is in memory is saved anew, and the damaged file is kept', async () => {
    await bench.created();
    bench.store.apply(rename('A'));
    obtained(await bench.store.flush());
    truncateSync(bench.path, 100);
    const damaged = readFileSync(bench.path);
    bench.clock.pass(1000);
    await vi.waitFor(() => expect(readFileSync(bench.path).length).toBeGreaterThan(100));
    bench.store.apply(rename('B'));
    obtained(await bench.store.flush());
    expect((await onDisk(bench.path)).document.name).toBe('B');
    const kept = readdirSync(dirname(bench.path)).filter((name) => name.includes('.damaged-'));
    expect(kept.map((name) => readFileSync(join(dirname(bench.path), name)))).toEqual([damaged]);
    expect(obtained(bench.store.state()).opened).toMatchObject({ recovery: null });
  });
});
