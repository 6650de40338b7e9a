import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../electron/durable/disk';
import { THIS_PROCESS } from '../../../electron/durable/processIdentity';
import { FileLock } from '../../../electron/portfolio/fileLock';
import { decodeLockRecord, encodeLockRecord, type LockRecord } from '../../../electron/portfolio/lockRecord';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();
let path = '';
let disk = new FaultyDisk();

beforeEach(() => {
  path = join(newFolder(), 'Mine.ballast');
  disk = new FaultyDisk();
});

const names = (): string[] => readdirSync(dirname(path)).sort();
const record = (facts: Partial<LockRecord> = {}): LockRecord => ({ ...THIS_PROCESS, nonce: 'another', ...facts });
const put = (facts: Partial<LockRecord>): void => writeFileSync(`${path}.lock`, encodeLockRecord(record(facts)));
const holder = (): LockRecord | null => decodeLockRecord(readFileSync(`${path}.lock`));
const IN_USE = { problem: { code: 'portfolio-in-use' } };

/** The id of a process that has just ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('the lock of a file', () => {
  it('names its holder while it lasts and leaves nothing behind', async () => {
    const lock = await FileLock.take(disk, path);
    expect(holder()).toMatchObject(THIS_PROCESS);
    expect(names()).toEqual(['Mine.ballast.lock']);
    await lock.confirm();
    await lock.release();
    expect(names()).toEqual([]);
  });

  it('makes a second one wait until the first is over', async () => {
    const first = await FileLock.take(disk, path);
    const order: string[] = [];
    const second = FileLock.take(nodeDisk, path).then((lock) => {
      order.push('second taken');
      return lock.release();
    });
    await nodeDisk.wait(60);
    order.push('first released');
    await first.release();
    await second;
    expect(order).toEqual(['first released', 'second taken']);
  });

  it('lets one of many in at a time', async () => {
    let inside = 0;
    let most = 0;
    const once = async (): Promise<void> => {
      const lock = await FileLock.take(nodeDisk, path);
      inside += 1;
      most = Math.max(most, inside);
      await nodeDisk.wait(1);
      inside -= 1;
      await lock.release();
    };
    await Promise.all(Array.from({ length: 20 }, once));
    expect(most).toBe(1);
    expect(names()).toEqual([]);
  });

  it('is nobody else’s while its holder removes it', async () => {
    const first = await FileLock.take(disk, path);
    let taken = false;
    let second: Promise<FileLock> | null = null;
    const unlink = disk.unlink.bind(disk);
    disk.unlink = async (at) => {
      if (at === `${path}.lock` && second === null) {
        second = FileLock.take(nodeDisk, path).then((lock) => {
          taken = true;
          return lock;
        });
        await nodeDisk.wait(80);
        expect(taken).toBe(false);
      }
      return unlink(at);
    };
    await first.release();
    const next: FileLock = await (second ?? first);
    await expect(next.confirm()).resolves.toBeUndefined();
    await next.release();
    expect(names()).toEqual([]);
  });

  it.runIf(process.platform === 'linux').each<[string, Partial<LockRecord>]>([
    ['whose process id is another process by now', { started: '1' }],
    ['from before the computer was started again', { boot: '00000000' }],
  ])('is taken from a holder %s', async (_which, facts) => {
    put(facts);
    const lock = await FileLock.take(disk, path);
    expect(holder()?.nonce).not.toBe('another');
    expect(names()).toEqual(['Mine.ballast.lock']);
    await lock.release();
  });

  it('is taken from a holder whose process has ended, at once', async () => {
    put({ pid: endedProcess() });
    await (await FileLock.take(disk, path)).release();
    expect(disk.waited).toBe(0);
    expect(names()).toEqual([]);
  });

  it('is taken from an earlier holding of this process whose file could not be removed', async () => {
    const first = await FileLock.take(disk, path);
    disk.fault = (call, at) => (call === 'unlink' && at.endsWith('.lock') ? 'EIO' : null);
    await first.release();
    expect(existsSync(`${path}.lock`)).toBe(true);
    const second = await FileLock.take(disk, path);
    expect(disk.waited).toBe(0);
    await second.confirm();
  });

  it('waits five seconds for a holder on another computer, then says that the file is in use', async () => {
    put({ host: 'ffffffff', pid: endedProcess() });
    await expect(FileLock.take(disk, path)).rejects.toMatchObject(IN_USE);
    expect(disk.waited).toBe(5_000);
    expect(holder()?.nonce).toBe('another');
    expect(names()).toEqual(['Mine.ballast.lock']);
  });

  it('waits longer for a living process of this computer, and never takes its lock', async () => {
    put({ pid: process.ppid, started: null });
    await expect(FileLock.take(disk, path)).rejects.toMatchObject(IN_USE);
    expect(disk.waited).toBe(20_000);
    expect(holder()?.nonce).toBe('another');
  });

  it.each(['', '{"pid":', 'not a record'])(
    'removes a record that is never whole (%j), after a second',
    async (text) => {
      writeFileSync(`${path}.lock`, text);
      await (await FileLock.take(disk, path)).release();
      expect(disk.waited).toBe(1_000);
      expect(names()).toEqual([]);
    },
  );

  it('puts back the lock of a third that came between judging and breaking', async () => {
    put({ pid: endedProcess() });
    disk.fault = (call, at) => {
      if (call === 'rename' && at.endsWith('.hold')) put({ host: 'ffffffff', nonce: 'third' });
      return null;
    };
    await expect(FileLock.take(disk, path)).rejects.toMatchObject(IN_USE);
    expect(holder()?.nonce).toBe('third');
    expect(names()).toEqual(['Mine.ballast.lock']);
  });

  it('tells a holder that slept too long that its lock is gone', async () => {
    const lock = await FileLock.take(disk, path);
    put({ host: 'ffffffff', nonce: 'third' });
    await expect(lock.confirm()).rejects.toMatchObject(IN_USE);
    await lock.release();
    expect(holder()?.nonce).toBe('third');
  });

  it.each(['EPERM', 'ENOTSUP'])('works where there are no hard links (%s)', async (code) => {
    disk.fault = (call) => (call === 'link' ? code : null);
    const lock = await FileLock.take(disk, path);
    expect(holder()).toMatchObject(THIS_PROCESS);
    put({ host: 'ffffffff' });
    await expect(FileLock.take(disk, path)).rejects.toMatchObject(IN_USE);
    await lock.release();
  });

  it.each<['open' | 'write' | 'link' | 'close', string]>([
    ['open', 'EROFS'],
    ['write', 'ENOSPC'],
    ['close', 'EIO'],
    ['link', 'EIO'],
  ])('is not there after %s answered %s', async (faulty, code) => {
    disk.fault = (call) => (call === faulty ? code : null);
    await expect(FileLock.take(disk, path)).rejects.toMatchObject({ code });
    expect(names()).toEqual([]);
    disk.fault = (call) => (call === 'link' ? 'EPERM' : null);
    await (await FileLock.take(disk, path)).release();
  });

  it('leaves no half a record where there are no hard links and no room', async () => {
    disk.fault = (call, at) => {
      if (call === 'link') return 'EPERM';
      return call === 'write' && at.endsWith('.lock') ? 'ENOSPC' : null;
    };
    await expect(FileLock.take(disk, path)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(names()).toEqual([]);
  });
});
