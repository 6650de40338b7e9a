import type { DocumentCommand } from '../../shared/model/command';
import type { Portfolio } from '../../shared/model/portfolio';
import type { DocumentSnapshot } from './durableJsonFile';

interface Change {
  readonly revision: number;
  /** Null for a change that is no command: an undo, a restored copy. */
  readonly command: DocumentCommand | null;
}

/** The document as it stands in the file, and what was done to it since: what a merge begins from. */
export class UnsavedChanges {
  #base: DocumentSnapshot;
  #changes: readonly Change[] = [];

  constructor(saved: DocumentSnapshot) {
    this.#base = saved;
  }

  get savedRevision(): number {
    return this.#base.revision;
  }

  get base(): Portfolio {
    return this.#base.portfolio;
  }

  /** The commands in order; null where another change is among them. */
  get commands(): readonly DocumentCommand[] | null {
    const commands = this.#changes.flatMap(({ command }) => command ?? []);
    return commands.length === this.#changes.length ? commands : null;
  }

  /** Whether an import is among them: the revision before it is kept for ever. */
  get importWaits(): boolean {
    return this.#changes.some(({ command }) => command?.name === 'importFiles' || command?.name === 'importPrices');
  }

  note(change: Change): void {
    this.#changes = [...this.#changes, change];
  }

  /** Everything up to this revision is on the disk. */
  saved(snapshot: DocumentSnapshot): void {
    this.#base = snapshot;
    this.#changes = this.#changes.filter(({ revision }) => revision > snapshot.revision);
  }

  /** Another program's document is on the disk; what was done here stands on top of it. */
  standOn(theirs: DocumentSnapshot): void {
    this.#base = theirs;
  }

  /** Nothing is left to save. */
  clear(saved: DocumentSnapshot): void {
    this.#base = saved;
    this.#changes = [];
  }
}
