import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../electron/durable/disk';
import {
  giveBack,
  isLeftBehind,
  isPassing,
  passingPath,
  removeLeftBehind,
} from '../../../electron/durable/passingFile';
import { processState, THIS_PROCESS } from '../../../electron/durable/processIdentity';
import { FaultyDisk } from './faultyDisk';
import { temporaryFolders } from './temporaryFolder';

const newFolder = temporaryFolders();
const ended = (): number => spawnSync(process.execPath, ['-e', '']).pid;
/** The name a process would have given, had it made it. */
const nameBy = (pid: number, host = THIS_PROCESS.host): string =>
  basename(passingPath('Mine.ballast', 'tmp'))
    .replace(`-${THIS_PROCESS.pid}-`, `-${pid}-`)
    .replace(THIS_PROCESS.host, host);

describe('names of files that pass', () => {
  it('say for which file and for what they are', () => {
    const name = basename(passingPath(join('folder', 'Mine.ballast'), 'tmp'));
    expect(isPassing(name, 'Mine.ballast', 'tmp')).toBe(true);
    expect(isPassing(name, 'Mine.ballast', 'hold')).toBe(false);
    expect(isPassing(name, 'Yours.ballast', 'tmp')).toBe(false);
    expect(isPassing('.Mine.ballast.tmp', 'Mine.ballast', 'tmp')).toBe(false);
  });

  it('are left behind once their process has ended, or has given them up', () => {
    const path = passingPath('Mine.ballast', 'hold');
    expect(isLeftBehind(basename(path))).toBe(false);
    giveBack(path);
    expect(isLeftBehind(basename(path))).toBe(true);
    expect(isLeftBehind(nameBy(ended()))).toBe(true);
    expect(isLeftBehind(nameBy(ended(), 'ffffffff'))).toBe(false);
    expect(isLeftBehind('.Mine.ballast.tmp')).toBe(false);
  });
});

describe('cleaning up', () => {
  it('removes what ended processes left of this file, and nothing else', async () => {
    const folder = newFolder();
    const kept = [
      nameBy(ended(), 'ffffffff'),
      basename(passingPath('Mine.ballast', 'tmp')),
      'Mine.ballast',
      '.Mine.ballast.x.tmp',
    ];
    const other = nameBy(ended()).replace('Mine', 'Yours');
    for (const name of [...kept, other, nameBy(ended())]) writeFileSync(join(folder, name), '');
    await removeLeftBehind(nodeDisk, folder, ['Mine.ballast']);
    expect(readdirSync(folder).sort()).toEqual([...kept, other].sort());
    await removeLeftBehind(nodeDisk, folder, 'all');
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
  });

  it('leaves what cannot be removed or listed', async () => {
    const folder = newFolder();
    const name = nameBy(ended());
    writeFileSync(join(folder, name), '');
    const disk = new FaultyDisk();
    disk.fault = (call) => (call === 'unlink' ? 'EACCES' : null);
    await removeLeftBehind(disk, folder, ['Mine.ballast']);
    disk.fault = (call) => (call === 'list' ? 'EIO' : null);
    await removeLeftBehind(disk, folder, ['Mine.ballast']);
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe('whether a process still runs', () => {
  it('is known of processes of this computer only', () => {
    expect(processState(THIS_PROCESS)).toBe('running');
    expect(processState({ ...THIS_PROCESS, pid: process.ppid, started: null })).toBe('running');
    expect(processState({ ...THIS_PROCESS, pid: ended() })).toBe('ended');
    expect(processState({ ...THIS_PROCESS, pid: ended(), host: 'ffffffff' })).toBe('elsewhere');
  });

  it.runIf(process.platform === 'linux')('goes by its start and the start of the computer, too', () => {
    expect(THIS_PROCESS.started).toMatch(/^\d+$/);
    expect(processState({ ...THIS_PROCESS, started: '1' })).toBe('ended');
    expect(processState({ ...THIS_PROCESS, boot: '00000000' })).toBe('ended');
    expect(processState({ ...THIS_PROCESS, boot: null })).toBe('running');
  });
});
