import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitFile } from '../../../electron/durable/commitFile';
import { nodeDisk } from '../../../electron/durable/disk';
import { makeFolder } from '../../../electron/durable/makeFolder';
import { type DiskCall, FaultyDisk } from './faultyDisk';
import { temporaryFolders } from './temporaryFolder';

const folder = temporaryFolders();
const OLD = 'what was there before';
const NEW = Buffer.from('what is to be there after '.repeat(40));

describe('commitFile', () => {
  it('writes a new file for its owner alone and leaves nothing beside it', async () => {
    const path = join(folder(), 'new.file');
    await commitFile(nodeDisk, path, NEW, { mode: 'create' });
    expect(readFileSync(path)).toEqual(NEW);
    expect(readdirSync(join(path, '..'))).toEqual(['new.file']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('refuses to create over a file, and leaves that file alone', async () => {
    const path = join(folder(), 'old.file');
    writeFileSync(path, OLD);
    await expect(commitFile(nodeDisk, path, NEW, { mode: 'create' })).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(path, 'utf8')).toBe(OLD);
    expect(readdirSync(join(path, '..'))).toEqual(['old.file']);
  });

  it('syncs the file before it takes the name and the folder after', async () => {
    const disk = new FaultyDisk();
    const path = join(folder(), 'old.file');
    writeFileSync(path, OLD);
    await commitFile(disk, path, NEW, { mode: 'replace' });
    expect(disk.calls).toEqual(['open', 'write', 'sync', 'close', 'rename', 'open', 'sync', 'close']);
  });

  it('goes on writing until the disk has taken every byte', async () => {
    const disk = new FaultyDisk();
    disk.largestWrite = 7;
    const path = join(folder(), 'new.file');
    await commitFile(disk, path, NEW, { mode: 'create' });
    expect(readFileSync(path)).toEqual(NEW);
    expect(disk.calls.filter((call) => call === 'write')).toHaveLength(Math.ceil(NEW.length / 7));
  });

  it('gives up when the disk takes no bytes at all', async () => {
    const disk = new FaultyDisk();
    disk.largestWrite = 0;
    const path = join(folder(), 'new.file');
    await expect(commitFile(disk, path, NEW, { mode: 'create' })).rejects.toMatchObject({ code: 'EIO' });
    expect(existsSync(path)).toBe(false);
  });

  it.each<[DiskCall, string]>([
    ['open', 'EACCES'],
    ['open', 'EMFILE'],
    ['write', 'ENOSPC'],
    ['write', 'EIO'],
    ['write', 'EDQUOT'],
    ['sync', 'EIO'],
    ['sync', 'ENOSPC'],
    ['close', 'EIO'],
    ['rename', 'ENOSPC'],
    ['rename', 'EROFS'],
  ])('leaves the present file as it was when %s answers %s, and no leftover', async (faulty, code) => {
    const disk = new FaultyDisk();
    disk.fault = (call) => (call === faulty ? code : null);
    const path = join(folder(), 'old.file');
    writeFileSync(path, OLD);
    await expect(commitFile(disk, path, NEW, { mode: 'replace' })).rejects.toMatchObject({ code });
    expect(readFileSync(path, 'utf8')).toBe(OLD);
    expect(readdirSync(join(path, '..'))).toEqual(['old.file']);
  });

  it('never syncs the same file again after a failed sync', async () => {
    const disk = new FaultyDisk();
    disk.fault = (call) => (call === 'sync' ? 'EIO' : null);
    await expect(commitFile(disk, join(folder(), 'f'), NEW, { mode: 'create' })).rejects.toMatchObject({ code: 'EIO' });
    expect(disk.calls.filter((call) => call === 'sync')).toHaveLength(1);
  });

  it('reports a failed sync of the folder although the new file is there', async () => {
    const disk = new FaultyDisk();
    disk.fault = (call, _path, nth) => (call === 'sync' && nth === 2 ? 'EIO' : null);
    const path = join(folder(), 'old.file');
    writeFileSync(path, OLD);
    await expect(commitFile(disk, path, NEW, { mode: 'replace' })).rejects.toMatchObject({ code: 'EIO' });
    expect(readFileSync(path)).toEqual(NEW);
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('tries the name again while another program holds it (%s)', async (code) => {
    const disk = new FaultyDisk();
    disk.fault = (call, _path, nth) => (call === 'rename' && nth <= 3 ? code : null);
    const path = join(folder(), 'old.file');
    writeFileSync(path, OLD);
    await commitFile(disk, path, NEW, { mode: 'replace' });
    expect(readFileSync(path)).toEqual(NEW);
    expect(disk.waited).toBe(10 + 20 + 40);
  });

  it('stops trying after about ten seconds', async () => {
    const disk = new FaultyDisk();
    disk.fault = (call) => (call === 'rename' ? 'EBUSY' : null);
    const path = join(folder(), 'old.file');
    writeFileSync(path, OLD);
    await expect(commitFile(disk, path, NEW, { mode: 'replace' })).rejects.toMatchObject({ code: 'EBUSY' });
    expect(disk.waited).toBeGreaterThan(9_000);
    expect(disk.waited).toBeLessThan(11_000);
    expect(readFileSync(path, 'utf8')).toBe(OLD);
  });

  it('leaves the file alone when the last look before naming refuses', async () => {
    const path = join(folder(), 'old.file');
    writeFileSync(path, OLD);
    const refused = commitFile(nodeDisk, path, NEW, {
      mode: 'replace',
      beforeNaming: () => Promise.reject(new Error('changed')),
    });
    await expect(refused).rejects.toThrow('changed');
    expect(readFileSync(path, 'utf8')).toBe(OLD);
    expect(readdirSync(join(path, '..'))).toEqual(['old.file']);
  });

  it.each(['EPERM', 'ENOTSUP', 'ENOSYS'])(
    'creates without hard links (%s) and still never over a file',
    async (code) => {
      const disk = new FaultyDisk();
      disk.fault = (call) => (call === 'link' ? code : null);
      const path = join(folder(), 'new.file');
      await commitFile(disk, path, NEW, { mode: 'create' });
      expect(readFileSync(path)).toEqual(NEW);
      expect(readdirSync(join(path, '..'))).toEqual(['new.file']);
      await expect(commitFile(disk, path, Buffer.from('x'), { mode: 'create' })).rejects.toMatchObject({
        code: 'EEXIST',
      });
      expect(readFileSync(path)).toEqual(NEW);
    },
  );

  it('lets a bug through instead of hiding it behind the clean-up', async () => {
    const disk = new FaultyDisk();
    const bug = new TypeError('a bug');
    disk.unlink = () => Promise.reject(bug);
    disk.rename = () => Promise.reject(new Error('no code'));
    await expect(commitFile(disk, join(folder(), 'f'), NEW, { mode: 'replace' })).rejects.toBe(bug);
  });
});

describe('makeFolder', () => {
  it('makes the folder and those above it, syncing the folder that holds each', async () => {
    const disk = new FaultyDisk();
    const path = join(folder(), 'a', 'b', 'c');
    await makeFolder(disk, path);
    expect(statSync(path).isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(disk.calls.filter((call) => call === 'sync')).toHaveLength(3);
    const again = new FaultyDisk();
    await makeFolder(again, path);
    expect(again.calls).toEqual(['makeFolders']);
  });
});
