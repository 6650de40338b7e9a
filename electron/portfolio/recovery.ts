import { basename, dirname } from 'node:path';
import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { removeQuietly } from '../durable/passingFile';
import { syncEntry } from '../durable/syncEntry';
import { systemCodeOf } from '../durable/systemCode';
import { backupPath, copyToBackups } from './backups';
import { makeCopyFolder } from './copyFolder';
import { type DecodedFile, decodeFile } from './decodeFile';
import { DocumentFileError } from './documentFileError';
import { codecsOf, type FileEnvironment, placesOf } from './fileEnvironment';
import { sha256Of } from './fileHash';
import { FileLock } from './fileLock';
import type { CopyPlaces } from './keepingPlaces';
import { keepMirror } from './mirror';
import { type DamagedFile, quarantine, statedRevision } from './quarantine';
import { type Candidate, type RecoverySource, recoveryCandidates, temporaryPaths } from './recoveryCandidates';
import { removeLeftovers } from './tidyUp';

/** What was done about a damaged file, for the user to be told. */
export interface Recovery {
  readonly reason: 'damaged';
  readonly source: RecoverySource;
  /** What is open now, and when it was saved, in milliseconds since 1970. */
  readonly revision: number;
  readonly savedAt: number;
  /** The damaged file is kept under this name. */
  readonly damagedName: string;
  /** The revision it held, where that can still be read. */
  readonly damagedRevision: number | null;
}

interface RecoveredFile extends DecodedFile {
  /** Null when another program had recovered the file already. */
  readonly recovery: Recovery | null;
}

interface Choice {
  readonly candidate: Candidate;
  readonly decoded: DecodedFile;
  /** Backups that were tried before and found broken. */
  readonly broken: readonly string[];
}

/**
 * Puts the newest intact copy in the place of a damaged file, which is set aside first. Null when there is no such copy or
 * when nothing can be written there, and then the damaged file is as it was. Rejects with a `DocumentFileError`:
 * `portfolio-in-use`, and `portfolio-locked` when the copies are sealed and their key is not known.
 */
export async function recoverFile(path: string, environment: FileEnvironment): Promise<RecoveredFile | null> {
  const { disk } = environment;
  try {
    if ((await choose(path, environment)) === null) return null;
    await removeLeftovers(disk, path, placesOf(path, environment));
    const lock = await FileLock.take(disk, path);
    try {
      return await recoverUnderLock(path, environment, lock);
    } finally {
      await lock.release();
    }
  } catch (error) {
    // The disk refuses: the damage is what the user has to know of, and the file is as it was.
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}

async function recoverUnderLock(
  path: string,
  environment: FileEnvironment,
  lock: FileLock,
): Promise<RecoveredFile | null> {
  const { disk, clock } = environment;
  const bytes = await disk.readFile(path);
  const present = decodeFile(bytes, path, codecsOf(environment));
  if (present.ok) return { ...present.value, recovery: null };
  const choice = await choose(path, environment);
  if (choice === null) return null;
  const damaged: DamagedFile = { path, bytes, places: placesOf(path, environment), foundAt: clock.now() };
  const aside = await quarantine(disk, damaged);
  try {
    await secure(disk, path, { ...choice, places: damaged.places });
    await writeBack(disk, damaged, { choice, lock });
  } catch (error) {
    if (await holds(disk, path, bytes)) await removeQuietly(disk, aside);
    throw error;
  }
  return { ...choice.decoded, recovery: recoveryOf(choice, bytes, aside) };
}

function recoveryOf({ candidate, decoded }: Choice, damaged: Uint8Array, aside: string): Recovery {
  const { revision, savedAt } = decoded.document.stamp;
  return {
    reason: 'damaged',
    source: candidate.source,
    revision,
    savedAt: Date.parse(savedAt),
    damagedName: basename(aside),
    damagedRevision: statedRevision(damaged),
  };
}

/** The first candidate that is a document. */
async function choose(path: string, environment: FileEnvironment): Promise<Choice | null> {
  const { disk } = environment;
  const broken: string[] = [];
  for (const candidate of await recoveryCandidates(disk, path, placesOf(path, environment))) {
    const bytes = await readIfPossible(disk, candidate.path);
    if (bytes === null) continue;
    const decoded = decodeFile(bytes, path, codecsOf(environment));
    if (decoded.ok) return { candidate, decoded: decoded.value, broken };
    if (decoded.problem.code === 'portfolio-locked') throw new DocumentFileError(decoded.problem);
    if (decoded.problem.code === 'portfolio-damaged' && candidate.source === 'backup') broken.push(candidate.path);
  }
  return null;
}

/**
 * Gives the chosen revision a file of its own among the backups before anything else happens to it, takes broken backups
 * out of the count, and removes the other temporary files.
 */
async function secure(
  disk: Disk,
  path: string,
  { candidate, decoded, broken, places }: Choice & { readonly places: CopyPlaces },
): Promise<void> {
  const { revision, savedAt } = decoded.document.stamp;
  const { bytes } = decoded;
  const stored = { revision, savedAt: Date.parse(savedAt), sha256: sha256Of(bytes) };
  for (const temporary of await temporaryPaths(disk, path))
    if (temporary !== candidate.path) await removeQuietly(disk, temporary);
  for (const backup of broken) await disk.rename(backup, `${backup}.damaged`);
  if (candidate.source === 'temporary' && !places.apart)
    return adoptTemporary(disk, candidate.path, { backup: backupPath(places.backups, stored), places });
  if (candidate.source !== 'backup') await copyToBackups(disk, places, { ...stored, bytes, milestone: null });
  if (candidate.source === 'temporary') await removeQuietly(disk, candidate.path);
}

/** A temporary file becomes a backup as it is: nothing says that a crash left it on the disk and not only in memory. */
async function adoptTemporary(
  disk: Disk,
  temporary: string,
  { backup, places }: { readonly backup: string; readonly places: CopyPlaces },
): Promise<void> {
  const file = await disk.open(temporary, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await makeCopyFolder(disk, dirname(backup), places.file);
  await disk.rename(temporary, backup);
  await syncEntry(disk, backup);
}

async function writeBack(
  disk: Disk,
  { path, bytes, places }: DamagedFile,
  { choice, lock }: { readonly choice: Choice; readonly lock: FileLock },
): Promise<void> {
  await commitFile(disk, path, choice.decoded.bytes, {
    mode: 'replace',
    beforeNaming: async () => {
      if (!(await holds(disk, path, bytes))) throw new DocumentFileError({ code: 'portfolio-changed-elsewhere' });
      await lock.confirm();
    },
  });
  await keepMirror(disk, places, choice.decoded.bytes);
}

async function holds(disk: Disk, path: string, bytes: Uint8Array): Promise<boolean> {
  const present = await readIfPossible(disk, path);
  return present !== null && Buffer.from(present).equals(bytes);
}

async function readIfPossible(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}
