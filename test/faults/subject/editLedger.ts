import { keyOf, type NumberedEdit } from './numberedEdit';

/** What became of a find: as promised, the newest lost to damage, or a broken promise. */
export type Verdict = 'kept' | 'newest-lost' | 'lost' | 'phantom';

/**
 * What a file may hold, from what the processes said: the edit last known to be on the disk, and those after it that were
 * tried without an answer. Once a process has seen one of them, it is the one known to be there.
 */
export class EditLedger {
  readonly #known: NumberedEdit[];
  #tried: readonly NumberedEdit[] = [];
  acknowledged = 0;

  constructor(first: NumberedEdit) {
    this.#known = [first];
  }

  intend(edit: NumberedEdit): void {
    this.#tried = [...this.#tried, edit];
  }

  acknowledge(edit: NumberedEdit): void {
    this.acknowledged += 1;
    this.#settle(edit);
  }

  /** Judges what a process found. With `damaged` the newest edit may be gone, and only that one. */
  find(found: NumberedEdit, damaged: boolean): Verdict {
    const verdict = this.#verdictOn(keyOf(found), damaged);
    this.#settle(found);
    return verdict;
  }

  #verdictOn(key: string, damaged: boolean): Verdict {
    const [before, newest] = this.#known.slice(-2).map(keyOf);
    if (key === (newest ?? before) || this.#tried.some((edit) => keyOf(edit) === key)) return 'kept';
    if (newest !== undefined && key === before && damaged) return 'newest-lost';
    return this.#known.some((edit) => keyOf(edit) === key) ? 'lost' : 'phantom';
  }

  #settle(edit: NumberedEdit): void {
    const at = this.#known.findIndex((known) => keyOf(known) === keyOf(edit));
    if (at >= 0) this.#known.splice(at + 1);
    else this.#known.push(edit);
    this.#tried = [];
  }
}
