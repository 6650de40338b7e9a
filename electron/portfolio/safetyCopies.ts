import { dirname, join } from 'node:path';
import { epochDay, type IsoDate } from '../../shared/model/isoDate';
import type { Problem } from '../../shared/result/problem';
import { fail, ok, type Result } from '../../shared/result/result';
import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { makeFolder } from '../durable/makeFolder';
import { removeQuietly } from '../durable/passingFile';
import { systemCodeOf } from '../durable/systemCode';
import { backupFileName, parseBackupName } from './backupName';
import { backupNames } from './backups';
import { localDay } from './localDay';
import type { StoredRevision } from './storedRevision';

/** Half a year of weeks. */
const KEPT = 26;
const DAYS_BETWEEN = 7;

/** A revision to be copied, and the day it is copied on. */
export interface SafetyCopy extends StoredRevision {
  readonly bytes: Uint8Array;
  readonly today: IsoDate;
}

export interface SafetyState {
  readonly lastCopyOn: IsoDate | null;
  /** Why the last attempt failed; null when it did not. */
  readonly problem: Problem | null;
}

/** Why the last copy into a folder failed, for every store of this process. */
const failures = new Map<string, Problem>();

/** Weekly copies of a portfolio in a folder the user chose. They never delay or fail a save: `state` says how they went. */
export class SafetyCopies {
  readonly #disk: Disk;
  #running: Promise<void> | null = null;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** Copies what was just saved if a week has gone by; at most one copy is under way. */
  saved(folder: string | null, stored: StoredRevision & { readonly bytes: Uint8Array }): void {
    if (folder === null || this.#running !== null) return;
    const copy = { ...stored, today: localDay(stored.savedAt) };
    this.#running = this.#copyIfDue(folder, copy).finally(() => {
      this.#running = null;
    });
  }

  /** Resolves when no copy is under way. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async state(folder: string | null): Promise<SafetyState> {
    if (folder === null) return { lastCopyOn: null, problem: null };
    const days = await copyDays(this.#disk, folder);
    if (!days.ok) return { lastCopyOn: null, problem: days.problem };
    return { lastCopyOn: days.value[0] ?? null, problem: failures.get(folder) ?? null };
  }

  async #copyIfDue(folder: string, copy: SafetyCopy): Promise<void> {
    const days = await copyDays(this.#disk, folder);
    if (days.ok && !isDue(days.value, copy.today)) return;
    await keepSafetyCopy(this.#disk, folder, copy);
  }
}

/** Copies a revision now. Problem: `safety-copy-failed`, also when the user's folder is not there: it is never made. */
export async function keepSafetyCopy(disk: Disk, folder: string, copy: SafetyCopy): Promise<Result<null>> {
  try {
    // A disk that is not connected has no folder to make anew in the place where it is usually found.
    await disk.stat(dirname(folder));
    await makeFolder(disk, folder);
    const facts = {
      revision: copy.revision,
      hash: copy.sha256.slice(0, 8),
      day: copy.today,
      milestone: null,
      left: false,
    };
    await commitFile(disk, join(folder, backupFileName(facts)), copy.bytes, { mode: 'replace' });
    for (const name of (await latestFirst(disk, folder)).slice(KEPT)) await removeQuietly(disk, join(folder, name));
    failures.delete(folder);
    return ok(null);
  } catch (error) {
    const problem = failure(error);
    failures.set(folder, problem);
    return fail(problem);
  }
}

/** The days of the copies in a folder, latest first. Problem: `safety-copy-failed`. */
async function copyDays(disk: Disk, folder: string): Promise<Result<readonly IsoDate[]>> {
  try {
    return ok((await latestFirst(disk, folder)).map(dayOf).filter((day) => day !== ''));
  } catch (error) {
    return fail(failure(error));
  }
}

async function latestFirst(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = [...(await backupNames(disk, folder))];
  return names.sort((one, other) => dayOf(other).localeCompare(dayOf(one)) || (other < one ? -1 : 1));
}

const dayOf = (name: string): IsoDate => parseBackupName(name)?.day ?? '';

/** Whether no copy is from within a week of today, before or after: a clock may be set back. */
function isDue(days: readonly IsoDate[], today: IsoDate): boolean {
  return days.every((day) => Math.abs(epochDay(today) - epochDay(day)) >= DAYS_BETWEEN);
}

function failure(error: unknown): Problem {
  const systemCode = systemCodeOf(error);
  if (systemCode === null) throw error;
  return { code: 'safety-copy-failed', systemCode };
}
