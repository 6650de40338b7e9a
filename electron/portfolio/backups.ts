import { join } from 'node:path';
import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { removeQuietly } from '../durable/passingFile';
import { syncEntry } from '../durable/syncEntry';
import { cannotLink, systemCodeOf } from '../durable/systemCode';
import { backupFileName, type Milestone, parseBackupName } from './backupName';
import { makeCopyFolder } from './copyFolder';
import type { CopyPlaces } from './keepingPlaces';
import { localDay } from './localDay';
import { RECENT, retention } from './retention';
import type { StoredRevision } from './storedRevision';

/** The file as it is on the disk before a save replaces it. */
export interface Superseded extends StoredRevision {
  readonly bytes: Uint8Array;
  readonly milestone: Milestone | null;
}

/** The name a revision is kept under. */
export function backupPath(folder: string, stored: StoredRevision, milestone: Milestone | null = null): string {
  const { revision, sha256, savedAt } = stored;
  const name = { revision, hash: sha256.slice(0, 8), day: localDay(savedAt), milestone, left: false };
  return join(folder, backupFileName(name));
}

/** Keeps a revision as a file of its own, so that no bad sector of the document's file is in it, too. */
export async function copyToBackups(disk: Disk, places: CopyPlaces, superseded: Superseded): Promise<void> {
  await makeCopyFolder(disk, places.backups, places.file);
  const backup = backupPath(places.backups, superseded, superseded.milestone);
  await commitFile(disk, backup, superseded.bytes, { mode: 'replace' });
}

/** Keeps a revision as a second name of its file, which costs nothing; as a copy where there are no hard links. */
export async function linkToBackups(
  disk: Disk,
  places: CopyPlaces,
  superseded: Superseded & { readonly path: string },
): Promise<void> {
  await makeCopyFolder(disk, places.backups, places.file);
  const backup = backupPath(places.backups, superseded, superseded.milestone);
  try {
    await disk.link(superseded.path, backup);
  } catch (error) {
    if (cannotLink(error)) return copyToBackups(disk, places, superseded);
    // A save that failed after this step left the same revision here already.
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  }
  await syncEntry(disk, backup);
}

/** The backups in a folder, by name; none where it is not there. Rejects with the system's errors. */
export async function backupNames(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return (await disk.list(folder)).filter((name) => parseBackupName(name) !== null);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/**
 * Whether a program went on from a revision: it has kept it among the backups, or so many later ones that it was pruned.
 */
export async function wentOnFrom(
  disk: Disk,
  places: CopyPlaces,
  { revision, sha256 }: StoredRevision,
): Promise<boolean> {
  let later = 0;
  for (const folder of places.allBackups)
    for (const name of await backupNames(disk, folder)) {
      const facts = parseBackupName(name);
      if (facts?.revision === revision && facts.hash === sha256.slice(0, 8)) return true;
      if (facts !== null && !facts.left && facts.revision > revision) later += 1;
    }
  return later >= RECENT;
}

/** Removes the backups that nothing keeps. */
export async function pruneBackups(disk: Disk, folder: string): Promise<void> {
  try {
    for (const [name, keptFor] of retention(await backupNames(disk, folder)))
      if (keptFor === null) await removeQuietly(disk, join(folder, name));
  } catch (error) {
    // The document is saved: a copy too many is no reason to say otherwise.
    if (systemCodeOf(error) === null) throw error;
  }
}
