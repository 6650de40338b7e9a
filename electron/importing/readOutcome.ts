import type { MappingColumn, PositionsFile, Question, ReadSettings } from '../../shared/model/proposal';
import type { Problem } from '../../shared/result/problem';

/** What reading a file came to: rows, something only the user can decide, or the reason it is refused. */
type Outcome<File> =
  | { readonly status: 'read'; readonly file: File }
  | {
      readonly status: 'questions';
      readonly questions: readonly Question[];
      /** The columns to be mapped, where the question is which column is which. */
      readonly columns: readonly MappingColumn[] | null;
      readonly settings: ReadSettings | null;
    }
  | { readonly status: 'refused'; readonly problem: Problem };

/** What the detector adds where the format leaves it out: how the file was recognised, and its parts where it has but one. */
type Added = 'recognition' | 'parts';

/** What a format makes of a file. */
export type FormatOutcome = Outcome<Omit<PositionsFile, Added> & Partial<Pick<PositionsFile, Added>>>;

/** What reading a broker's file came to. */
export type ReadOutcome = Outcome<PositionsFile>;
