import { basename, dirname, join } from 'node:path';
import type { Disk } from '../durable/disk';
import { isPassing } from '../durable/passingFile';
import { systemCodeOf } from '../durable/systemCode';
import { parseBackupName } from './backupName';
import { backupNames } from './backups';
import { decodeEnvelope, type FileHeader } from './documentEnvelope';
import type { CopyPlaces } from './keepingPlaces';

/** What kind of copy a document came back from. */
export type RecoverySource = 'temporary' | 'backup' | 'mirror';

/** A copy that may take the place of a damaged file. */
export interface Candidate {
  readonly source: RecoverySource;
  readonly path: string;
  readonly revision: number;
  /** It belongs to a past that was left, and is the last choice. */
  readonly left: boolean;
}

const ORDER: readonly RecoverySource[] = ['mirror', 'backup', 'temporary'];

/**
 * Copies of a file, the one to be tried first in front: the highest revision of the present past. A temporary file was
 * written to the last byte when a crash came before its name; it counts as long as it is whole.
 */
export async function recoveryCandidates(disk: Disk, path: string, places: CopyPlaces): Promise<readonly Candidate[]> {
  const temporary = await wholeFiles(disk, await temporaryPaths(disk, path), 'temporary');
  const mirrors = await wholeFiles(disk, places.allMirrors, 'mirror');
  const candidates = [...temporary, ...mirrors, ...(await backupsOf(disk, places))];
  return candidates.sort(
    (one, other) =>
      Number(one.left) - Number(other.left) ||
      other.revision - one.revision ||
      ORDER.indexOf(one.source) - ORDER.indexOf(other.source),
  );
}

/** How many copies there are of a file that is missing. */
export async function countCopies(disk: Disk, places: CopyPlaces): Promise<number> {
  const mirrors = await wholeFiles(disk, places.allMirrors, 'mirror');
  return mirrors.length + (await backupsOf(disk, places)).length;
}

/** The temporary files of saves that a crash ended. */
export async function temporaryPaths(disk: Disk, path: string): Promise<readonly string[]> {
  const names = await quietly(disk.list(dirname(path)), []);
  return names.filter((name) => isPassing(name, basename(path), 'tmp')).map((name) => join(dirname(path), name));
}

/** Header of a copy whose every byte is as it was written; `damaged` when it is not, null when it cannot be read. */
export async function headerOf(disk: Disk, path: string): Promise<FileHeader | 'damaged' | null> {
  const bytes = await quietly<Uint8Array | null>(disk.readFile(path), null);
  if (bytes === null) return null;
  const envelope = decodeEnvelope(bytes);
  if (envelope.ok) return envelope.value.header;
  return envelope.problem.code === 'portfolio-damaged' ? 'damaged' : null;
}

async function wholeFiles(disk: Disk, paths: readonly string[], source: RecoverySource): Promise<Candidate[]> {
  const whole: Candidate[] = [];
  for (const path of paths) {
    const header = await headerOf(disk, path);
    if (header !== null && header !== 'damaged') whole.push({ source, path, revision: header.revision, left: false });
  }
  return whole;
}

async function backupsOf(disk: Disk, places: CopyPlaces): Promise<Candidate[]> {
  const backups: Candidate[] = [];
  for (const folder of places.allBackups)
    for (const name of await quietly(backupNames(disk, folder), [])) {
      const facts = parseBackupName(name);
      if (facts !== null) backups.push({ source: 'backup', path: join(folder, name), ...facts });
    }
  return backups;
}

/** A copy that cannot be reached is one copy fewer; the file itself has been read. */
async function quietly<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return otherwise;
  }
}
