import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type Check, type FaultKit, type FaultPart, folderIn } from '../faultKit';
import { FaultControl } from '../library/faultControl';
import { BALLAST } from '../subject/chainSubject';

/** System calls that change files, by the names strace has for them. */
const CHANGING = [
  'write',
  'pwrite64',
  'writev',
  'pwritev',
  'pwritev2',
  'fsync',
  'fdatasync',
  'sync_file_range',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'unlink',
  'unlinkat',
  'rmdir',
  'mkdir',
  'mkdirat',
  'truncate',
  'ftruncate',
  'fallocate',
  'symlink',
  'symlinkat',
  'copy_file_range',
  'sendfile',
  'io_uring_setup',
];
const OPENING = ['open', 'openat', 'openat2', 'creat'];

/** F0: what the fault library counts is all that a save changes, as strace sees it. */
export const COMPLETENESS: FaultPart = {
  id: 'F0',
  title: 'the fault library sees every change',
  lane: 1,
  run: async (kit) => {
    if (kit.library === null) return [];
    if (spawnSync('strace', ['-V']).error !== undefined) {
      console.log('not run: the strace runtime is not present (comparison of counted calls)');
      return [];
    }
    return [await checkOf(kit)];
  },
};

async function checkOf(kit: FaultKit): Promise<Check> {
  const folder = folderIn(kit.folder, 'watched');
  const [control, record] = [new FaultControl(join(kit.folder, 'control')), join(kit.folder, 'strace')];
  await BALLAST.create(join(folder, 'Mine.ballast'));
  control.create();
  control.arm(null);
  const writer = [process.execPath, kit.program('writer'), join(folder, 'Mine.ballast'), '1', '3'];
  const calls = `trace=${[...CHANGING, ...OPENING].join(',')}`;
  const run = spawnSync('strace', ['-f', '-y', '-qq', '-e', calls, '-o', record, ...writer], {
    env: kit.library?.environment({ folder, control }) ?? {},
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the writer failed under strace: ${run.stderr}`);
  const seen = changesIn(readFileSync(record, 'utf8'), folder);
  return {
    name: 'every change of a file below the folder is counted',
    passed: control.count === seen && seen > 0,
    figures: `${control.count} counted, ${seen} seen by strace in three saves`,
  };
}

/** Calls that name the folder, or a file open in it, and may change it; a call cut in two by another thread counts once. */
function changesIn(record: string, folder: string): number {
  const lines = record.split('\n').filter((line) => line.includes(folder) && !line.includes(' resumed>'));
  return lines.filter((line) => {
    const call = /^\d+\s+(\w+)\(/.exec(line)?.[1] ?? '';
    return OPENING.includes(call) ? /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(line) : CHANGING.includes(call);
  }).length;
}
