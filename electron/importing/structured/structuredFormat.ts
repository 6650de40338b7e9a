import type { ReadAnswers, Recognition } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';

/** A file as text, before anything in it was understood. */
export interface SourceText {
  readonly fileName: string;
  readonly text: string;
}

/** One kind of broker file that is no table: elements, objects or directives. */
export interface StructuredFormat {
  readonly id: string;
  /** How sure the format is that the file is its own, told from the content; null when it is not. */
  recognise(source: SourceText): Recognition | null;
  read(source: SourceText, answers: ReadAnswers): FormatOutcome;
}
