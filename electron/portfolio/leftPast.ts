import { join } from 'node:path';
import type { Disk } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import { backupFileName, parseBackupName } from './backupName';
import { backupNames, backupPath } from './backups';
import { makeCopyFolder } from './copyFolder';
import { decodeEnvelope } from './documentEnvelope';
import { sha256Of } from './fileHash';
import type { CopyPlaces } from './keepingPlaces';

/** The revision the file holds; null when it is made anew. */
type Present = { readonly revision: number; readonly sha256: string } | null;

/**
 * Marks copies later than the file that is about to be saved over: someone set the file back, or made a new one under the
 * name of an old one. Their revisions would otherwise count as the newest and push out those to come. What cannot be
 * marked stays as it is.
 */
export async function leavePast(disk: Disk, places: CopyPlaces, present: Present): Promise<void> {
  try {
    for (const folder of places.allBackups) await markLater(disk, folder, present);
    for (const mirror of places.allMirrors) await keepLaterMirror(disk, mirror, { places, present });
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
  }
}

async function markLater(disk: Disk, folder: string, present: Present): Promise<void> {
  for (const name of await backupNames(disk, folder)) {
    const facts = parseBackupName(name);
    if (facts === null || facts.left || (present !== null && facts.revision <= present.revision)) continue;
    await disk.rename(join(folder, name), join(folder, backupFileName({ ...facts, left: true })));
  }
}

/** A mirror may hold the only copy of the newest revision of the past that is left, or of another one of the same number. */
async function keepLaterMirror(
  disk: Disk,
  mirror: string,
  { places, present }: { readonly places: CopyPlaces; readonly present: Present },
): Promise<void> {
  const bytes = await readIfThere(disk, mirror);
  const envelope = bytes === null ? null : decodeEnvelope(bytes);
  if (bytes === null || envelope?.ok !== true) return;
  const { revision, savedAt } = envelope.value.header;
  const sha256 = sha256Of(bytes);
  if (present !== null && (revision < present.revision || sha256 === present.sha256)) return;
  await makeCopyFolder(disk, places.backups, places.file);
  const path = backupPath(places.backups, { revision, sha256, savedAt: Date.parse(savedAt) });
  await disk.rename(mirror, path.replace(/\.ballast$/, '.left.ballast'));
}

/** Null for a file that is not there. Rejects with the system's other errors. */
async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
