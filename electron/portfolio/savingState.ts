import type { SavedState } from '../../shared/contract/schemas';
import type { Problem } from '../../shared/result/problem';

/** What the user is told about the disk, without the time of the last save. */
export type SavingState = Pick<SavedState, 'state' | 'problem'>;

export const SAVED: SavingState = { state: 'saved', problem: null };
/** An edit that waits for its save counts as saving: "saved" is said only of what is on the disk. */
export const SAVING: SavingState = { state: 'saving', problem: null };
export const READ_ONLY: SavingState = { state: 'read-only', problem: null };

const NOT_WRITABLE: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);

/** The file is another one than the document was opened from, gone, or can no longer be read. */
export function changedElsewhere(problem: Problem): SavingState {
  return { state: 'changed-elsewhere', problem };
}

/** What a refused save means for the user: the edit is in memory, and this is why it is only there. */
export function notSaved(problem: Problem): SavingState {
  const readOnly = problem.code === 'portfolio-not-saved' && NOT_WRITABLE.has(problem.systemCode);
  return { state: readOnly ? 'read-only' : 'not-saved', problem };
}
