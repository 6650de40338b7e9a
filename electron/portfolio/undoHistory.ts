import type { CommandSummary } from '../../shared/model/command';
import type { Portfolio } from '../../shared/model/portfolio';

/** The document on the other side of a change, and what the change was. */
interface Step {
  readonly portfolio: Portfolio;
  readonly summary: CommandSummary;
}

const DEEPEST = 200;

/** Documents to go back and forward to. They share what they have in common, so a step costs what it changed. */
export class UndoHistory {
  #past: readonly Step[] = [];
  #future: readonly Step[] = [];

  get undo(): CommandSummary | null {
    return this.#past.at(-1)?.summary ?? null;
  }

  get redo(): CommandSummary | null {
    return this.#future.at(-1)?.summary ?? null;
  }

  /** Notes a new change; what could be redone no longer can. */
  note(before: Portfolio, summary: CommandSummary): void {
    this.#past = [...this.#past, { portfolio: before, summary }].slice(-DEEPEST);
    this.#future = [];
  }

  /** The document before the last change, or null when there is none to undo. */
  back(present: Portfolio): Portfolio | null {
    const step = this.#past.at(-1);
    if (step === undefined) return null;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { portfolio: present, summary: step.summary }];
    return step.portfolio;
  }

  /** The document after the change last undone, or null when there is none to redo. */
  forward(present: Portfolio): Portfolio | null {
    const step = this.#future.at(-1);
    if (step === undefined) return null;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { portfolio: present, summary: step.summary }];
    return step.portfolio;
  }
}
