import { basename, dirname, join } from 'node:path';
import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { removeLeftBehind } from '../durable/passingFile';
import { systemCodeOf } from '../durable/systemCode';
import { parseBackupName } from './backupName';
import { backupNames } from './backups';
import { DocumentFileError } from './documentFileError';
import { sha256Of } from './fileHash';
import { clearDeadLock } from './fileLock';
import type { CopyPlaces } from './keepingPlaces';

/** A file that was found sound. */
interface SoundFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly places: CopyPlaces;
}

/**
 * Puts right what a crash in the middle of a save left beside a sound file: temporary files and the lock of processes that
 * have ended, and a backup that is still the same file under a second name, so that damage to one would be damage to
 * both. What the disk refuses stays as it is until the next time.
 */
export async function tidyUp(disk: Disk, file: SoundFile): Promise<void> {
  await removeLeftovers(disk, file.path, file.places);
  await removeLeftBehind(disk, dirname(file.path), [basename(file.path)]);
  try {
    await clearDeadLock(disk, file.path);
    await unshare(disk, file);
  } catch (error) {
    // Another program saves just now: it finds the same things to put right.
    if (systemCodeOf(error) === null && !(error instanceof DocumentFileError)) throw error;
  }
}

/** Removes what saves left behind, but for temporary files of the document: they may be its newest copy. */
export async function removeLeftovers(disk: Disk, path: string, places: CopyPlaces): Promise<void> {
  const name = basename(path);
  await removeLeftBehind(disk, dirname(path), [`${name}.lock`, `.${name}.mirror`, `.${name}.undo`]);
  for (const folder of places.allBackups) await removeLeftBehind(disk, folder, 'all');
}

async function unshare(disk: Disk, { path, bytes, places }: SoundFile): Promise<void> {
  const { ino, nlink } = await disk.stat(path);
  if (nlink < 2) return;
  const hash = sha256Of(bytes).slice(0, 8);
  for (const folder of places.allBackups)
    for (const name of await backupNames(disk, folder)) {
      if (parseBackupName(name)?.hash !== hash) continue;
      const backup = join(folder, name);
      if ((await disk.stat(backup)).ino === ino) await commitFile(disk, backup, bytes, { mode: 'replace' });
    }
}
