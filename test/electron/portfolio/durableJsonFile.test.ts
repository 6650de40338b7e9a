import { readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeDocument } from '../../../electron/portfolio/documentBytes';
import {
  type CodecSource,
  createPlainCodec,
  type DocumentCodec,
  plainCodec,
} from '../../../electron/portfolio/documentCodec';
import { DurableJsonFile } from '../../../electron/portfolio/durableJsonFile';
import { localDay } from '../../../electron/portfolio/localDay';
import { PORTFOLIO_SCHEMA } from '../../../shared/model/portfolio';
import { ok } from '../../../shared/result/result';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';
import { backupsOf, mirrorOf, namesBeside } from './copiesOnDisk';
import { HandClock } from './handClock';

const newFolder = temporaryFolders();
let path = '';
let disk = new FaultyDisk();
let clock = new HandClock();
let file = new DurableJsonFile(path, { disk, clock });

beforeEach(() => {
  path = join(newFolder(), 'Mine.ballast');
  disk = new FaultyDisk();
  clock = new HandClock();
  file = new DurableJsonFile(path, { disk, clock });
});

const snapshot = (revision: number) => ({
  revision,
  portfolio: { ...examplePortfolio(), name: `Revision ${revision}` },
});
const save = (revision: number): Promise<void> => file.write(snapshot(revision));
const opened = async (at = path): Promise<string> =>
  (await new DurableJsonFile(at, { disk: new FaultyDisk(), clock }).read()).portfolio.name;
const revisions = (): number[] => backupsOf(path).map((backup) => Number(basename(backup).slice(0, 8)));

describe('saving', () => {
  it('leaves nothing beside the file but its mirror and its backups', async () => {
    await save(1);
    await save(2);
    await save(3);
    expect(namesBeside(path)).toEqual(['.Mine.ballast.backups', '.Mine.ballast.mirror', 'Mine.ballast']);
    expect(revisions()).toEqual([1, 2]);
    expect(readFileSync(mirrorOf(path))).toEqual(readFileSync(path));
  });

  it('names a backup for its revision, its checksum and the day it was saved on', async () => {
    await save(1);
    const { sha256 = '' } = file.stored ?? {};
    await save(2);
    expect(backupsOf(path).map((backup) => basename(backup))).toEqual([
      `00000001-${sha256.slice(0, 8)}.${localDay(clock.now())}.ballast`,
    ]);
  });

  it('keeps the revision before an import under a name that says so', async () => {
    await save(1);
    await file.write({ ...snapshot(2), keptFor: 'import' });
    expect(backupsOf(path)[0]).toMatch(/00000001-[0-9a-f]{8}\.\d{4}-\d{2}-\d{2}\.import\.ballast$/);
  });

  it('keeps every tenth replaced revision as a file of its own, the others as second names', async () => {
    for (let revision = 1; revision <= 13; revision += 1) await save(revision);
    const links = disk.calls.filter((call) => call === 'link').length;
    // Thirteen locks, one new file, and a link for each replaced revision but the 10th.
    expect(links).toBe(13 + 1 + 11);
    expect(await Promise.all(backupsOf(path).map(opened))).toEqual(
      Array.from({ length: 12 }, (_, n) => `Revision ${n + 1}`),
    );
  });

  it('is refused, without a copy made, once another program has changed the file', async () => {
    await save(1);
    const theirs = encodeDocument({ schema: 1, revision: 5, savedAt: '2026-11-20T12:00:00.000Z' }, examplePortfolio());
    writeFileSync(path, theirs);
    await expect(save(2)).rejects.toMatchObject({ problem: { code: 'portfolio-changed-elsewhere' } });
    expect(backupsOf(path)).toEqual([]);
    expect(new Uint8Array(readFileSync(path))).toEqual(new Uint8Array(theirs));
  });

  it('is refused when the lock was lost before the new bytes took the name', async () => {
    await save(1);
    disk.fault = (call, at) => {
      if (call === 'link' && at.includes('.backups')) writeFileSync(`${path}.lock`, '{}');
      return null;
    };
    await expect(save(2)).rejects.toMatchObject({ problem: { code: 'portfolio-in-use' } });
    expect(await opened()).toBe('Revision 1');
  });

  it('stands although the mirror cannot be written', async () => {
    await save(1);
    disk.fault = (call, at) => (call === 'rename' && at.endsWith('.mirror') ? 'EIO' : null);
    await save(2);
    expect(await opened()).toBe('Revision 2');
    expect(await opened(mirrorOf(path))).toBe('Revision 1');
  });

  it('keeps no mirror of a file above two megabytes', async () => {
    await save(1);
    const note = 'n'.repeat(2_200_000);
    await file.write({ revision: 2, portfolio: { ...examplePortfolio(), note } as never });
    expect(namesBeside(path)).toEqual(['.Mine.ballast.backups', 'Mine.ballast']);
  });
});

describe('a file that was set back', () => {
  it('keeps the revisions it was set back from, apart from those to come', async () => {
    for (let revision = 1; revision <= 40; revision += 1) await save(revision);
    const older = readFileSync(backupsOf(path).find((backup) => backup.includes('00000025-')) ?? '');
    writeFileSync(path, older);
    await file.read();
    for (let revision = 26; revision <= 50; revision += 1)
      await file.write({ ...snapshot(revision), portfolio: examplePortfolio() });
    const names = backupsOf(path).map((backup) => basename(backup));
    const left = names.filter((name) => name.endsWith('.left.ballast')).map((name) => Number(name.slice(0, 8)));
    // Revision 40 stood in the file and the mirror only.
    expect(left).toEqual(Array.from({ length: 15 }, (_, n) => n + 26));
    const kept = names.filter((name) => !name.endsWith('.left.ballast')).map((name) => Number(name.slice(0, 8)));
    expect(kept).toEqual(Array.from({ length: 20 }, (_, n) => n + 30));
  });

  it('keeps another state of the same number that only the mirror holds', async () => {
    await save(1);
    await save(2);
    const other = encodeDocument({ schema: 1, revision: 2, savedAt: '2026-11-20T12:00:00.000Z' }, examplePortfolio());
    writeFileSync(path, other);
    await file.read();
    await save(3);
    const left = backupsOf(path).filter((backup) => backup.endsWith('.left.ballast'));
    expect(await Promise.all(left.map(opened))).toEqual(['Revision 2']);
  });

  it('does not take the copies of an earlier file of its name for its own', async () => {
    for (let revision = 1; revision <= 3; revision += 1) await save(revision);
    renameSync(path, `${path}.gone`);
    file = new DurableJsonFile(path, { disk, clock });
    await save(1);
    expect(backupsOf(path).map((backup) => basename(backup).endsWith('.left.ballast'))).toEqual([true, true, true]);
    expect(await opened(mirrorOf(path))).toBe('Revision 1');
  });
});

describe('looking at the file', () => {
  it('tells whether it is still the one last read or written', async () => {
    await save(1);
    expect([await file.peek(), await file.peek()]).toEqual(['same', 'same']);
    expect(disk.calls.filter((call) => call === 'readFile').length).toBeLessThan(6);
    const other = new DurableJsonFile(path, { disk, clock });
    await other.read();
    await other.write(snapshot(2));
    expect(await file.peek()).toBe('changed');
    await file.read();
    expect(await file.peek()).toBe('same');
    utimesSync(path, 1, 1);
    expect(await file.peek()).toBe('same');
    renameSync(path, `${path}.gone`);
    expect(await file.peek()).toBe('gone');
  });

  it('does not read the file again while the system says that it is the same', async () => {
    await save(1);
    await file.peek();
    const reads = (): number => disk.calls.filter((call) => call === 'readFile').length;
    const before = reads();
    await file.peek();
    expect(reads()).toBe(before);
  });

  it('says why when the disk does not answer', async () => {
    await save(1);
    disk.fault = (call) => (call === 'stat' ? 'EIO' : null);
    await expect(file.peek()).rejects.toMatchObject({ problem: { code: 'portfolio-unreadable', systemCode: 'EIO' } });
  });
});

describe('another codec', () => {
  /** Stands in for encryption: every byte of the document is turned round, and the header says so. */
  const turned: DocumentCodec = createTurnedCodec();
  const codecs: CodecSource = { codecFor: () => ok(turned) };

  it('that seals is used for the next save; the revision it replaces is kept as it was', async () => {
    await save(1);
    await save(2);
    file.useCodec(turned);
    await save(3);
    expect(readFileSync(path).toString()).not.toContain('Revision 3');
    expect(backupsOf(path).map((backup) => basename(backup).includes('.left.'))).toEqual([false, false]);
    const [, replaced = ''] = backupsOf(path);
    expect(plainCodec.decode(readFileSync(replaced))).toMatchObject({ value: { portfolio: { name: 'Revision 2' } } });
    expect((await new DurableJsonFile(path, { disk, clock, codecs }).read()).portfolio.name).toBe('Revision 3');
  });

  it('that is plain again leaves no sealed copy behind: nobody has the key any more', async () => {
    await save(1);
    file.useCodec(turned);
    await save(2);
    file.useCodec(plainCodec);
    await save(3);
    for (const backup of backupsOf(path)) expect(plainCodec.decode(readFileSync(backup)).ok).toBe(true);
  });

  it('is not undone by a save that failed only when the folder was synced', async () => {
    await save(1);
    file.useCodec(turned);
    let named = false;
    disk.fault = (call, at) => {
      named ||= disk.renamed.includes(path);
      return call === 'sync' && named && !at.endsWith('.tmp') ? 'EIO' : null;
    };
    await expect(save(2)).rejects.toMatchObject({ problem: { code: 'portfolio-not-saved', systemCode: 'EIO' } });
    disk.fault = () => null;
    await save(3);
    expect(turned.decode(readFileSync(path))).toMatchObject({ value: { portfolio: { name: 'Revision 3' } } });
  });
});

describe('a file of an earlier schema', () => {
  const migrations = { 0: (document: unknown) => ({ ...(document as object), name: 'Brought along' }) };
  const codecs: CodecSource = { codecFor: () => ok(createPlainCodec(migrations)) };

  it('is kept for ever as it was before the first save in the present one', async () => {
    const old = encodeDocument({ schema: 0, revision: 4, savedAt: '2020-02-03T12:00:00.000Z' }, examplePortfolio());
    writeFileSync(path, old);
    file = new DurableJsonFile(path, { disk, clock, codecs });
    const { revision, portfolio } = await file.read();
    expect([revision, portfolio.name]).toEqual([4, 'Brought along']);
    expect(new Uint8Array(readFileSync(path))).toEqual(new Uint8Array(old));
    for (let next = 5; next <= 40; next += 1) await save(next);
    const [first = ''] = backupsOf(path);
    expect(first).toMatch(/00000004-[0-9a-f]{8}\.2020-02-\d{2}\.migration\.ballast$/);
    expect(new Uint8Array(readFileSync(first))).toEqual(new Uint8Array(old));
    expect(backupsOf(path).filter((backup) => backup.includes('.migration.'))).toHaveLength(1);
    expect(JSON.parse(readFileSync(path, 'utf8')).ballast.schema).toBe(PORTFOLIO_SCHEMA);
    expect(statSync(first).nlink).toBe(1);
  });
});

function createTurnedCodec(): DocumentCodec {
  const plain = createPlainCodec();
  const turn = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0xff);
  return {
    sealed: true,
    encode: (stamp, document) =>
      encodeDocument(stamp, { turned: Buffer.from(turn(plain.encode(stamp, document))).toString('base64') }),
    decode: (bytes) => {
      const inner = /"turned":"([^"]+)"/.exec(Buffer.from(bytes).toString())?.[1];
      return plain.decode(inner === undefined ? bytes.subarray(0, 1) : turn(Buffer.from(inner, 'base64')));
    },
  };
}
