import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { invariant } from '../../shared/result/invariant';
import { ok, type Result } from '../../shared/result/result';
import { systemCodeOf } from '../durable/systemCode';
import { wentOnFrom } from './backups';
import type { DocumentCodec } from './documentCodec';
import { DocumentFileError, refusal } from './documentFileError';
import { type DocumentSnapshot, DurableJsonFile, type Recovery } from './durableJsonFile';
import { type FileEnvironment, placesOf } from './fileEnvironment';
import type { StoredRevision } from './storedRevision';

/** A file and the revision it holds, for the privileged side only. */
export interface FileRevision extends StoredRevision {
  readonly path: string;
}

/** A document as it was read, and the file it was read from. */
export interface ReadDocument {
  readonly file: DocumentFile;
  readonly snapshot: DocumentSnapshot;
  readonly writable: boolean;
}

/** The file behind a document: lowdb over the durable adapter, whose rejections become outcomes. One call at a time. */
export class DocumentFile {
  readonly #adapter: DurableJsonFile;
  readonly #database: Low<DocumentSnapshot>;
  readonly #environment: FileEnvironment;
  /** Whether what stands on the disk was written here, and not only read. */
  #ownWork = false;

  /** Makes a file, never over another one (`portfolio-exists`). */
  static async create(
    path: string,
    snapshot: DocumentSnapshot,
    environment: FileEnvironment,
  ): Promise<Result<DocumentFile>> {
    const file = new DocumentFile(new DurableJsonFile(path, environment), snapshot, environment);
    const written = await file.write(snapshot);
    return written.ok ? ok(file) : written;
  }

  /** A damaged file is replaced by its newest intact copy; see `recovery`. */
  static async open(path: string, environment: FileEnvironment): Promise<Result<ReadDocument>> {
    const { disk } = environment;
    const adapter = new DurableJsonFile(path, environment);
    try {
      const snapshot = await adapter.read();
      const writable = (await disk.writable(adapter.path)) && (await disk.writable(dirname(adapter.path)));
      // lowdb's default stands for a missing file, and a missing file is never a document: it gets what was read.
      return ok({ file: new DocumentFile(adapter, snapshot, environment), snapshot, writable });
    } catch (error) {
      return refusal(error);
    }
  }

  private constructor(adapter: DurableJsonFile, snapshot: DocumentSnapshot, environment: FileEnvironment) {
    this.#environment = environment;
    this.#adapter = adapter;
    this.#database = new Low<DocumentSnapshot>(adapter, snapshot);
  }

  get path(): string {
    return this.#adapter.path;
  }

  /** What stands on the disk as far as this process knows. */
  get revision(): FileRevision {
    const { stored } = this.#adapter;
    invariant(stored !== null, 'a document file was read or written before it is used');
    return { path: this.path, ...stored };
  }

  /** What reading did about damage; null where there was none. */
  get recovery(): Recovery | null {
    return this.#adapter.recovery;
  }

  get codec(): DocumentCodec {
    return this.#adapter.codec;
  }

  /** The next write is in this codec. */
  writeAs(codec: DocumentCodec): void {
    this.#adapter.useCodec(codec);
  }

  async write(snapshot: DocumentSnapshot): Promise<Result<null>> {
    this.#database.data = snapshot;
    try {
      await this.#database.write();
      this.#ownWork = true;
      return ok(null);
    } catch (error) {
      return refusal(error);
    }
  }

  /**
   * Whether a revision found in the file goes on from the one known here. A number alone does not tell: a sync client may
   * bring what another computer made from an older revision. What was saved here must be among the backups, where the
   * program that went on from it has put it.
   */
  async precedes(later: DocumentSnapshot): Promise<boolean> {
    if (later.revision <= this.revision.revision) return false;
    if (!this.#ownWork) return true;
    try {
      return await wentOnFrom(this.#environment.disk, placesOf(this.path, this.#environment), this.revision);
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
      return false;
    }
  }

  /** Whether the file is still what was last read or written here; `unreadable` where the system does not say. */
  async peek(): Promise<'same' | 'changed' | 'gone' | 'unreadable'> {
    try {
      return await this.#adapter.peek();
    } catch (error) {
      if (error instanceof DocumentFileError) return 'unreadable';
      throw error;
    }
  }

  /** Resolves when nothing is written beside the file any more. */
  settled(): Promise<void> {
    return this.#adapter.settled();
  }
}
