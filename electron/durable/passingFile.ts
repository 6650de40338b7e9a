import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk';
import { type ProcessIdentity, processState, THIS_PROCESS } from './processIdentity';
import { systemCodeOf } from './systemCode';

/** `tmp`: bytes on their way to a name; `hold`: a claim on a lock. */
export type PassingKind = 'tmp' | 'hold';

const NAME = /^\..+\.([0-9a-f]{8})-([0-9a-f]{8})?-(\d+)-(\d+)?-[0-9a-f]{12}\.(tmp|hold)$/;

/** Names this process made and has not given back yet. */
const inUse = new Set<string>();

/**
 * A new hidden name beside a file, for the time of one write. It says whose it is, so that what a crash left behind can be
 * told from what another program is writing just now. `giveBack` it when it is gone.
 */
export function passingPath(path: string, kind: PassingKind): string {
  const { host, boot, pid, started } = THIS_PROCESS;
  const owner = [host, boot ?? '', pid, started ?? '', randomBytes(6).toString('hex')].join('-');
  const name = `.${basename(path)}.${owner}.${kind}`;
  inUse.add(name);
  return join(dirname(path), name);
}

/** The name is used no more, whether or not its file could be removed. */
export function giveBack(path: string): void {
  inUse.delete(basename(path));
}

/** Whether a name is one of ours that passes, for a given file. */
export function isPassing(name: string, file: string, kind: PassingKind): boolean {
  return NAME.exec(name)?.[5] === kind && name.startsWith(`.${file}.`);
}

/** Whether a name was left behind by a process of this computer that has ended, or given up by this one. */
export function isLeftBehind(name: string): boolean {
  const owner = ownerOf(name);
  if (owner === null) return false;
  const own = owner.pid === THIS_PROCESS.pid && processState(owner) === 'running';
  return own ? !inUse.has(name) : processState(owner) === 'ended';
}

function ownerOf(name: string): ProcessIdentity | null {
  const [, host, boot, pid, started] = NAME.exec(name) ?? [];
  if (host === undefined || pid === undefined) return null;
  return { host, boot: boot ?? null, pid: Number(pid), started: started ?? null };
}

/**
 * Removes what writes left behind in a folder: those of `files`, or all. What cannot be removed stays: it is never read as a
 * document.
 */
export async function removeLeftBehind(disk: Disk, folder: string, files: readonly string[] | 'all'): Promise<void> {
  try {
    for (const name of await disk.list(folder)) {
      const asked = files === 'all' || files.some((file) => name.startsWith(`.${file}.`));
      if (asked && isLeftBehind(name)) await removeQuietly(disk, join(folder, name));
    }
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
  }
}

/** Removes a file that may be gone already, or that cannot be removed: for leftovers, which harm no one. */
export async function removeQuietly(disk: Disk, path: string): Promise<void> {
  try {
    await disk.unlink(path);
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
  } finally {
    giveBack(path);
  }
}
