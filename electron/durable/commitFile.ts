import type { Disk, DiskFile } from './disk';
import { giveBack, passingPath, removeQuietly } from './passingFile';
import { syncEntry } from './syncEntry';
import { cannotLink, DiskError, systemCodeOf } from './systemCode';

export interface CommitOptions {
  /** `create` rejects with `EEXIST` rather than take the place of a file. */
  readonly mode: 'create' | 'replace';
  /** The last look before the new bytes take the name; when it rejects, the present file stays as it is. */
  readonly beforeNaming?: () => Promise<void>;
}

/** What a file is to hold: all of it, or piece after piece, so that a large file is never in memory as a whole. */
export type CommitContent = Uint8Array | AsyncIterable<Uint8Array>;

/** A virus scanner or a sync client may hold the file for a moment: tried again for about ten seconds. */
const RENAME_WAITS = [10, 20, 40, 80, 160, ...Array<number>(40).fill(250)];
const HELD: ReadonlySet<string | null> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Puts bytes under a name so that after a crash or a power cut either the old file or the whole new one is there.
 * Resolves only when bytes and name are on the disk; rejects with the system's error otherwise, and then the present file
 * is untouched (unless only the last sync of the folder failed: the new file is there, but not surely so).
 *
 * Method: temporary file in the same folder, written to the last byte, synced, measured; then named; then the folder is
 * synced. A failed sync is never tried again on the same file: the system may then answer falsely.
 */
export async function commitFile(
  disk: Disk,
  path: string,
  content: CommitContent,
  options: CommitOptions,
): Promise<void> {
  const temporary = passingPath(path, 'tmp');
  try {
    await writeWhole(disk, temporary, content);
    await options.beforeNaming?.();
    await (options.mode === 'create' ? nameNew(disk, temporary, path) : nameAgain(disk, temporary, path));
  } catch (error) {
    // The failure that led here is the one to report.
    await removeQuietly(disk, temporary);
    throw error;
  }
  giveBack(temporary);
  await syncEntry(disk, path);
}

async function writeWhole(disk: Disk, path: string, content: CommitContent): Promise<void> {
  const file = await disk.open(path, 'wx');
  let length = 0;
  try {
    for await (const bytes of content instanceof Uint8Array ? [content] : content) {
      await writeAll(file, bytes);
      length += bytes.length;
    }
    await file.sync();
    if ((await file.stat()).size !== length) throw new DiskError('EIO', 'the file has another size than written');
  } finally {
    await file.close();
  }
}

async function writeAll(file: DiskFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written);
    if (bytesWritten <= 0) throw new DiskError('EIO', 'the disk took no bytes');
    written += bytesWritten;
  }
}

async function nameNew(disk: Disk, temporary: string, path: string): Promise<void> {
  try {
    await disk.link(temporary, path);
  } catch (error) {
    if (!cannotLink(error)) throw error;
    return nameClaimed(disk, temporary, path);
  }
  // The file has its name: a second, hidden one left over is no failure.
  await removeQuietly(disk, temporary);
}

/** Without hard links the name is claimed first, so that two programs cannot both make it. */
async function nameClaimed(disk: Disk, temporary: string, path: string): Promise<void> {
  await (await disk.open(path, 'wx')).close();
  try {
    await nameAgain(disk, temporary, path);
  } catch (error) {
    await removeQuietly(disk, path);
    throw error;
  }
}

async function nameAgain(disk: Disk, temporary: string, path: string): Promise<void> {
  for (const milliseconds of RENAME_WAITS) {
    try {
      await disk.rename(temporary, path);
      return;
    } catch (error) {
      if (!HELD.has(systemCodeOf(error))) throw error;
      await disk.wait(milliseconds);
    }
  }
  await disk.rename(temporary, path);
}
