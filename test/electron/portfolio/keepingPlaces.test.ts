import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { DurableJsonFile } from '../../../electron/portfolio/durableJsonFile';
import { copyPlaces, type KeepingPlaces } from '../../../electron/portfolio/keepingPlaces';
import { localDay } from '../../../electron/portfolio/localDay';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';
import { namesBeside } from './copiesOnDisk';
import { HandClock } from './handClock';

const newFolder = temporaryFolders();
const DAY = 86_400_000;
let folder = '';
let disk = new FaultyDisk();
let clock = new HandClock();
let keeping: KeepingPlaces = { disk, appFolder: '', safetyFolder: null };

beforeEach(() => {
  folder = newFolder();
  disk = new FaultyDisk();
  clock = new HandClock();
  mkdirSync(join(folder, 'safe'));
  keeping = { disk, appFolder: join(folder, 'app'), safetyFolder: null };
});

const snapshot = (revision: number) => ({
  revision,
  portfolio: { ...examplePortfolio(), name: `Revision ${revision}` },
});
const fileAt = (path: string) => new DurableJsonFile(path, { disk, clock, keeping });

describe('a portfolio in a synced folder', () => {
  let path = '';
  beforeEach(() => {
    mkdirSync(join(folder, 'Dropbox'));
    path = join(folder, 'Dropbox', 'Mine.ballast');
  });

  it('keeps its copies in the app folder, each a file of its own', async () => {
    const file = fileAt(path);
    disk.fault = (call, at) => (call === 'link' && at.startsWith(keeping.appFolder) ? 'EIO' : null);
    for (let revision = 1; revision <= 4; revision += 1) await file.write(snapshot(revision));
    expect(namesBeside(path)).toEqual(['Mine.ballast']);
    const { backups, mirror } = copyPlaces(path, keeping);
    expect(backups.startsWith(keeping.appFolder)).toBe(true);
    const names = readdirSync(backups).filter((name) => !name.startsWith('.'));
    expect(names).toHaveLength(3);
    for (const name of names) expect(statSync(join(backups, name)).nlink).toBe(1);
    expect(readFileSync(mirror)).toEqual(readFileSync(path));
  });

  it('is recovered from there, and the damaged file is set aside there', async () => {
    const file = fileAt(path);
    await file.write(snapshot(1));
    await file.write(snapshot(2));
    writeFileSync(path, '');
    const again = fileAt(path);
    expect((await again.read()).revision).toBe(2);
    expect(namesBeside(path)).toEqual(['Mine.ballast']);
    expect(readdirSync(copyPlaces(path, keeping).backups)).toContain(again.recovery?.damagedName);
  });

  it('shares no folder of copies with a portfolio of the same name elsewhere', () => {
    expect(copyPlaces(path, keeping).backups).not.toBe(
      copyPlaces(join(folder, 'OneDrive', 'Mine.ballast'), keeping).backups,
    );
  });
});

describe('the weekly copy in a folder of the user', () => {
  let path = '';
  let file = fileAt('');
  beforeEach(() => {
    path = join(folder, 'Mine.ballast');
    keeping = { ...keeping, safetyFolder: join(folder, 'safe') };
    file = fileAt(path);
  });
  const copies = (): string[] => {
    const { safety } = copyPlaces(path, keeping);
    return safety !== null && existsSync(safety) ? readdirSync(safety).sort() : [];
  };
  async function save(revision: number): Promise<void> {
    await file.write(snapshot(revision));
    await file.settled();
  }

  it('is made by the first save, and again when a week has gone by', async () => {
    for (let revision = 1; revision <= 15; revision += 1) {
      if (revision > 1) clock.pass(DAY);
      await save(revision);
    }
    expect(copies().map((name) => Number(name.slice(0, 8)))).toEqual([1, 8, 15]);
    expect(await file.safetyState()).toEqual({ lastCopyOn: localDay(clock.now()), problem: null });
  });

  it('is not made at every save when the clock was set back', async () => {
    await save(1);
    clock.pass(-3650 * DAY);
    for (let revision = 2; revision <= 5; revision += 1) await save(revision);
    expect(copies()).toHaveLength(2);
  });

  it('keeps half a year of them', async () => {
    for (let revision = 1; revision <= 30; revision += 1) {
      await save(revision);
      clock.pass(7 * DAY);
    }
    expect(copies().map((name) => Number(name.slice(0, 8)))).toEqual(Array.from({ length: 26 }, (_, n) => n + 5));
  });

  it('never delays or fails a save, and its state says why it failed', async () => {
    disk.fault = (call, at) => (call === 'write' && at.includes('safe') ? 'ENOSPC' : null);
    await save(1);
    expect((await fileAt(path).read()).revision).toBe(1);
    const problem = { code: 'safety-copy-failed', systemCode: 'ENOSPC' };
    expect(await file.safetyState()).toEqual({ lastCopyOn: null, problem });
    disk.fault = () => null;
    await save(2);
    expect(await file.safetyState()).toEqual({ lastCopyOn: localDay(clock.now()), problem: null });
  });

  it('is not waited for by a save', async () => {
    let finish: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const make = disk.makeFolders.bind(disk);
    disk.makeFolders = async (at) => {
      if (at.includes('safe')) await slow;
      return make(at);
    };
    await file.write(snapshot(1));
    await file.write(snapshot(2));
    expect(copies()).toEqual([]);
    finish();
    await file.settled();
    expect(copies()).toHaveLength(1);
  });

  it('makes no folder where the disk is not connected', async () => {
    rmSync(join(folder, 'safe'), { recursive: true });
    await save(1);
    expect(existsSync(join(folder, 'safe'))).toBe(false);
    expect((await file.safetyState()).problem).toEqual({ code: 'safety-copy-failed', systemCode: 'ENOENT' });
  });
});
