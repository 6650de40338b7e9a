import { basename, dirname } from 'node:path';
import { Low } from 'lowdb';
import type { DocumentState, DocumentStatus } from '../../shared/contract/schemas';
import { applyCommand } from '../../shared/model/applyCommand';
import type { DocumentCommand } from '../../shared/model/command';
import { summaryOf } from '../../shared/model/commandSummary';
import type { Portfolio } from '../../shared/model/portfolio';
import { fail, ok, type Result } from '../../shared/result/result';
import type { Disk } from '../durable/disk';
import { Autosave } from './autosave';
import type { Clock } from './clock';
import { refusal } from './documentFileError';
import { type DocumentSnapshot, DurableJsonFile, type StoredRevision } from './durableJsonFile';
import { isPlainJson } from './plainJson';
import { notSaved, READ_ONLY, SAVED, SAVING, type SavingState } from './savingState';
import { Turns } from './turns';
import { UndoHistory } from './undoHistory';

export interface DocumentEnvironment {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly onStatus: (status: DocumentStatus) => void;
}

/** A file and the revision it holds, for the privileged side only. */
export interface FileRevision extends StoredRevision {
  readonly path: string;
}

/**
 * One document in memory and the file behind it: changes, undo, and saving by itself. An edit is in memory at once and
 * stays there whatever the disk does; a failed save is tried again with the next edit.
 */
export class OpenDocument {
  readonly #environment: DocumentEnvironment;
  readonly #history = new UndoHistory();
  readonly #autosave: Autosave;
  #file: DurableJsonFile;
  #database: Low<DocumentSnapshot>;
  #saved: SavingState;
  #savedRevision: number;
  /** The disk has one caller at a time; whoever comes meanwhile takes the next turn. */
  readonly #turns = new Turns();

  static async create(
    path: string,
    portfolio: Portfolio,
    environment: DocumentEnvironment,
  ): Promise<Result<OpenDocument>> {
    const file = new DurableJsonFile(path, environment);
    const database = new Low<DocumentSnapshot>(file, { revision: 1, portfolio });
    try {
      await database.write();
    } catch (error) {
      return refusal(error);
    }
    return ok(new OpenDocument(file, database, SAVED, environment));
  }

  static async open(path: string, environment: DocumentEnvironment): Promise<Result<OpenDocument>> {
    const file = new DurableJsonFile(path, environment);
    try {
      // lowdb's default stands for a missing file, and a missing file is never a document: it gets what was read.
      const database = new Low<DocumentSnapshot>(file, await file.read());
      const { disk } = environment;
      const writable = (await disk.writable(file.path)) && (await disk.writable(dirname(file.path)));
      return ok(new OpenDocument(file, database, writable ? SAVED : READ_ONLY, environment));
    } catch (error) {
      return refusal(error);
    }
  }

  private constructor(
    file: DurableJsonFile,
    database: Low<DocumentSnapshot>,
    saved: SavingState,
    environment: DocumentEnvironment,
  ) {
    this.#file = file;
    this.#database = database;
    this.#saved = saved;
    this.#savedRevision = database.data.revision;
    this.#environment = environment;
    this.#autosave = new Autosave(environment.clock, () => void this.flush());
  }

  get state(): DocumentState {
    const opened = { recovery: null, olderThanSeen: null, merged: 0 };
    return {
      document: this.#database.data.portfolio,
      fileName: basename(this.#file.path),
      status: this.#status,
      opened,
    };
  }

  get unsaved(): boolean {
    return this.#database.data.revision !== this.#savedRevision;
  }

  get fileRevision(): FileRevision | null {
    return this.#file.stored === null ? null : { path: this.#file.path, ...this.#file.stored };
  }

  apply(command: DocumentCommand): Result<DocumentState> {
    // Open records may carry more than the schema names; what a file could not hold is refused at the door.
    if (!isPlainJson(command)) return fail({ code: 'request-invalid', path: 'command' });
    const before = this.#database.data.portfolio;
    const after = applyCommand(before, command);
    if (!after.ok) return after;
    this.#history.note(before, summaryOf(command));
    return ok(this.#become(after.value));
  }

  undo(): Result<DocumentState> {
    const before = this.#history.back(this.#database.data.portfolio);
    return before === null ? fail({ code: 'nothing-to-undo' }) : ok(this.#become(before));
  }

  redo(): Result<DocumentState> {
    const after = this.#history.forward(this.#database.data.portfolio);
    return after === null ? fail({ code: 'nothing-to-redo' }) : ok(this.#become(after));
  }

  /** Saves now what is not saved yet. Resolves when this very revision, or a later one, is on the disk or refused. */
  flush(): Promise<Result<null>> {
    this.#autosave.cancel();
    return this.#turns.take(() => this.#save());
  }

  /** Goes on under another name, with its history. The file it leaves keeps its last saved revision. */
  moveTo(path: string): Promise<Result<DocumentState>> {
    return this.#turns.take(async () => {
      const file = new DurableJsonFile(path, this.#environment);
      const written = this.#database.data;
      const database = new Low<DocumentSnapshot>(file, written);
      try {
        await database.write();
      } catch (error) {
        return refusal(error);
      }
      database.data = this.#database.data;
      this.#file = file;
      this.#database = database;
      this.#nowSaved(written.revision);
      return ok(this.state);
    });
  }

  /** Ends without saving: whatever is not on the disk is given up. */
  abandon(): void {
    this.#autosave.cancel();
  }

  #become(portfolio: Portfolio): DocumentState {
    this.#database.data = { revision: this.#database.data.revision + 1, portfolio };
    this.#autosave.edited();
    this.#tell(SAVING);
    return this.state;
  }

  async #save(): Promise<Result<null>> {
    if (!this.unsaved) return ok(null);
    const { revision } = this.#database.data;
    try {
      await this.#database.write();
    } catch (error) {
      const refused = refusal(error);
      this.#tell(notSaved(refused.problem));
      return refused;
    }
    this.#nowSaved(revision);
    return ok(null);
  }

  #nowSaved(revision: number): void {
    this.#savedRevision = revision;
    this.#tell(revision === this.#database.data.revision ? SAVED : SAVING);
  }

  get #status(): DocumentStatus {
    const { undo, redo } = this.#history;
    const savedAt = this.#file.stored?.savedAt ?? null;
    return { revision: this.#database.data.revision, undo, redo, saved: { ...this.#saved, savedAt } };
  }

  #tell(saved: SavingState): void {
    this.#saved = saved;
    this.#environment.onStatus(this.#status);
  }
}
