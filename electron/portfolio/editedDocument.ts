import { applyCommand } from '../../shared/model/applyCommand';
import type { CommandSummary, DocumentCommand } from '../../shared/model/command';
import { summaryOf } from '../../shared/model/commandSummary';
import type { Portfolio } from '../../shared/model/portfolio';
import { fail, ok, type Result } from '../../shared/result/result';
import type { DocumentSnapshot } from './durableJsonFile';
import { mergeChanges } from './mergeChanges';
import { isPlainJson } from './plainJson';
import { sameJson } from './sameJson';
import { UndoHistory, type UndoSteps } from './undoHistory';
import { UnsavedChanges } from './unsavedChanges';

/**
 * A document in memory: its changes, their undo, and what of them a file does not hold yet. The revision rises with every
 * change and names one content only, whatever is taken in from elsewhere.
 */
export class EditedDocument {
  readonly #history: UndoHistory;
  readonly #unsaved: UnsavedChanges;
  #present: DocumentSnapshot;

  constructor(saved: DocumentSnapshot, steps: UndoSteps | null = null) {
    this.#present = saved;
    this.#history = new UndoHistory(steps ?? undefined);
    this.#unsaved = new UnsavedChanges(saved);
  }

  get present(): DocumentSnapshot {
    return this.#present;
  }

  get unsaved(): boolean {
    return this.#present.revision !== this.#unsaved.savedRevision;
  }

  get steps(): UndoSteps {
    return this.#history.steps;
  }

  /** What undo and redo would do. */
  get summaries(): { readonly undo: CommandSummary | null; readonly redo: CommandSummary | null } {
    return { undo: this.#history.undo, redo: this.#history.redo };
  }

  /** Whether an import waits for its save: the revision before it is kept for ever. */
  get importUnsaved(): boolean {
    return this.#unsaved.importWaits;
  }

  apply(command: DocumentCommand): Result<null> {
    // Open records may carry more than the schema names; what a file could not hold is refused at the door.
    if (!isPlainJson(command)) return fail({ code: 'request-invalid', path: 'command' });
    const after = applyCommand(this.#present.portfolio, command);
    if (!after.ok) return after;
    this.#note(after.value, summaryOf(command));
    return this.#become(after.value, command);
  }

  /** A change that is no command, undone under its own name. */
  replaceWith(portfolio: Portfolio, summary: CommandSummary): Result<null> {
    if (!isPlainJson(portfolio)) return fail({ code: 'request-invalid', path: 'portfolio' });
    this.#note(portfolio, summary);
    return this.#become(portfolio, null);
  }

  undo(): Result<null> {
    const before = this.#history.back();
    return before === null ? fail({ code: 'nothing-to-undo' }) : this.#become(before, null);
  }

  redo(): Result<null> {
    const after = this.#history.forward();
    return after === null ? fail({ code: 'nothing-to-redo' }) : this.#become(after, null);
  }

  /** The same content under a new revision, because its file is to be written anew. */
  touch(): void {
    this.#become(this.#present.portfolio, null);
  }

  /** This revision is on the disk. */
  saved(snapshot: DocumentSnapshot): void {
    this.#unsaved.saved(snapshot);
  }

  /**
   * Puts what was done here on top of what another program saved, as a step that undoes theirs by name. Answers whether
   * they changed anything. Problem: `portfolio-changed-elsewhere` when both cannot be kept; nothing is changed then.
   */
  merge(theirs: DocumentSnapshot): Result<boolean> {
    const { base, commands } = this.#unsaved;
    const merged = mergeChanges({ base, theirs: theirs.portfolio, mine: this.#present.portfolio, commands });
    if (!merged.ok) return merged;
    const { portfolio, theirChanges } = merged.value;
    const changed = theirChanges > 0;
    const { revision } = this.#present;
    const waits = this.unsaved;
    if (changed) this.#note(portfolio, { name: 'changedElsewhere', count: theirChanges });
    const next = Math.max(revision + (changed ? 1 : 0), theirs.revision + (waits ? 1 : 0));
    this.#present = { revision: next, portfolio: changed ? portfolio : this.#present.portfolio };
    if (waits) this.#unsaved.standOn(theirs);
    else this.#unsaved.clear(this.#present);
    return ok(changed);
  }

  /** Takes what another program saved instead of what was done here, which stays one undo away. */
  takeOver(theirs: DocumentSnapshot): void {
    const { revision, portfolio } = this.#present;
    const same = sameJson(portfolio, theirs.portfolio);
    if (!same) this.#note(theirs.portfolio, { name: 'reload', count: 1 });
    const next = Math.max(revision + 1, theirs.revision);
    this.#present = { revision: next, portfolio: same ? portfolio : theirs.portfolio };
    this.#unsaved.clear(this.#present);
  }

  #note(after: Portfolio, summary: CommandSummary): void {
    this.#history.note({ before: this.#present.portfolio, after, summary });
  }

  #become(portfolio: Portfolio, command: DocumentCommand | null): Result<null> {
    const revision = this.#present.revision + 1;
    this.#present = { revision, portfolio };
    this.#unsaved.note({ revision, command });
    return ok(null);
  }
}
