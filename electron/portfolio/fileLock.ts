import { randomBytes } from 'node:crypto';
import type { Disk } from '../durable/disk';
import { passingPath, removeQuietly } from '../durable/passingFile';
import { processState, THIS_PROCESS } from '../durable/processIdentity';
import { cannotLink, DiskError, systemCodeOf } from '../durable/systemCode';
import { DocumentFileError } from './documentFileError';
import { decodeLockRecord, encodeLockRecord, type LockRecord } from './lockRecord';

const PAUSE = 20;
/** How long another holder is waited for: one of this computer can be seen to be alive, one elsewhere cannot. */
const LONGEST = { running: 20_000, elsewhere: 5_000, unclear: 1_000 };

/** What this process holds now: a record of ours that is not here is a leftover of a release that failed. */
const held = new Set<string>();

/**
 * The lock of a portfolio file, for the time of one commit: `<file>.lock` beside it. It has no timer and asks no clock of the
 * file: its holder is dead when its process is.
 */
export class FileLock {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #record: LockRecord;

  /** Problem: `portfolio-in-use` as a `DocumentFileError`; also rejects with the system's errors. */
  static async take(disk: Disk, file: string): Promise<FileLock> {
    const lock = new FileLock(disk, `${file}.lock`);
    held.add(lock.#record.nonce);
    try {
      await lock.#obtain();
    } catch (error) {
      held.delete(lock.#record.nonce);
      throw error;
    }
    return lock;
  }

  private constructor(disk: Disk, path: string) {
    this.#disk = disk;
    this.#path = path;
    this.#record = { ...THIS_PROCESS, nonce: randomBytes(8).toString('hex') };
  }

  /** The last look before something irrevocable: a process that slept may have been taken for another's leftover. */
  async confirm(): Promise<void> {
    if (!(await this.#isOurs())) throw new DocumentFileError({ code: 'portfolio-in-use' });
  }

  /** What was done under the lock stands, whatever becomes of its file: this process knows a leftover of its own. */
  async release(): Promise<void> {
    try {
      if (await this.#isOurs()) await this.#disk.unlink(this.#path);
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
    } finally {
      // Not before: who took it for a leftover between the look and the removal would lose a lock of his own to it.
      held.delete(this.#record.nonce);
    }
  }

  async #obtain(): Promise<void> {
    for (let waited = 0; !(await this.#claim()); ) {
      const present = await this.#present();
      const state = stateOf(present);
      if (state === 'gone') continue;
      if (state === 'ended' || (state === 'unclear' && waited >= LONGEST.unclear)) {
        await this.#breakOff(present);
        continue;
      }
      if (waited >= LONGEST[state]) throw new DocumentFileError({ code: 'portfolio-in-use' });
      await this.#disk.wait(PAUSE);
      waited += PAUSE;
    }
  }

  /** A record appears under the name as a whole, or not at all. */
  async #claim(): Promise<boolean> {
    const claim = passingPath(this.#path, 'hold');
    try {
      await this.#writeRecord(claim);
      await this.#disk.link(claim, this.#path);
      return true;
    } catch (error) {
      if (systemCodeOf(error) === 'EEXIST') return false;
      if (!cannotLink(error)) throw error;
      return await this.#claimWithoutLinks();
    } finally {
      await removeQuietly(this.#disk, claim);
    }
  }

  async #claimWithoutLinks(): Promise<boolean> {
    try {
      await this.#writeRecord(this.#path);
    } catch (error) {
      if (systemCodeOf(error) === 'EEXIST') return false;
      throw error;
    }
    // Whoever read the name before the record stood there may have removed it.
    return this.#isOurs();
  }

  async #writeRecord(path: string): Promise<void> {
    const bytes = encodeLockRecord(this.#record);
    const file = await this.#disk.open(path, 'wx');
    try {
      try {
        const { bytesWritten } = await file.write(bytes, 0, bytes.length);
        if (bytesWritten < bytes.length) throw new DiskError('ENOSPC', 'no room for the record of a lock');
      } finally {
        await file.close();
      }
    } catch (error) {
      await removeQuietly(this.#disk, path);
      throw error;
    }
  }

  /** Takes a dead holder's record out of the way, and puts it back if it turns out to be another one's. */
  async #breakOff(judged: Uint8Array | null): Promise<void> {
    const aside = passingPath(this.#path, 'hold');
    try {
      await this.#disk.rename(this.#path, aside);
      const moved = await this.#disk.readFile(aside);
      if (judged !== null && Buffer.from(moved).equals(judged)) return;
      await this.#disk.link(aside, this.#path);
    } catch (error) {
      // Broken by another one meanwhile, or taken again by a third: its holder finds out by `confirm`.
      if (systemCodeOf(error) !== 'ENOENT' && systemCodeOf(error) !== 'EEXIST' && !cannotLink(error)) throw error;
    } finally {
      await removeQuietly(this.#disk, aside);
    }
  }

  async #present(): Promise<Uint8Array | null> {
    try {
      return await this.#disk.readFile(this.#path);
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async #isOurs(): Promise<boolean> {
    const present = await this.#present();
    return present !== null && decodeLockRecord(present)?.nonce === this.#record.nonce;
  }
}

function stateOf(present: Uint8Array | null): 'gone' | 'ended' | 'running' | 'elsewhere' | 'unclear' {
  if (present === null) return 'gone';
  const record = decodeLockRecord(present);
  if (record === null) return 'unclear';
  const state = processState(record);
  const own = state === 'running' && record.pid === THIS_PROCESS.pid;
  return own && !held.has(record.nonce) ? 'ended' : state;
}

/** Removes the lock a crash left behind; one that may be held stays. */
export async function clearDeadLock(disk: Disk, file: string): Promise<void> {
  const lock = `${file}.lock`;
  try {
    if (stateOf(await disk.readFile(lock)) !== 'ended') return;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return;
    throw error;
  }
  await (await FileLock.take(disk, file)).release();
}
