import type { ReadAnswers, Recognition } from '../../../shared/model/proposal';
import type { FileTable } from '../text/loadTable';
import type { ReferenceKind, ReferenceReading } from './referenceFile';

/** One kind of file of reference data. */
export interface ReferenceFormat {
  readonly id: string;
  /** Its name in words. */
  readonly name: string;
  readonly kind: ReferenceKind;
  /** How sure the format is that the file is its own, told from the content; null when it is not. */
  recognise(table: FileTable): Recognition | null;
  /** Reads a table the format has recognised. */
  read(table: FileTable, answers: ReadAnswers): ReferenceReading;
}
