import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { passingPath } from '../../../electron/durable/passingFile';
import { THIS_PROCESS } from '../../../electron/durable/processIdentity';
import { encodeDocument } from '../../../electron/portfolio/documentBytes';
import type { CodecSource } from '../../../electron/portfolio/documentCodec';
import { DurableJsonFile } from '../../../electron/portfolio/durableJsonFile';
import { encodeLockRecord } from '../../../electron/portfolio/lockRecord';
import { fail } from '../../../shared/result/result';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';
import { backupsOf, mirrorOf, namesBeside, setAside } from './copiesOnDisk';
import { HandClock } from './handClock';

const newFolder = temporaryFolders();
let path = '';
let disk = new FaultyDisk();
const clock = new HandClock();
let file = new DurableJsonFile(path, { disk, clock });

/** A file of five revisions, with its copies. */
beforeEach(async () => {
  path = join(newFolder(), 'Mine.ballast');
  disk = new FaultyDisk();
  file = new DurableJsonFile(path, { disk, clock });
  for (let revision = 1; revision <= 5; revision += 1) await file.write(snapshot(revision));
});

const snapshot = (revision: number) => ({
  revision,
  portfolio: { ...examplePortfolio(), name: `Revision ${revision}` },
});
const bytesOf = (revision: number): Uint8Array =>
  encodeDocument({ schema: 1, revision, savedAt: '2026-11-20T12:00:00.000Z' }, snapshot(revision).portfolio);
const reopened = () => new DurableJsonFile(path, { disk, clock });
const damage = (): void => writeFileSync(path, readFileSync(path).subarray(0, 900));
/** A temporary file as a process that was killed leaves it. */
function leaveTemporary(bytes: Uint8Array): string {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const name = basename(passingPath(path, 'tmp')).replace(`-${THIS_PROCESS.pid}-`, `-${pid}-`);
  writeFileSync(join(dirname(path), name), bytes);
  return name;
}

describe('a damaged file', () => {
  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 3)],
    ['emptied', () => Buffer.alloc(0)],
    ['zeroed', (bytes) => Buffer.alloc(bytes.length)],
    ['flipped in its data', (bytes) => bytes.map((byte, at) => (at === 700 ? byte ^ 1 : byte))],
    ['flipped in its name', (bytes) => Buffer.from(bytes.toString().replace('"ballast"', '"bal|ast"'))],
    ['flipped in its format', (bytes) => Buffer.from(bytes.toString().replace('"format":1', '"format":9'))],
    ['flipped in its revision', (bytes) => Buffer.from(bytes.toString().replace('"rev":5', '"rev":7'))],
    ['written over with text', () => Buffer.from('not what it was')],
  ])('that was %s comes back from its mirror without a lost edit', async (_how, damaged) => {
    const before = readFileSync(path);
    const broken = damaged(before);
    writeFileSync(path, broken);
    const again = reopened();
    expect((await again.read()).portfolio.name).toBe('Revision 5');
    expect(again.recovery).toMatchObject({ reason: 'damaged', source: 'mirror', revision: 5, savedAt: clock.now() });
    expect(readFileSync(path)).toEqual(before);
    const [aside = ''] = setAside(path);
    expect(aside).toBe(again.recovery?.damagedName);
    expect(aside).toMatch(/^\.Mine\.ballast\.damaged-20261120T\d{6}Z-[0-9a-f]{8}$/);
    expect(Buffer.from(broken).equals(readFileSync(join(dirname(path), aside)))).toBe(true);
  });

  it('says which revision was damaged, as far as it can still be read', async () => {
    damage();
    const again = reopened();
    await again.read();
    expect(again.recovery?.damagedRevision).toBe(5);
    writeFileSync(path, '');
    await again.read();
    expect(again.recovery?.damagedRevision).toBeNull();
    expect(setAside(path)).toHaveLength(2);
  });

  it('comes back from the highest backup where there is no mirror', async () => {
    rmSync(mirrorOf(path));
    damage();
    const again = reopened();
    expect((await again.read()).revision).toBe(4);
    expect(again.recovery).toMatchObject({ source: 'backup', revision: 4, damagedRevision: 5 });
    expect(readFileSync(mirrorOf(path))).toEqual(readFileSync(path));
    await again.write(snapshot(6));
    expect((await reopened().read()).revision).toBe(6);
  });

  it('comes back from a whole temporary file that is newer than every copy, which gets a backup of its own', async () => {
    leaveTemporary(bytesOf(6));
    leaveTemporary(bytesOf(7).subarray(0, 500));
    damage();
    const again = reopened();
    expect((await again.read()).revision).toBe(6);
    expect(again.recovery?.source).toBe('temporary');
    const newest = backupsOf(path).at(-1) ?? '';
    expect(basename(newest)).toMatch(/^00000006-/);
    expect(new Uint8Array(readFileSync(newest))).toEqual(new Uint8Array(bytesOf(6)));
    expect(statSync(newest).ino).not.toBe(statSync(path).ino);
    expect(namesBeside(path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('keeps the recovered revision apart from the file, so that damage again costs nothing', async () => {
    damage();
    await reopened().read();
    rmSync(mirrorOf(path));
    writeFileSync(path, '');
    expect((await reopened().read()).revision).toBe(5);
  });

  it('passes over broken copies, and takes them out of the count', async () => {
    rmSync(mirrorOf(path));
    const newest = backupsOf(path).at(-1) ?? '';
    writeFileSync(newest, 'broken');
    damage();
    const again = reopened();
    expect((await again.read()).revision).toBe(3);
    expect(backupsOf(path)).toContain(`${newest}.damaged`);
    expect(readFileSync(`${newest}.damaged`, 'utf8')).toBe('broken');
  });

  it('is left alone where no copy is intact', async () => {
    rmSync(mirrorOf(path));
    for (const backup of backupsOf(path)) writeFileSync(backup, '');
    damage();
    const before = [namesBeside(path), backupsOf(path), readFileSync(path)];
    await expect(reopened().read()).rejects.toMatchObject({ problem: { code: 'portfolio-damaged' } });
    expect([namesBeside(path), backupsOf(path), readFileSync(path)]).toEqual(before);
  });

  it.each(['EROFS', 'EACCES', 'ENOSPC'])('is left alone where the disk takes nothing (%s)', async (code) => {
    damage();
    const before = [namesBeside(path), readFileSync(path)];
    disk.fault = (call) => (['open', 'link', 'rename', 'makeFolders'].includes(call) ? code : null);
    await expect(reopened().read()).rejects.toMatchObject({ problem: { code: 'portfolio-damaged' } });
    disk.fault = () => null;
    expect([namesBeside(path), readFileSync(path)]).toEqual(before);
  });

  it('is not set aside twice when the first attempt could not write it back', async () => {
    damage();
    disk.fault = (call, at) => (call === 'rename' && at === path ? 'EIO' : null);
    await expect(reopened().read()).rejects.toMatchObject({ problem: { code: 'portfolio-damaged' } });
    expect(setAside(path)).toEqual([]);
    disk.fault = () => null;
    expect((await reopened().read()).revision).toBe(5);
    expect(setAside(path)).toHaveLength(1);
  });

  it('is recovered once by two programs that open it at the same moment', async () => {
    damage();
    const both = [reopened(), reopened()];
    const read = await Promise.all(both.map((each) => each.read()));
    expect(read.map(({ revision }) => revision)).toEqual([5, 5]);
    expect(both.filter((each) => each.recovery !== null)).toHaveLength(1);
    expect(setAside(path)).toHaveLength(1);
  });

  it('stays as it is while the key of its copies is not known', async () => {
    damage();
    const before = [namesBeside(path), readFileSync(path)];
    const codecs: CodecSource = { codecFor: () => fail({ code: 'portfolio-locked', fileId: null }) };
    const locked = new DurableJsonFile(path, { disk, clock, codecs });
    await expect(locked.read()).rejects.toMatchObject({ problem: { code: 'portfolio-locked' } });
    expect([namesBeside(path), readFileSync(path)]).toEqual(before);
  });

  it('prefers the present past to one that was left', async () => {
    const older = readFileSync(backupsOf(path)[1] ?? '');
    writeFileSync(path, older);
    const again = reopened();
    expect((await again.read()).revision).toBe(2);
    await again.write({ ...snapshot(3), portfolio: { ...examplePortfolio(), name: 'Another third' } });
    writeFileSync(path, '');
    expect((await reopened().read()).portfolio.name).toBe('Another third');
  });
});

describe('a file that is not damaged', () => {
  it.each<[string, string, string]>([
    ["another program's JSON", '{"accounts":[1]}', 'portfolio-foreign'],
    ['a later format', '{"ballast":{"format":2,"schema":1,"rev":9},"data":{}}', 'portfolio-newer'],
    [
      'a later schema',
      Buffer.from(encodeDocument({ schema: 9, revision: 9, savedAt: '2026-11-20T12:00:00.000Z' }, {})).toString(),
      'portfolio-newer',
    ],
  ])('but %s is refused although there are copies, and nothing is touched', async (_what, content, code) => {
    writeFileSync(path, content);
    const before = [namesBeside(path), backupsOf(path)];
    await expect(reopened().read()).rejects.toMatchObject({ problem: { code } });
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect([namesBeside(path), backupsOf(path)]).toEqual(before);
  });

  it('but missing is not made again; it is said how many copies there are', async () => {
    renameSync(path, `${path}.away`);
    const before = namesBeside(path);
    await expect(reopened().read()).rejects.toMatchObject({ problem: { code: 'portfolio-not-found', backups: 4 + 1 } });
    expect(namesBeside(path)).toEqual(before);
  });

  it.runIf(process.platform !== 'win32')('but missing behind a linked folder has its copies, too', async () => {
    renameSync(path, `${path}.away`);
    const other = join(newFolder(), 'linked');
    symlinkSync(dirname(path), other);
    const linked = new DurableJsonFile(join(other, 'Mine.ballast'), { disk, clock });
    await expect(linked.read()).rejects.toMatchObject({ problem: { backups: 4 + 1 } });
  });

  it.each(['EACCES', 'EIO', 'EMFILE'])('but unreadable (%s) is not called damage', async (systemCode) => {
    disk.fault = (call, at) => (call === 'readFile' && at === path ? systemCode : null);
    await expect(reopened().read()).rejects.toMatchObject({ problem: { code: 'portfolio-unreadable', systemCode } });
    expect(setAside(path)).toEqual([]);
  });
});

describe('after a crash in the middle of a save', () => {
  it('the leftovers of the process that ended are gone, those of others are not', async () => {
    leaveTemporary(bytesOf(6));
    writeFileSync(
      join(
        dirname(path),
        basename(leaveTemporary(bytesOf(6)))
          .replace('.Mine', '..Mine')
          .replace('.ballast.', '.ballast.mirror.'),
      ),
      '',
    );
    const living = basename(passingPath(path, 'tmp'));
    writeFileSync(join(dirname(path), living), '');
    writeFileSync(
      `${path}.lock`,
      encodeLockRecord({ ...THIS_PROCESS, pid: spawnSync(process.execPath, ['-e', '']).pid, nonce: 'dead' }),
    );
    expect((await reopened().read()).revision).toBe(5);
    const sorted = ['.Mine.ballast.backups', '.Mine.ballast.mirror', living, 'Mine.ballast'].sort();
    expect(namesBeside(path)).toEqual(sorted);
  });

  it('a backup that is the file itself under another name becomes a file of its own', async () => {
    const last = backupsOf(path).at(-1) ?? '';
    const { sha256 = '' } = file.stored ?? {};
    const shared = join(dirname(last), `00000005-${sha256.slice(0, 8)}.2026-11-20.ballast`);
    linkSync(path, shared);
    await reopened().read();
    expect(statSync(path).nlink).toBe(1);
    writeFileSync(path, 'damaged in place');
    expect(readFileSync(shared, 'utf8')).toContain('Revision 5');
  });

  it('a file that cannot be tidied up opens all the same', async () => {
    leaveTemporary(bytesOf(6));
    copyFileSync(path, `${path}.copy`);
    linkSync(path, `${path}.second`);
    disk.fault = (call) => (['unlink', 'list', 'stat'].includes(call) ? 'EIO' : null);
    expect((await reopened().read()).revision).toBe(5);
  });
});
