import type { ReadAnswers, Recognition } from '../../shared/model/proposal';
import type { FormatOutcome } from './readOutcome';
import type { FileTable } from './text/loadTable';

/** One kind of broker file that is a table. */
export interface TableFormat {
  readonly id: string;
  /** How sure the format is that the file is its own, told from the content; null when it is not. */
  recognise(table: FileTable): Recognition | null;
  read(table: FileTable, answers: ReadAnswers): FormatOutcome;
}
