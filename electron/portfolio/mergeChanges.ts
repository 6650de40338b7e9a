import { applyCommand } from '../../shared/model/applyCommand';
import type { DocumentCommand } from '../../shared/model/command';
import type { Portfolio } from '../../shared/model/portfolio';
import { fail, ok, type Result } from '../../shared/result/result';
import { applyPatch, diffPortfolios, patchesMeet, touchedBy } from './documentPatch';
import type { DocumentPatch } from './documentPatchSchema';
import { referencesHold } from './referencesHold';

/** A document both sides began from, what the other program made of it, and what was made of it here. */
export interface TwoVersions {
  readonly base: Portfolio;
  readonly theirs: Portfolio;
  readonly mine: Portfolio;
  /** The commands from `base` to `mine` in order; null where another change (an undo, a restored copy) is among them. */
  readonly commands: readonly DocumentCommand[] | null;
}

/** A document with the changes of both sides. */
export interface Merged {
  readonly portfolio: Portfolio;
  /** How many records, settings and fields the other program changed. */
  readonly theirChanges: number;
}

/**
 * One document out of two that were changed apart. Answers "can both be kept without guessing?": only when every command
 * made here is accepted on top of what the other program saved and leaves each record, setting and field they touched as
 * they saved it. So both sides touched different things, or did the same to them.
 *
 * @returns Problem: `portfolio-changed-elsewhere` when both cannot be kept.
 */
export function mergeChanges({ base, theirs, mine, commands }: TwoVersions): Result<Merged> {
  const there = diffPortfolios(base, theirs);
  const portfolio = commands === null ? patched(theirs, diffPortfolios(base, mine)) : repeated(theirs, commands);
  // Asked of the outcome, because a command may do more to their document than it did to ours: an import replaces what they
  // have just added.
  if (portfolio === null || patchesMeet(diffPortfolios(theirs, portfolio), there)) return apart();
  return ok({ portfolio, theirChanges: touchedBy(there).size });
}

function patched(portfolio: Portfolio, patch: DocumentPatch): Portfolio | null {
  const after = applyPatch(portfolio, patch);
  return after !== null && referencesHold(after) ? after : null;
}

function repeated(portfolio: Portfolio, commands: readonly DocumentCommand[]): Portfolio | null {
  let current = portfolio;
  for (const command of commands) {
    const after = applyCommand(current, command);
    if (!after.ok) return null;
    current = after.value;
  }
  return current;
}

function apart(): Result<never> {
  return fail({ code: 'portfolio-changed-elsewhere' });
}
