import { basename } from 'node:path';
import type { Opened } from '../../shared/contract/documentSchemas';
import type { DocumentState, DocumentStatus } from '../../shared/contract/schemas';
import type { CommandSummary, DocumentCommand } from '../../shared/model/command';
import type { Portfolio } from '../../shared/model/portfolio';
import type { Problem } from '../../shared/result/problem';
import { fail, ok, type Result } from '../../shared/result/result';
import { Autosave } from './autosave';
import type { DocumentCodec } from './documentCodec';
import { DocumentFile, type FileRevision, type ReadDocument } from './documentFile';
import { EditedDocument } from './editedDocument';
import { FileWatch } from './fileWatch';
import { changedElsewhere, notSaved, READ_ONLY, SAVED, SAVING, type SavingState } from './savingState';
import { Turns } from './turns';
import type { UndoSteps } from './undoHistory';
import { type JournalEnvironment, UndoJournalFile } from './undoJournalFile';

export interface DocumentEnvironment extends JournalEnvironment {
  readonly onStatus: (status: DocumentStatus) => void;
  /** The revision last seen in a file; null for one that was never open here. */
  readonly seenRevision: (path: string) => number | null;
}

/** How often one save may find that yet another program was faster. */
const MOST_ROUNDS = 20;

/**
 * One document and the file behind it: saving by itself, and what other programs do to the file. An edit is in memory at
 * once and stays there whatever the disk does; a failed save is tried again with the next edit.
 */
export class OpenDocument {
  readonly #environment: DocumentEnvironment;
  readonly #edited: EditedDocument;
  readonly #autosave: Autosave;
  readonly #watch: FileWatch;
  /** What is said while nothing is amiss: saved, or read-only where the file may not be written. */
  #calm: SavingState;
  #saved: SavingState;
  #file: DocumentFile;
  #journal: UndoJournalFile;
  #opened: Opened;
  /** The disk has one caller at a time; whoever comes meanwhile takes the next turn. */
  readonly #turns = new Turns();
  /** The codec a save is under way to; a file read meanwhile is written in it, too. */
  #recoding: DocumentCodec | null = null;
  #ended = false;

  static async create(
    path: string,
    portfolio: Portfolio,
    environment: DocumentEnvironment,
  ): Promise<Result<OpenDocument>> {
    const snapshot = { revision: 1, portfolio };
    const file = await DocumentFile.create(path, snapshot, environment);
    return file.ok ? ok(new OpenDocument({ file: file.value, snapshot, writable: true }, null, environment)) : file;
  }

  static async open(path: string, environment: DocumentEnvironment): Promise<Result<OpenDocument>> {
    const read = await DocumentFile.open(path, environment);
    if (!read.ok) return read;
    const { file, snapshot } = read.value;
    const steps = await new UndoJournalFile(file.path, environment).read(file, snapshot.portfolio);
    return ok(new OpenDocument(read.value, steps, environment));
  }

  private constructor(
    { file, snapshot, writable }: ReadDocument,
    steps: UndoSteps | null,
    environment: DocumentEnvironment,
  ) {
    this.#environment = environment;
    this.#file = file;
    this.#edited = new EditedDocument(snapshot, steps);
    this.#journal = new UndoJournalFile(file.path, environment);
    this.#calm = writable ? SAVED : READ_ONLY;
    this.#saved = this.#calm;
    const { revision } = snapshot;
    const seenRevision = environment.seenRevision(file.path) ?? revision;
    const olderThanSeen = revision < seenRevision ? { revision, seenRevision } : null;
    this.#opened = { recovery: file.recovery, olderThanSeen, merged: 0 };
    this.#autosave = new Autosave(environment.clock, () => void this.flush());
    this.#watch = new FileWatch(environment.clock, () => this.#turns.take(() => this.#look()));
  }

  get state(): DocumentState {
    const document = this.#edited.present.portfolio;
    return { document, fileName: basename(this.#file.path), status: this.#status, opened: this.#opened };
  }

  get unsaved(): boolean {
    return this.#edited.unsaved;
  }

  get codec(): DocumentCodec {
    return this.#file.codec;
  }

  get fileRevision(): FileRevision {
    return this.#file.revision;
  }

  apply(command: DocumentCommand): Result<DocumentState> {
    return this.#changed(this.#edited.apply(command));
  }

  /** A change that is no command, undone under its own name. */
  replaceWith(portfolio: Portfolio, summary: CommandSummary): Result<DocumentState> {
    return this.#changed(this.#edited.replaceWith(portfolio, summary));
  }

  undo(): Result<DocumentState> {
    return this.#changed(this.#edited.undo());
  }

  redo(): Result<DocumentState> {
    return this.#changed(this.#edited.redo());
  }

  /** Saves now what is not saved yet. Resolves when this very revision, or a later one, is on the disk or refused. */
  flush(): Promise<Result<null>> {
    this.#autosave.cancel();
    return this.#turns.take(() => this.#save());
  }

  /** Takes the file as it is now; what was made of the document here stays one undo away. */
  reload(): Promise<Result<DocumentState>> {
    return this.#turns.take(async () => {
      const read = await DocumentFile.open(this.#file.path, this.#environment);
      if (!read.ok) return read;
      this.#autosave.cancel();
      this.#edited.takeOver(read.value.snapshot);
      this.#opened = { ...this.#opened, recovery: read.value.file.recovery ?? this.#opened.recovery };
      this.#goOnIn(read.value);
      this.#tell(this.#calm);
      return ok(this.state);
    });
  }

  /** Goes on under another name, with its history. The file it leaves keeps its last saved revision. */
  moveTo(path: string): Promise<Result<DocumentState>> {
    return this.#turns.take(async () => {
      const { present: written, steps } = this.#edited;
      // A copy of an encrypted portfolio is encrypted, under the same key.
      const file = await DocumentFile.create(path, written, { ...this.#environment, codec: this.#file.codec });
      if (!file.ok) return file;
      await this.#settled();
      this.#journal = new UndoJournalFile(file.value.path, this.#environment);
      this.#file = file.value;
      this.#calm = SAVED;
      this.#nowSaved(written, steps);
      return ok(this.state);
    });
  }

  /** Saves at once in another codec, and so from now on. Where the disk refuses, the file stays in the one it had. */
  recode(codec: DocumentCodec): Promise<Result<null>> {
    return this.#turns.take(async () => {
      const before = this.#file.codec;
      this.#recoding = codec;
      this.#file.writeAs(codec);
      this.#edited.touch();
      this.#tell(SAVING);
      const saved = await this.#save();
      this.#recoding = null;
      if (!saved.ok) this.#file.writeAs(before);
      // Whoever asked goes on to the copies: nothing of the file as it was may be on its way to the disk any more.
      await this.#settled();
      return saved;
    });
  }

  /** Ends without saving: whatever is not on the disk is given up. Resolves when nothing is being written any more. */
  abandon(): Promise<void> {
    this.#ended = true;
    this.#autosave.cancel();
    this.#watch.end();
    return this.#turns.take(() => this.#settled());
  }

  async #settled(): Promise<void> {
    await this.#journal.settled();
    await this.#file.settled();
  }

  #changed(outcome: Result<null>): Result<DocumentState> {
    if (!outcome.ok) return outcome;
    this.#autosave.edited();
    this.#tell(SAVING);
    return ok(this.state);
  }

  async #save(): Promise<Result<null>> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (!this.unsaved) return ok(null);
      const { present: written, steps, importUnsaved } = this.#edited;
      const outcome = await this.#file.write({ ...written, keptFor: importUnsaved ? 'import' : null });
      if (outcome.ok) {
        this.#nowSaved(written, steps);
        return outcome;
      }
      if (outcome.problem.code !== 'portfolio-changed-elsewhere')
        return this.#refused(notSaved(outcome.problem), outcome);
      const taken = await this.#takeIn();
      if (!taken.ok) return this.#refused(changedElsewhere(taken.problem), taken);
    }
    const busy = fail({ code: 'portfolio-changed-elsewhere' });
    return this.#refused(changedElsewhere(busy.problem), busy);
  }

  #refused<T>(saved: SavingState, outcome: T): T {
    this.#tell(saved);
    return outcome;
  }

  /** Brings together what another program saved and what was done here. The file is only read. */
  async #takeIn(): Promise<Result<null>> {
    const read = await DocumentFile.open(this.#file.path, this.#environment);
    if (!read.ok) return read.problem.code === 'portfolio-not-found' ? fail({ code: 'portfolio-gone' }) : read;
    const known = this.#file.revision;
    const { file, snapshot } = read.value;
    if (await this.#file.precedes(snapshot)) {
      const merged = this.#edited.merge(snapshot);
      if (!merged.ok) return merged;
      const times = this.#opened.merged + (merged.value ? 1 : 0);
      this.#opened = { ...this.#opened, merged: times, recovery: file.recovery ?? this.#opened.recovery };
    } else if (file.recovery !== null) {
      // The file was damaged and a copy of what is known here took its place: the newest is in memory, and is saved anew.
      this.#edited.touch();
    } else if (file.revision.sha256 !== known.sha256) {
      // An older version put back, or another made from one: taking it in would drop what was saved here since.
      return fail({ code: 'portfolio-changed-elsewhere' });
    }
    this.#goOnIn(read.value);
    this.#tell(this.unsaved ? SAVING : this.#calm);
    return ok(null);
  }

  #goOnIn({ file, writable }: ReadDocument): void {
    this.#file = file;
    if (this.#recoding !== null) file.writeAs(this.#recoding);
    this.#calm = writable ? SAVED : READ_ONLY;
  }

  /** What another program did to the file since the last look; an edit that waits for its save takes it in then. */
  async #look(): Promise<void> {
    if (this.#ended) return;
    const seen = await this.#file.peek();
    // The system does not say: no reason to say anything either. The next save will.
    if (seen === 'unreadable') return;
    if (seen === 'gone') return this.#tellElsewhere({ code: 'portfolio-gone' });
    if (seen === 'same') return this.#foundAgain();
    if (this.unsaved && this.#saved.state !== 'changed-elsewhere') return;
    const taken = await this.#takeIn();
    if (!taken.ok) return this.#tellElsewhere(taken.problem);
    await this.#save();
  }

  /** The file is again what it was: a drive is back, or the other program took its change back. */
  async #foundAgain(): Promise<void> {
    if (this.#saved.state !== 'changed-elsewhere') return;
    if (this.unsaved) await this.#save();
    else this.#tell(this.#calm);
  }

  #tellElsewhere(problem: Problem): void {
    if (this.#saved.problem?.code !== problem.code) this.#tell(changedElsewhere(problem));
  }

  #nowSaved(written: EditedDocument['present'], steps: UndoSteps): void {
    this.#edited.saved(written);
    this.#opened = { ...this.#opened, olderThanSeen: null };
    this.#journal.write({ file: this.#file.revision, steps, codec: this.#file.codec });
    this.#tell(this.unsaved ? SAVING : SAVED);
  }

  get #status(): DocumentStatus {
    const { savedAt } = this.#file.revision;
    return { revision: this.#edited.present.revision, ...this.#edited.summaries, saved: { ...this.#saved, savedAt } };
  }

  #tell(saved: SavingState): void {
    this.#saved = saved;
    this.#environment.onStatus(this.#status);
  }
}
