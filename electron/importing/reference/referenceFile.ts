import type { MarketRecordKind, MarketTable } from '../../../shared/model/marketRecord';
import type { Question, ReadSettings, Recognition, SkippedRow } from '../../../shared/model/proposal';
import type { Problem } from '../../../shared/result/problem';

/** What a table of reference data speaks of, before the user has said for which fund or index it is. */
export type ReferenceContent =
  | { readonly kind: 'fund-holdings'; readonly table: Omit<MarketTable<'fund-holdings'>, 'fundSymbol'> }
  | { readonly kind: 'index-members'; readonly table: Omit<MarketTable<'index-members'>, 'indexId'> }
  | { readonly kind: 'company-facts'; readonly table: MarketTable<'company-facts'> }
  | { readonly kind: 'fundamentals'; readonly table: MarketTable<'fundamentals'> }
  | { readonly kind: 'factor-series'; readonly table: MarketTable<'factor-series'> }
  | { readonly kind: 'macro-series'; readonly table: MacroContent };

/** A series as its file prints it; `unit` is null where neither the file nor the series' name says it. */
export interface MacroContent extends Omit<MarketTable<'macro-series'>, 'unit'> {
  readonly unit: 'percent' | 'index-level' | 'amount' | null;
}

/** What a file says of whose table it is. */
export interface SubjectHint {
  /** A fund's symbol or a series' name; null where the file has none. */
  readonly symbol: string | null;
  /** The title of the file, e.g. a fund's name. */
  readonly title: string | null;
}

/** A file of reference data as it was read. */
export interface ReferenceFile {
  readonly fileName: string;
  readonly formatId: string;
  readonly format: string;
  readonly recognition: Recognition;
  /** At least one; a file of several series has one for each. */
  readonly contents: readonly { readonly content: ReferenceContent; readonly subject: SubjectHint }[];
  /** The day the file states; null where it states none. */
  readonly asOf: string | null;
  readonly rows: number;
  /** The first 1,000. */
  readonly skipped: readonly SkippedRow[];
  readonly skippedCount: number;
  readonly warnings: readonly Problem[];
  readonly settings: ReadSettings;
}

/** What a format makes of a table; the reader of files adds name, recognition and settings. */
export type ReferenceReading =
  | {
      readonly status: 'read';
      readonly contents: ReferenceFile['contents'];
      readonly asOf: string | null;
      readonly rows: number;
      readonly skipped: readonly SkippedRow[];
      readonly warnings: readonly Problem[];
      readonly dateOrder: ReadSettings['dateOrder'];
      readonly headerLine: number | null;
    }
  | { readonly status: 'questions'; readonly questions: readonly Question[] }
  | { readonly status: 'refused'; readonly problem: Problem };

/** What reading a file of reference data came to. */
export type ReferenceOutcome =
  | { readonly status: 'read'; readonly file: ReferenceFile }
  | {
      readonly status: 'questions';
      readonly questions: readonly Question[];
      readonly columns: null;
      readonly settings: ReadSettings | null;
    }
  | { readonly status: 'refused'; readonly problem: Problem };

/** Kind of record a format reads. */
export type ReferenceKind = MarketRecordKind;
