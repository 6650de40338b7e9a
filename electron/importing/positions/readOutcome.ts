import type { MappingColumn, PositionsFile, Question, ReadSettings } from '../../../shared/model/proposal';
import type { Problem } from '../../../shared/result/problem';

/** What reading a positions file came to: rows, something only the user can decide, or the reason it is refused. */
export type ReadOutcome =
  | { readonly status: 'read'; readonly file: PositionsFile }
  | {
      readonly status: 'questions';
      readonly questions: readonly Question[];
      /** The columns to be mapped, where the question is which column is which. */
      readonly columns: readonly MappingColumn[] | null;
      readonly settings: ReadSettings | null;
    }
  | { readonly status: 'refused'; readonly problem: Problem };
