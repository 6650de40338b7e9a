import type { DocumentState, DocumentStatus } from '../../shared/contract/schemas';
import type { CommandSummary, DocumentCommand } from '../../shared/model/command';
import type { Portfolio } from '../../shared/model/portfolio';
import type { Problem } from '../../shared/result/problem';
import { fail, ok, type Result } from '../../shared/result/result';
import { nodeDisk } from '../durable/disk';
import { systemClock } from './clock';
import type { DocumentCodec } from './documentCodec';
import type { FileRevision } from './documentFile';
import { type DocumentEnvironment, OpenDocument } from './openDocument';
import { Turns } from './turns';

/** What a store works with; a test gives its own disk and clock. */
export type StoreSurroundings = Partial<Omit<DocumentEnvironment, 'onStatus'>>;

/** The computer's own; plain files, copies beside them, nothing seen before, nobody to report to. */
const USUAL: Omit<DocumentEnvironment, 'onStatus'> = {
  disk: nodeDisk,
  clock: systemClock,
  seenRevision: () => null,
  report: () => undefined,
};

interface CloseOptions {
  readonly discard?: boolean;
  readonly because?: Problem;
}

const NONE_OPEN: Problem = { code: 'portfolio-none-open' };

/**
 * The one open portfolio. Opening another first saves the one that is open and, where that fails, keeps it: nothing
 * unsaved is ever dropped without `discard`.
 */
export class PortfolioStore {
  readonly #environment: DocumentEnvironment;
  readonly #listeners = new Set<(status: DocumentStatus) => void>();
  #open: OpenDocument | null = null;
  /** Why none is open, while none is. */
  #closedBecause: Problem = NONE_OPEN;
  /** Opening and closing happen one after the other. */
  readonly #turns = new Turns();

  constructor(surroundings: StoreSurroundings = {}) {
    this.#environment = { ...USUAL, ...surroundings, onStatus: (status) => this.#tell(status) };
  }

  /** Makes a file, never over another one (`portfolio-exists`), and opens it. */
  create(path: string, portfolio: Portfolio): Promise<Result<DocumentState>> {
    return this.#instead(() => OpenDocument.create(path, portfolio, this.#environment));
  }

  /** Problems: `portfolio-not-found`, `-unreadable`, `-damaged`, `-foreign`, `-newer`; the file is never touched. */
  open(path: string): Promise<Result<DocumentState>> {
    return this.#instead(() => OpenDocument.open(path, this.#environment));
  }

  /**
   * Saves and closes. With `discard` what cannot be saved is given up, else the document stays open. `because` is what is
   * answered from then on while none is open: a portfolio that was locked is not simply gone.
   */
  close({ discard = false, because = NONE_OPEN }: CloseOptions = {}): Promise<Result<null>> {
    return this.#turns.take(async () => {
      const left = await this.#leaveFor(null);
      if (!left.ok && !discard) return left;
      await this.#replace(null);
      this.#closedBecause = because;
      return ok(null);
    });
  }

  state(): Result<DocumentState> {
    return this.#withOpen((open) => ok(open.state));
  }

  /** How the open document stands in its file; null while none is open. */
  codec(): DocumentCodec | null {
    return this.#open?.codec ?? null;
  }

  /** Where the open document lives and what was last saved there; for the privileged side only. */
  fileRevision(): FileRevision | null {
    return this.#open?.fileRevision ?? null;
  }

  apply(command: DocumentCommand): Result<DocumentState> {
    return this.#withOpen((open) => open.apply(command));
  }

  undo(): Result<DocumentState> {
    return this.#withOpen((open) => open.undo());
  }

  redo(): Result<DocumentState> {
    return this.#withOpen((open) => open.redo());
  }

  /** A change that is no command and is undone under its own name: an earlier revision brought back. */
  replaceWith(portfolio: Portfolio, summary: CommandSummary): Result<DocumentState> {
    return this.#withOpen((open) => open.replaceWith(portfolio, summary));
  }

  /** Saves at once in another codec, and so from now on: encryption switched on or off, another passphrase. */
  recode(codec: DocumentCodec): Promise<Result<null>> {
    return this.#turns.take(async () => this.#open?.recode(codec) ?? fail({ code: 'portfolio-none-open' }));
  }

  /** Takes the file as it is now, the way out of "changed elsewhere"; what was made of it here stays one undo away. */
  reload(): Promise<Result<DocumentState>> {
    return this.#turns.take(async () => this.#open?.reload() ?? fail({ code: 'portfolio-none-open' }));
  }

  /** Goes on in a new file, never over another one; the way out of "changed elsewhere" and "read-only". */
  saveAs(path: string): Promise<Result<DocumentState>> {
    return this.#turns.take(async () => {
      if (this.#open === null) return fail({ code: 'portfolio-none-open' });
      // The old file gets the edits still waiting for their pause. Where it refuses them, the new one holds them.
      await this.#open.flush();
      return this.#open.moveTo(path);
    });
  }

  /** Saves now; for quit, suspend and the command line. With no document open there is nothing to save. */
  async flush(): Promise<Result<null>> {
    return this.#open === null ? ok(null) : this.#open.flush();
  }

  /** Hears of every change of revision, undo, redo or saved state; the answer ends it. */
  onStatus(listener: (status: DocumentStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #instead(obtain: () => Promise<Result<OpenDocument>>): Promise<Result<DocumentState>> {
    return this.#turns.take(async () => {
      const saved = await this.flush();
      if (!saved.ok) return saved;
      const present = this.#open;
      const before = present?.fileRevision;
      const next = await obtain();
      if (!next.ok) return next;
      // The very file that is open: it stays open, with its undo steps.
      const found = next.value.fileRevision;
      if (present !== null && [before, present.fileRevision].some((known) => sameFile(known, found))) {
        await next.value.abandon();
        return ok(present.state);
      }
      const left = await this.#leaveFor(next.value);
      if (!left.ok) {
        await next.value.abandon();
        return left;
      }
      this.#tell(next.value.state.status);
      return ok(next.value.state);
    });
  }

  /** No await between the last look and the change of documents: an edit made meanwhile is saved, too. */
  async #leaveFor(next: OpenDocument | null): Promise<Result<null>> {
    while (this.#open?.unsaved === true) {
      const saved = await this.#open.flush();
      if (!saved.ok) return saved;
    }
    await this.#replace(next);
    return ok(null);
  }

  async #replace(next: OpenDocument | null): Promise<void> {
    const left = this.#open;
    this.#open = next;
    await left?.abandon();
  }

  #withOpen(use: (open: OpenDocument) => Result<DocumentState>): Result<DocumentState> {
    return this.#open === null ? fail(this.#closedBecause) : use(this.#open);
  }

  #tell(status: DocumentStatus): void {
    for (const listener of this.#listeners) listener(status);
  }
}

function sameFile(one: FileRevision | undefined, other: FileRevision): boolean {
  return one?.path === other.path && one.sha256 === other.sha256;
}
