import { createHash } from 'node:crypto';
import type { Adapter } from 'lowdb';
import { PORTFOLIO_SCHEMA, type Portfolio } from '../../shared/model/portfolio';
import { invariant } from '../../shared/result/invariant';
import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import { keepBackup, pruneBackups } from './backups';
import type { Clock } from './clock';
import { decodeDocument, encodeDocument } from './documentBytes';
import { DocumentFileError, readingProblem, savingProblem } from './documentFileError';

/** The document and how many changes it has seen. */
export interface DocumentSnapshot {
  readonly revision: number;
  readonly portfolio: Portfolio;
}

/** A revision that stands, or may stand, on the disk. */
export interface StoredRevision {
  readonly revision: number;
  /** Of the whole file, hex. */
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/**
 * One portfolio file as lowdb sees it. `read` and `write` reject with a `DocumentFileError`; a rejected `write` leaves the
 * file as it was, and a write over a file that another program changed is always rejected. One call at a time.
 */
export class DurableJsonFile implements Adapter<DocumentSnapshot> {
  readonly #disk: Disk;
  readonly #clock: Clock;
  #path: string;
  /** What this process last read or wrote; null while the file is still to be made. */
  #stored: StoredRevision | null = null;
  /** What a failed write may have left under the name all the same. */
  #attempted: StoredRevision | null = null;

  constructor(path: string, environment: { readonly disk: Disk; readonly clock: Clock }) {
    this.#path = path;
    this.#disk = environment.disk;
    this.#clock = environment.clock;
  }

  get path(): string {
    return this.#path;
  }

  get stored(): StoredRevision | null {
    return this.#stored;
  }

  /** A missing file rejects: it is never an empty portfolio. */
  async read(): Promise<DocumentSnapshot> {
    // A save replaces the name: behind a symbolic link it has to be the name of the real file.
    const { path, bytes } = await this.#bytesBehindLinks();
    const decoded = decodeDocument(bytes);
    if (!decoded.ok) throw new DocumentFileError(decoded.problem);
    const { stamp, portfolio } = decoded.value;
    this.#path = path;
    this.#stored = { revision: stamp.revision, sha256: sha256Of(bytes), savedAt: Date.parse(stamp.savedAt) };
    return { revision: stamp.revision, portfolio };
  }

  async write({ revision, portfolio }: DocumentSnapshot): Promise<void> {
    const savedAt = this.#clock.now();
    const stamp = { schema: PORTFOLIO_SCHEMA, revision, savedAt: new Date(savedAt).toISOString() };
    const bytes = encodeDocument(stamp, portfolio);
    invariant(decodeDocument(bytes).ok, 'a document that could not be opened again must not be saved');
    const next: StoredRevision = { revision, sha256: sha256Of(bytes), savedAt };
    try {
      await this.#commit(bytes, next);
    } catch (error) {
      if (error instanceof DocumentFileError) throw error;
      throw new DocumentFileError(savingProblem(error));
    }
    this.#stored = next;
    this.#attempted = null;
    await pruneBackups(this.#disk, this.#path);
  }

  async #commit(bytes: Uint8Array, next: StoredRevision): Promise<void> {
    if (this.#stored === null) return this.#create(bytes);
    await commitFile(this.#disk, this.#path, bytes, {
      mode: 'replace',
      beforeNaming: async () => {
        await this.#supersede();
        this.#attempted = next;
      },
    });
  }

  async #create(bytes: Uint8Array): Promise<void> {
    try {
      await commitFile(this.#disk, this.#path, bytes, { mode: 'create' });
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
      throw new DocumentFileError({ code: 'portfolio-exists' });
    }
  }

  /** Keeps the present file as a backup, after making sure that it is the one this process knows. */
  async #supersede(): Promise<void> {
    const bytes = await this.#presentBytes();
    const sha256 = sha256Of(bytes);
    const known = [this.#stored, this.#attempted].find((revision) => revision?.sha256 === sha256);
    if (known === undefined || known === null) throw new DocumentFileError({ code: 'portfolio-changed-elsewhere' });
    await keepBackup(this.#disk, { path: this.#path, revision: known.revision, sha256, bytes });
  }

  async #presentBytes(): Promise<Uint8Array> {
    try {
      return await this.#disk.readFile(this.#path);
    } catch (error) {
      // Removed or moved by someone else: making it anew would leave two portfolios.
      if (systemCodeOf(error) === 'ENOENT') throw new DocumentFileError({ code: 'portfolio-changed-elsewhere' });
      throw error;
    }
  }

  async #bytesBehindLinks(): Promise<{ path: string; bytes: Uint8Array }> {
    try {
      const path = await this.#disk.realPath(this.#path);
      return { path, bytes: await this.#disk.readFile(path) };
    } catch (error) {
      throw new DocumentFileError(readingProblem(error));
    }
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
