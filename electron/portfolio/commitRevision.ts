import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import type { Milestone } from './backupName';
import { copyToBackups, linkToBackups, type Superseded } from './backups';
import { DocumentFileError } from './documentFileError';
import { sha256Of } from './fileHash';
import { FileLock } from './fileLock';
import type { CopyPlaces } from './keepingPlaces';
import { leavePast } from './leftPast';
import { keepMirror } from './mirror';
import type { StoredRevision } from './storedRevision';

/** A save of a portfolio file. */
export interface Commit {
  readonly path: string;
  readonly places: CopyPlaces;
  readonly bytes: Uint8Array;
  /** What the file may hold without having been changed by another program; empty to make the file. */
  readonly known: readonly StoredRevision[];
  /** The first save since the file was read or made: copies of a past that was left are told apart. */
  readonly first: boolean;
  /** Why the revision that is replaced is kept for ever, if it is. */
  readonly milestone: Milestone | null;
  /** Keep the replaced revision as a file of its own rather than as a second name. */
  readonly asCopy: boolean;
  /** The replaced revision as it is to be kept; for files that change from plain to sealed. */
  readonly kept: (present: Uint8Array) => Uint8Array;
  /** From here on the new bytes may stand under the name, even if the save fails. */
  readonly onAttempt: () => void;
}

/**
 * Saves a revision under the lock of its file; resolves when the new revision, its name and the replaced one are on the
 * disk. Rejects with a `DocumentFileError` (`portfolio-exists`, `-changed-elsewhere`, `-in-use`) or the system's error.
 *
 * The mirror is written before this resolves: it takes a third of the time again, and "Saved" then means that a
 * damaged file costs nothing.
 */
export async function commitRevision(disk: Disk, commit: Commit): Promise<void> {
  const lock = await FileLock.take(disk, commit.path);
  try {
    const replaced = commit.known.length === 0 ? await create(disk, commit) : await replace(disk, commit, lock);
    if (commit.first) await leavePast(disk, commit.places, replaced);
    await keepMirror(disk, commit.places, commit.bytes);
  } finally {
    await lock.release();
  }
}

async function create(disk: Disk, { path, bytes }: Commit): Promise<null> {
  try {
    await commitFile(disk, path, bytes, { mode: 'create' });
    return null;
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw error;
    throw new DocumentFileError({ code: 'portfolio-exists' });
  }
}

/** A copy is made before the new bytes are: a crash then leaves one temporary file, not two. */
async function replace(disk: Disk, commit: Commit, lock: FileLock): Promise<StoredRevision | null> {
  let replaced: StoredRevision | null = null;
  if (commit.asCopy) await copyToBackups(disk, commit.places, await supersededBy(disk, commit));
  await commitFile(disk, commit.path, commit.bytes, {
    mode: 'replace',
    beforeNaming: async () => {
      // Asked at the last moment, for programs that change the file and know no lock.
      const superseded = await supersededBy(disk, commit);
      if (!commit.asCopy) await linkToBackups(disk, commit.places, { ...superseded, path: commit.path });
      await lock.confirm();
      commit.onAttempt();
      replaced = { ...superseded, sha256: superseded.presentSha256 };
    },
  });
  return replaced;
}

/** The present file, after making sure that it is one this process knows. */
async function supersededBy(
  disk: Disk,
  { path, known, milestone, kept }: Commit,
): Promise<Superseded & { readonly presentSha256: string }> {
  const present = await presentBytes(disk, path);
  const sha256 = sha256Of(present);
  const revision = known.find((one) => one.sha256 === sha256);
  if (revision === undefined) throw new DocumentFileError({ code: 'portfolio-changed-elsewhere' });
  const bytes = kept(present);
  return {
    ...revision,
    sha256: bytes === present ? sha256 : sha256Of(bytes),
    presentSha256: sha256,
    bytes,
    milestone,
  };
}

async function presentBytes(disk: Disk, path: string): Promise<Uint8Array> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    // Removed or moved by someone else: making it anew would leave two portfolios.
    if (systemCodeOf(error) === 'ENOENT') throw new DocumentFileError({ code: 'portfolio-changed-elsewhere' });
    throw error;
  }
}
