import { basename, dirname, join } from 'node:path';
import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { makeFolder } from '../durable/makeFolder';
import { syncEntry } from '../durable/syncEntry';
import { cannotLink, systemCodeOf } from '../durable/systemCode';

/** The file as it is on the disk before a save replaces it. */
export interface Superseded {
  readonly path: string;
  readonly revision: number;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const KEPT = 20;
const NAME = /^(\d{8,})-[0-9a-f]{8}\.ballast$/;

/** Where the earlier revisions of a portfolio are kept: beside it, hidden, under its own name. */
function backupFolderOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.backups`);
}

/** Keeps a revision that is about to be replaced, as a hard link where the file system has them, else as a copy. */
export async function keepBackup(disk: Disk, superseded: Superseded): Promise<void> {
  const { path, revision, sha256, bytes } = superseded;
  const folder = backupFolderOf(path);
  await makeFolder(disk, folder);
  const backup = join(folder, `${String(revision).padStart(8, '0')}-${sha256.slice(0, 8)}.ballast`);
  try {
    await disk.link(path, backup);
  } catch (error) {
    if (cannotLink(error)) return commitFile(disk, backup, bytes, { mode: 'replace' });
    // A save that failed after this step left the same revision here already.
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  }
  await syncEntry(disk, backup);
}

/** Removes all but the newest revisions: by revision, never by time, because clocks are set back. */
export async function pruneBackups(disk: Disk, path: string): Promise<void> {
  const folder = backupFolderOf(path);
  try {
    const revisions = (await disk.list(folder)).flatMap((name) => {
      const revision = NAME.exec(name)?.[1];
      return revision === undefined ? [] : [{ name, revision: Number(revision) }];
    });
    revisions.sort((left, right) => right.revision - left.revision);
    for (const { name } of revisions.slice(KEPT)) await disk.unlink(join(folder, name));
  } catch (error) {
    // The document is saved: a copy too many is no reason to say otherwise.
    if (systemCodeOf(error) === null) throw error;
  }
}
