import { basename, join } from 'node:path';
import type { Portfolio } from '../../shared/model/portfolio';
import { ok } from '../../shared/result/result';
import { commitFile } from '../durable/commitFile';
import { removeLeftBehind } from '../durable/passingFile';
import { systemCodeOf } from '../durable/systemCode';
import { makeCopyFolder } from './copyFolder';
import type { DocumentCodec } from './documentCodec';
import type { DocumentFile, FileRevision } from './documentFile';
import { type FileEnvironment, placesOf } from './fileEnvironment';
import { stepsOfJournalBehind } from './journalBehind';
import { journalSealer } from './journalSealer';
import type { UndoSteps } from './undoHistory';
import { decodeJournal, encodeJournal, type Journal, type JournalFile, stepsOf } from './undoJournal';

/** What a journal needs of its surroundings. */
export interface JournalEnvironment extends FileEnvironment {
  /** Hears the system's code when a journal could not be read or written. */
  readonly report: (event: 'undo-journal-not-read' | 'undo-journal-not-written', code: string) => void;
}

/** What one save leaves for the journal. */
export interface JournalEntry {
  readonly file: JournalFile;
  readonly steps: UndoSteps;
  /** How the portfolio file stands: the journal of an encrypted one is never written readable. */
  readonly codec: DocumentCodec;
}

/** Where the undo steps of a portfolio are kept in a folder: hidden, under its own name. */
export function journalPathIn(folder: string, path: string): string {
  return join(folder, `.${basename(path)}.undo`);
}

/** Where a journal goes that does not belong to the file as it is now. */
export function unfitJournalPathIn(folder: string, path: string): string {
  return `${journalPathIn(folder, path)}-unfit`;
}

/**
 * The undo steps of a portfolio on the disk. Writing happens behind the save it follows; of entries that come meanwhile
 * the newest wins. A journal that cannot be written costs undo after a restart and nothing else.
 */
export class UndoJournalFile {
  readonly #path: string;
  readonly #folder: string;
  readonly #environment: JournalEnvironment;
  #waiting: JournalEntry | null = null;
  #writing: Promise<void> | null = null;

  /** @param path - The portfolio file. */
  constructor(path: string, environment: JournalEnvironment) {
    this.#path = path;
    this.#folder = placesOf(path, environment).damaged;
    this.#environment = environment;
  }

  /** The steps that lead away from the document of this very file; null where there are none that do. */
  async read(file: DocumentFile, present: Portfolio): Promise<UndoSteps | null> {
    const { disk, report } = this.#environment;
    await removeLeftBehind(disk, this.#folder, [basename(this.#journal)]);
    try {
      const bytes = await disk.readFile(this.#journal);
      const opened = journalSealer(file.codec)?.open(bytes) ?? ok(bytes);
      const journal = opened.ok ? decodeJournal(opened.value) : null;
      const steps = journal === null ? null : await this.#stepsOf(journal, file.revision, present);
      // Kept, because the file may be an older one a sync client put back, and the newer one may return.
      if (steps === null) await disk.rename(this.#journal, unfitJournalPathIn(this.#folder, this.#path));
      return steps;
    } catch (error) {
      const code = systemCodeOf(error);
      if (code === null) throw error;
      if (code !== 'ENOENT') report('undo-journal-not-read', code);
      return null;
    }
  }

  async #stepsOf(journal: Journal, file: FileRevision, present: Portfolio): Promise<UndoSteps | null> {
    const steps = stepsOf(journal, file, present);
    return steps ?? stepsOfJournalBehind(journal, { file, present }, this.#environment);
  }

  /** Notes what is to be written and returns at once. */
  write(entry: JournalEntry): void {
    this.#waiting = entry;
    this.#writing ??= this.#writeAll();
  }

  /** Resolves when nothing is left to write. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  get #journal(): string {
    return journalPathIn(this.#folder, this.#path);
  }

  async #writeAll(): Promise<void> {
    try {
      for (let entry = this.#waiting; entry !== null; entry = this.#waiting) {
        this.#waiting = null;
        await this.#writeOne(entry);
      }
    } finally {
      this.#writing = null;
    }
  }

  async #writeOne({ file, steps, codec }: JournalEntry): Promise<void> {
    const { disk, report } = this.#environment;
    const bytes = encodeJournal(file, steps);
    try {
      await makeCopyFolder(disk, this.#folder, this.#path);
      await commitFile(disk, this.#journal, journalSealer(codec)?.seal(bytes) ?? bytes, { mode: 'replace' });
    } catch (error) {
      const code = systemCodeOf(error);
      if (code === null) throw error;
      report('undo-journal-not-written', code);
    }
  }
}
