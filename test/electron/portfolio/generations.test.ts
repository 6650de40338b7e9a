import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeDocument } from '../../../electron/portfolio/documentBytes';
import { plainCodecs } from '../../../electron/portfolio/documentCodec';
import { encodeEnvelope } from '../../../electron/portfolio/documentEnvelope';
import { DurableJsonFile } from '../../../electron/portfolio/durableJsonFile';
import {
  deleteGeneration,
  type Generation,
  listGenerations,
  readGeneration,
} from '../../../electron/portfolio/generations';
import type { KeepingPlaces } from '../../../electron/portfolio/keepingPlaces';
import { restoreGeneration } from '../../../electron/portfolio/restoreGeneration';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';
import { backupsOf, mirrorOf, namesBeside, setAside } from './copiesOnDisk';
import { HandClock } from './handClock';

const newFolder = temporaryFolders();
const clock = new HandClock();
let disk = new FaultyDisk();
let path = '';
let keeping: KeepingPlaces = { disk, appFolder: '', safetyFolder: null };

/** Four revisions, the second of them before an import, with a weekly copy and a damaged file. */
beforeEach(async () => {
  disk = new FaultyDisk();
  const folder = newFolder();
  mkdirSync(join(folder, 'safe'));
  keeping = { disk, appFolder: join(folder, 'app'), safetyFolder: join(folder, 'safe') };
  path = join(folder, 'Mine.ballast');
  const file = new DurableJsonFile(path, { disk, clock, keeping });
  for (let revision = 1; revision <= 4; revision += 1)
    await file.write({ ...snapshot(revision), keptFor: revision === 3 ? 'import' : null });
  await file.settled();
  writeFileSync(join(folder, '.Mine.ballast.damaged-20261101T090000Z-00000000'), readFileSync(path).subarray(0, 300));
});

const snapshot = (revision: number) => ({
  revision,
  portfolio: { ...examplePortfolio(), name: `Revision ${revision}` },
});

async function listed(): Promise<readonly Generation[]> {
  const generations = await listGenerations(path, keeping);
  if (!generations.ok) throw new Error(generations.problem.code);
  return generations.value;
}

async function idOf(kind: string, revision: number): Promise<string> {
  const found = (await listed()).find((one) => one.kind === kind && one.revision === revision);
  if (found === undefined) throw new Error(`no ${kind} of revision ${revision}`);
  return found.generationId;
}

describe('the states that are kept of a portfolio', () => {
  it('are listed newest first, with what each of them is and is kept for', async () => {
    const rows = (await listed()).map(({ kind, revision, keptFor, intact }) => [kind, revision, keptFor, intact]);
    expect(rows).toEqual([
      ['current', 4, null, true],
      ['mirror', 4, null, true],
      ['damaged', 4, null, false],
      ['backup', 3, 'recent', true],
      ['backup', 2, 'import', true],
      ['backup', 1, 'recent', true],
      ['safety', 1, null, true],
    ]);
  });

  it('tell when they were saved, how large they are, and nothing of where', async () => {
    const [current] = await listed();
    expect(current).toMatchObject({
      savedAt: clock.now(),
      bytes: readFileSync(path).length,
      name: 'Mine.ballast',
      sealed: false,
    });
    for (const one of await listed()) expect(JSON.stringify(one)).not.toContain(dirname(path));
  });

  it('have ids that stay the same and are all different', async () => {
    const ids = (await listed()).map(({ generationId }) => generationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await listed()).map(({ generationId }) => generationId)).toEqual(ids);
  });

  it('are still listed when the file itself is missing, damaged or sealed', async () => {
    rmSync(path);
    expect((await listed()).map(({ kind }) => kind)).not.toContain('current');
    writeFileSync(path, '');
    expect((await listed()).at(-1)).toMatchObject({ kind: 'current', revision: null, intact: false, bytes: 0 });
    writeFileSync(
      path,
      encodeEnvelope({ schema: 1, revision: 9, savedAt: '2026-11-20T12:00:00.000Z', sealed: {} }, '"x"'),
    );
    expect((await listed())[0]).toMatchObject({ kind: 'current', revision: 9, intact: true, sealed: true });
  });

  it('are shown as not intact where they cannot be read, and no list is made where a folder cannot', async () => {
    const [backup = ''] = backupsOf(path);
    disk.fault = (call, at) => (call === 'readFile' && at === backup ? 'EIO' : null);
    expect((await listed()).find(({ kind, name }) => kind === 'backup' && name === basename(backup))).toMatchObject({
      intact: false,
      revision: null,
    });
    disk.fault = (call) => (call === 'list' ? 'EACCES' : null);
    expect(await listGenerations(path, keeping)).toMatchObject({ problem: { code: 'portfolio-unreadable' } });
  });
});

describe('one kept state', () => {
  it.each([
    ['backup', 2],
    ['mirror', 4],
    ['safety', 1],
    ['current', 4],
  ])('is read: %s of revision %i', async (kind, revision) => {
    const stored = await readGeneration(path, await idOf(kind, revision), { ...keeping, codecs: plainCodecs });
    expect(stored).toMatchObject({ value: { portfolio: { name: `Revision ${revision}` }, stamp: { revision } } });
  });

  it('is refused when it is damaged or not one of this portfolio', async () => {
    const damaged = await readGeneration(path, await idOf('damaged', 4), { ...keeping, codecs: plainCodecs });
    expect(damaged).toMatchObject({ problem: { code: 'portfolio-damaged' } });
    for (const generationId of ['', '../Mine.ballast', 'backup-000'])
      expect(await readGeneration(path, generationId, { ...keeping, codecs: plainCodecs })).toMatchObject({
        problem: { code: 'generation-unknown' },
      });
  });

  it('is deleted when it is a copy, and only then', async () => {
    const copy = await idOf('backup', 2);
    expect(await deleteGeneration(path, copy, keeping)).toMatchObject({ ok: true });
    expect(await deleteGeneration(path, copy, keeping)).toMatchObject({ problem: { code: 'generation-unknown' } });
    expect(backupsOf(path)).toHaveLength(2);
    expect(await deleteGeneration(path, await idOf('current', 4), keeping)).toMatchObject({
      problem: { code: 'generation-current' },
    });
    disk.fault = (call) => (call === 'unlink' ? 'EACCES' : null);
    expect(await deleteGeneration(path, await idOf('damaged', 4), keeping)).toMatchObject({
      problem: { code: 'generation-not-deleted', systemCode: 'EACCES' },
    });
    expect(setAside(path)).toHaveLength(1);
  });
});

describe('restoring a kept state where no file opens', () => {
  const restore = (generationId: string, to = path) => restoreGeneration(path, generationId, { ...keeping, to, clock });
  const opened = async (at = path) => (await new DurableJsonFile(at, { disk, clock, keeping }).read()).portfolio.name;

  it('puts it in the place of a missing file', async () => {
    const copy = await idOf('backup', 3);
    rmSync(path);
    expect(await restore(copy)).toEqual({ ok: true, value: null });
    expect(await opened()).toBe('Revision 3');
    expect(namesBeside(path).filter((name) => /\.(lock|tmp|hold)$/.test(name))).toEqual([]);
  });

  it('puts it in the place of a damaged file, which is set aside', async () => {
    const copy = await idOf('backup', 3);
    writeFileSync(path, 'damaged');
    expect(await restore(copy)).toMatchObject({ ok: true });
    expect(await opened()).toBe('Revision 3');
    const contents = setAside(path).map((name) => readFileSync(join(dirname(path), name), 'utf8'));
    expect(contents).toContain('damaged');
  });

  it('makes a new file of it', async () => {
    const to = join(dirname(path), 'Recovered.ballast');
    expect(await restore(await idOf('safety', 1), to)).toMatchObject({ ok: true });
    expect([await opened(to), await opened()]).toEqual(['Revision 1', 'Revision 4']);
  });

  it.each<[string, Uint8Array]>([
    [
      'a sound file',
      encodeDocument({ schema: 1, revision: 9, savedAt: '2026-11-20T12:00:00.000Z' }, examplePortfolio()),
    ],
    ["another program's file", Buffer.from('{}')],
    ["a later version's file", Buffer.from('{"ballast":{"format":2,"schema":1},"data":{}}')],
  ])('never takes the place of %s', async (_what, bytes) => {
    const copy = await idOf('backup', 3);
    writeFileSync(path, bytes);
    expect(await restore(copy)).toMatchObject({ problem: { code: 'portfolio-exists' } });
    expect(new Uint8Array(readFileSync(path))).toEqual(new Uint8Array(bytes));
  });

  it('refuses a damaged state, and says why when the disk refuses', async () => {
    const [damaged, copy] = [await idOf('damaged', 4), await idOf('backup', 3)];
    rmSync(path);
    expect(await restore(damaged)).toMatchObject({ problem: { code: 'portfolio-damaged' } });
    disk.fault = (call) => (call === 'write' ? 'ENOSPC' : null);
    expect(await restore(copy)).toMatchObject({ problem: { code: 'portfolio-not-saved', systemCode: 'ENOSPC' } });
    expect(namesBeside(path)).not.toContain('Mine.ballast');
  });

  it('leaves the copies later than it, told apart, once the file is saved again', async () => {
    const copy = await idOf('backup', 1);
    rmSync(path);
    await restore(copy);
    const file = new DurableJsonFile(path, { disk, clock, keeping });
    await file.read();
    await file.write(snapshot(2));
    const left = backupsOf(path).filter((backup) => backup.endsWith('.left.ballast'));
    expect(left.map((backup) => Number(basename(backup).slice(0, 8)))).toEqual([2, 3, 4]);
    expect(readFileSync(mirrorOf(path))).toEqual(readFileSync(path));
  });
});
