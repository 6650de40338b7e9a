import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { Low } from 'lowdb';
import type { Opened } from '../../shared/contract/documentSchemas';
import { invariant } from '../../shared/result/invariant';
import { ok, type Result } from '../../shared/result/result';
import type { Disk } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import type { Clock } from './clock';
import { refusal } from './documentFileError';
import { type DocumentSnapshot, DurableJsonFile, type StoredRevision } from './durableJsonFile';

/** A file and the revision it holds, for the privileged side only. */
export interface FileRevision extends StoredRevision {
  readonly path: string;
}

export interface FileEnvironment {
  readonly disk: Disk;
  readonly clock: Clock;
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
  readonly #disk: Disk;
  /** Size and time of the file when its content was last known to be ours; saves reading it at every look. */
  #known: string | null = null;

  /** Makes a file, never over another one (`portfolio-exists`). */
  static async create(
    path: string,
    snapshot: DocumentSnapshot,
    environment: FileEnvironment,
  ): Promise<Result<DocumentFile>> {
    const file = new DocumentFile(new DurableJsonFile(path, environment), snapshot, environment.disk);
    const written = await file.write(snapshot);
    return written.ok ? ok(file) : written;
  }

  static async open(path: string, environment: FileEnvironment): Promise<Result<ReadDocument>> {
    const { disk } = environment;
    const adapter = new DurableJsonFile(path, environment);
    try {
      const snapshot = await adapter.read();
      const writable = (await disk.writable(adapter.path)) && (await disk.writable(dirname(adapter.path)));
      // lowdb's default stands for a missing file, and a missing file is never a document: it gets what was read.
      return ok({ file: new DocumentFile(adapter, snapshot, disk), snapshot, writable });
    } catch (error) {
      return refusal(error);
    }
  }

  private constructor(adapter: DurableJsonFile, snapshot: DocumentSnapshot, disk: Disk) {
    this.#adapter = adapter;
    this.#database = new Low<DocumentSnapshot>(adapter, snapshot);
    this.#disk = disk;
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
  get recovery(): Opened['recovery'] {
    return null;
  }

  get sealed(): boolean {
    return false;
  }

  async write(snapshot: DocumentSnapshot): Promise<Result<null>> {
    this.#database.data = snapshot;
    try {
      await this.#database.write();
      return ok(null);
    } catch (error) {
      return refusal(error);
    }
  }

  /** Whether the file is still what was last read or written here; `unreadable` where the system does not say. */
  async peek(): Promise<'same' | 'changed' | 'gone' | 'unreadable'> {
    try {
      const { size, mtimeMs } = await this.#disk.stat(this.path);
      if (this.#known === `${size} ${mtimeMs}`) return 'same';
      const sha256 = createHash('sha256')
        .update(await this.#disk.readFile(this.path))
        .digest('hex');
      if (sha256 !== this.#adapter.stored?.sha256) return 'changed';
      this.#known = `${size} ${mtimeMs}`;
      return 'same';
    } catch (error) {
      const code = systemCodeOf(error);
      if (code === null) throw error;
      return code === 'ENOENT' ? 'gone' : 'unreadable';
    }
  }
}
