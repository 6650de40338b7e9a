import type { Clock } from './clock';

/** A pause in editing after which the document is saved, and the longest an edit waits while there is none. */
const PAUSE_MILLISECONDS = 400;
const LONGEST_MILLISECONDS = 2000;

/** Says when to save: soon after the last edit, and never long after the first that is not saved. */
export class Autosave {
  readonly #clock: Clock;
  readonly #save: () => void;
  #firstEdit: number | null = null;
  #callOff: () => void = () => undefined;

  constructor(clock: Clock, save: () => void) {
    this.#clock = clock;
    this.#save = save;
  }

  edited(): void {
    const now = this.#clock.now();
    const firstEdit = this.#firstEdit ?? now;
    this.cancel();
    this.#firstEdit = firstEdit;
    const due = Math.min(now + PAUSE_MILLISECONDS, firstEdit + LONGEST_MILLISECONDS);
    this.#callOff = this.#clock.after(Math.max(0, due - now), () => {
      this.#firstEdit = null;
      this.#save();
    });
  }

  /** Someone else saves now, or nothing is to be saved any more. */
  cancel(): void {
    this.#callOff();
    this.#firstEdit = null;
  }
}
