import type { ReadAnswers } from '../../../shared/model/proposal';
import type { FileTable } from '../text/loadTable';
import type { ReadOutcome } from './readOutcome';

/** How sure a format is that a file is its own, told from the content. */
export interface FormatMatch {
  /** 0 to 1. */
  readonly score: number;
  /** The evidence, for the person who asks why a file was read as it was. */
  readonly reason: string;
}

/** One kind of positions file. */
export interface PositionsFormat {
  readonly id: string;
  recognise(table: FileTable): FormatMatch | null;
  read(table: FileTable, answers: ReadAnswers): ReadOutcome;
}
