import type { CommandSummary } from '../../shared/model/command';
import type { Portfolio } from '../../shared/model/portfolio';

/** A change: the document on either side of it, and what it was. */
export interface UndoStep {
  readonly before: Portfolio;
  readonly after: Portfolio;
  readonly summary: CommandSummary;
}

/** What lies behind the present document and what was undone, each in the order it happened. */
export interface UndoSteps {
  readonly past: readonly UndoStep[];
  /** The step to redo next is the last one. */
  readonly future: readonly UndoStep[];
}

const DEEPEST = 200;

/** Documents to go back and forward to. They share what they have in common, so a step costs what it changed. */
export class UndoHistory {
  #past: readonly UndoStep[];
  #future: readonly UndoStep[];

  constructor({ past, future }: UndoSteps = { past: [], future: [] }) {
    this.#past = past;
    this.#future = future;
  }

  get undo(): CommandSummary | null {
    return this.#past.at(-1)?.summary ?? null;
  }

  get redo(): CommandSummary | null {
    return this.#future.at(-1)?.summary ?? null;
  }

  get steps(): UndoSteps {
    return { past: this.#past, future: this.#future };
  }

  /** Notes a new change; what could be redone no longer can. */
  note(step: UndoStep): void {
    this.#past = [...this.#past, step].slice(-DEEPEST);
    this.#future = [];
  }

  /** The document before the last change, or null when there is none to undo. */
  back(): Portfolio | null {
    const step = this.#past.at(-1);
    if (step === undefined) return null;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, step];
    return step.before;
  }

  /** The document after the change last undone, or null when there is none to redo. */
  forward(): Portfolio | null {
    const step = this.#future.at(-1);
    if (step === undefined) return null;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, step];
    return step.after;
  }
}
