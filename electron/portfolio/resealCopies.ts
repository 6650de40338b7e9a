import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { removeLeftBehind, removeQuietly } from '../durable/passingFile';
import { syncEntry } from '../durable/syncEntry';
import { systemCodeOf } from '../durable/systemCode';
import { backupFileName, parseBackupName } from './backupName';
import type { CopyPlaces } from './keepingPlaces';
import { type CopyKind, type CopyRewriter, linksIn } from './rewriteCopy';

/** Which copies, and into what. */
export interface ResealTask {
  readonly path: string;
  readonly disk: Disk;
  readonly places: CopyPlaces;
  /** Folders the undo journal may be in. */
  readonly journals: readonly string[];
  readonly rewriter: CopyRewriter;
  readonly onProgress: (done: number, total: number) => void;
}

/** What came of it. */
export interface Resealed {
  /** Copies that could not be rewritten: the system refused. */
  readonly left: number;
  /** Price series that any of the copies links. */
  readonly seriesIds: ReadonlySet<string>;
}

/** Names of temporary files before they told whose they are. */
const OLD_TEMPORARY = /\.[0-9a-f]{16}\.tmp$/;

/**
 * Rewrites every copy of a portfolio - backups, mirrors, safety copies, damaged files, undo steps - so that it stands as
 * the rewriter says, and removes temporary files that a crash left. The file itself is not touched. Running it again, also
 * after a crash, does what is left to do: each copy is replaced by one durable commit before its old form is removed.
 */
export async function resealCopies(task: ResealTask): Promise<Resealed> {
  const { disk, path, places, onProgress } = task;
  const name = basename(path);
  await removeLeftBehind(disk, dirname(path), [name]);
  for (const folder of places.allBackups) await removeLeftBehind(disk, folder, 'all');
  const copies = await copiesOf(task);
  const seriesIds = new Set<string>();
  const touched = new Set<string>();
  // A folder on a disk that is not connected may hold copies: that work is not done.
  let left = (await isMissing(disk, places.safety)) ? 1 : 0;
  for (const [index, copy] of copies.entries()) {
    onProgress(index, copies.length);
    const outcome = await rewriteOne(task, copy);
    for (const seriesId of outcome.seriesIds) seriesIds.add(seriesId);
    if (outcome.state === 'rewritten') touched.add(copy);
    if (outcome.state === 'refused') left += 1;
  }
  // A removal that a power cut takes back would bring the old form again: only after this the work counts as done.
  for (const folder of new Set([...touched].map((copy) => dirname(copy)))) await syncEntry(disk, join(folder, name));
  onProgress(copies.length, copies.length);
  return { left, seriesIds };
}

async function rewriteOne(
  { disk, rewriter, path }: ResealTask,
  copy: string,
): Promise<{ state: 'as-it-was' | 'rewritten' | 'refused'; seriesIds: readonly string[] }> {
  try {
    const bytes = await disk.readFile(copy);
    const { next, text } = rewriter.rewrite(bytes, kindOf(copy, path));
    const seriesIds = linksIn(text);
    if (next === null) return { state: 'as-it-was', seriesIds };
    const target = join(dirname(copy), nameFor(basename(copy), next));
    await commitFile(disk, target, next, { mode: 'replace' });
    if (target !== copy) await disk.unlink(copy);
    return { state: 'rewritten', seriesIds };
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    // Pruned meanwhile: what is gone needs no rewriting.
    return { state: systemCodeOf(error) === 'ENOENT' ? 'as-it-was' : 'refused', seriesIds: [] };
  }
}

async function copiesOf({ disk, path, places, journals }: ResealTask): Promise<readonly string[]> {
  const name = basename(path);
  const copies = new Set<string>();
  const add = async (folder: string, isCopy: (entry: string) => boolean): Promise<void> => {
    for (const entry of await namesIn(disk, folder)) if (isCopy(entry)) copies.add(join(folder, entry));
  };
  const isJournal = (entry: string): boolean => entry.startsWith(`.${name}.undo`);
  for (const folder of places.allBackups) await add(folder, (entry) => !isPassing(entry));
  await add(places.damaged, (entry) => entry.startsWith(places.damagedPrefix));
  for (const mirror of places.allMirrors) await add(dirname(mirror), (entry) => entry === basename(mirror));
  for (const folder of journals) await add(folder, isJournal);
  if (places.safety !== null) await add(places.safety, (entry) => parseBackupName(entry) !== null);
  for (const entry of await namesIn(disk, dirname(path)))
    if (entry.startsWith(`.${name}.`) && OLD_TEMPORARY.test(entry))
      await removeQuietly(disk, join(dirname(path), entry));
  return [...copies];
}

/** What a program is writing at this moment; what a crash left is gone by now. */
function isPassing(entry: string): boolean {
  return /\.(tmp|hold)$/.test(entry);
}

async function isMissing(disk: Disk, safety: string | null): Promise<boolean> {
  if (safety === null) return false;
  try {
    await disk.stat(dirname(safety));
    return false;
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return true;
  }
}

async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.list(folder);
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return [];
  }
}

function kindOf(copy: string, path: string): CopyKind {
  return basename(copy).startsWith(`.${basename(path)}.undo`) ? 'journal' : 'copy';
}

/** A backup's name tells the checksum of what is in it. */
function nameFor(name: string, bytes: Uint8Array): string {
  const parts = parseBackupName(name);
  if (parts === null) return name;
  return backupFileName({ ...parts, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 8) });
}
