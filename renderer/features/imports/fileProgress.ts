import type { EventOf } from '../../../shared/contract/channels';

/** How many of the files have been read. */
export interface FileProgress {
  readonly done: number;
  readonly total: number;
}

/** The engine says how far it is with a report on the same topic: that is no progress of these files, and gives null. */
export function fileProgress({ task, done, total }: EventOf<'progress'>): FileProgress | null {
  return task === 'import' || task === 'prices' ? { done, total } : null;
}
