import type { Adapter } from 'lowdb';
import { PORTFOLIO_SCHEMA, type Portfolio } from '../../shared/model/portfolio';
import { invariant } from '../../shared/result/invariant';
import type { FileStat } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import type { Milestone } from './backupName';
import { pruneBackups } from './backups';
import { commitRevision } from './commitRevision';
import { type DocumentCodec, plainCodec } from './documentCodec';
import { DocumentFileError, readingProblem, savingProblem } from './documentFileError';
import { type FileEnvironment, placesOf } from './fileEnvironment';
import { sha256Of } from './fileHash';
import { openFile } from './openFile';
import type { Recovery } from './recovery';
import { SafetyCopies, type SafetyState } from './safetyCopies';
import type { StoredRevision } from './storedRevision';

export type { Recovery } from './recovery';
export type { StoredRevision } from './storedRevision';

/** The document and how many changes it has seen. */
export interface DocumentSnapshot {
  readonly revision: number;
  readonly portfolio: Portfolio;
  /** Why the revision this one replaces in the file is kept for ever; null or absent where it is not. */
  readonly keptFor?: Milestone | null;
}

/** Every so many saves the replaced revision is kept as a file of its own: a bad sector is in every name of a file. */
const SAVES_PER_COPY = 10;

/**
 * One portfolio file as lowdb sees it. `read` and `write` reject with a `DocumentFileError`; a rejected `write` leaves the
 * file as it was, and a write over a file that another program changed is always rejected. One call at a time.
 */
export class DurableJsonFile implements Adapter<DocumentSnapshot> {
  readonly #environment: FileEnvironment;
  readonly #safety: SafetyCopies;
  #path: string;
  /** For what is written next, and for what stands in the file. */
  #codec: DocumentCodec;
  #storedCodec: DocumentCodec;
  #storedSchema = PORTFOLIO_SCHEMA;
  /** What this process last read or wrote; null while the file is still to be made. */
  #stored: StoredRevision | null = null;
  /** What a failed write may have left under the name all the same. */
  #attempted: StoredRevision | null = null;
  /** What the system said of the file when its content was last known. */
  #seen: FileStat | null = null;
  #recovery: Recovery | null = null;
  /** Since the file was read or made. */
  #saves = 0;

  constructor(path: string, environment: FileEnvironment) {
    this.#path = path;
    this.#environment = environment;
    this.#safety = new SafetyCopies(environment.disk);
    this.#codec = environment.codec ?? plainCodec;
    this.#storedCodec = this.#codec;
  }

  get path(): string {
    return this.#path;
  }

  get stored(): StoredRevision | null {
    return this.#stored;
  }

  /** What the last `read` did about a damaged file; null when the file was sound. */
  get recovery(): Recovery | null {
    return this.#recovery;
  }

  get codec(): DocumentCodec {
    return this.#codec;
  }

  /**
   * The next write is in this codec. The copy of the revision it replaces is plain where this one is; otherwise it stays as
   * it is, and whoever seals a portfolio seals its copies after it.
   */
  useCodec(codec: DocumentCodec): void {
    this.#codec = codec;
  }

  /** How the user's weekly copies went. */
  safetyState(): Promise<SafetyState> {
    return this.#safety.state(placesOf(this.#path, this.#environment).safety);
  }

  /** Resolves when no safety copy is under way. */
  settled(): Promise<void> {
    return this.#safety.settled();
  }

  /** A missing file rejects: it is never an empty portfolio. */
  async read(): Promise<DocumentSnapshot> {
    const { path, bytes, document, codec, recovery } = await openFile(this.#path, this.#environment);
    const { schema, revision, savedAt } = document.stamp;
    this.#path = path;
    this.#codec = codec;
    this.#storedCodec = codec;
    this.#storedSchema = schema;
    this.#stored = { revision, sha256: sha256Of(bytes), savedAt: Date.parse(savedAt) };
    this.#attempted = null;
    this.#seen = null;
    this.#recovery = recovery;
    this.#saves = 0;
    return { revision, portfolio: document.portfolio };
  }

  async write({ revision, portfolio, keptFor = null }: DocumentSnapshot): Promise<void> {
    const savedAt = this.#environment.clock.now();
    const stamp = { schema: PORTFOLIO_SCHEMA, revision, savedAt: new Date(savedAt).toISOString() };
    const bytes = this.#codec.encode(stamp, portfolio);
    invariant(this.#codec.decode(bytes).ok, 'a document that could not be opened again must not be saved');
    const next: StoredRevision = { revision, sha256: sha256Of(bytes), savedAt };
    const places = placesOf(this.#path, this.#environment);
    try {
      await this.#commit(bytes, next, keptFor);
    } catch (error) {
      if (error instanceof DocumentFileError) throw error;
      throw new DocumentFileError(savingProblem(error));
    }
    await pruneBackups(this.#environment.disk, places.backups);
    this.#safety.saved(places.safety, { ...next, bytes });
  }

  /**
   * Whether another program has replaced the file since the last `read` or `write`; costs a look at the name, and reading the
   * file only where that differs. Rejects with `portfolio-unreadable` when the system does not say.
   */
  async peek(): Promise<'same' | 'changed' | 'gone'> {
    const { disk } = this.#environment;
    try {
      const stat = await disk.stat(this.#path);
      if (this.#seen !== null && isSame(stat, this.#seen)) return 'same';
      const sha256 = sha256Of(await disk.readFile(this.#path));
      if (!this.#known.some((one) => one.sha256 === sha256)) return 'changed';
      this.#seen = stat;
      return 'same';
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return 'gone';
      throw new DocumentFileError(readingProblem(error));
    }
  }

  get #known(): readonly StoredRevision[] {
    return [this.#stored, this.#attempted].filter((one) => one !== null);
  }

  async #commit(bytes: Uint8Array, next: StoredRevision, keptFor: Milestone | null): Promise<void> {
    const places = placesOf(this.#path, this.#environment);
    const recoded = this.#codec !== this.#storedCodec;
    await commitRevision(this.#environment.disk, {
      path: this.#path,
      places,
      bytes,
      known: this.#known,
      first: this.#saves === 0,
      milestone: this.#storedSchema < PORTFOLIO_SCHEMA ? 'migration' : keptFor,
      asCopy: places.apart || recoded || this.#saves % SAVES_PER_COPY === 0,
      // Sealed before the file itself is, it would be under a key that a crash in between leaves nowhere.
      kept: (present) => (recoded && !this.#codec.sealed ? this.#recoded(present) : present),
      onAttempt: () => {
        this.#attempted = next;
      },
    });
    this.#stored = next;
    this.#attempted = null;
    this.#seen = null;
    this.#storedCodec = this.#codec;
    this.#storedSchema = PORTFOLIO_SCHEMA;
    this.#saves += 1;
  }

  /** The present revision as a plain copy: once the file is plain its key is known no more. */
  #recoded(present: Uint8Array): Uint8Array {
    // A save that failed late may have left the file in the new codec already.
    if (this.#codec.decode(present).ok) return present;
    const stored = this.#storedCodec.decode(present);
    invariant(stored.ok, 'a revision of this process can be read by its own codec');
    return this.#codec.encode({ ...stored.value.stamp, schema: PORTFOLIO_SCHEMA }, stored.value.portfolio);
  }
}

function isSame(one: FileStat, other: FileStat): boolean {
  return one.size === other.size && one.mtimeMs === other.mtimeMs && one.ino === other.ino;
}
