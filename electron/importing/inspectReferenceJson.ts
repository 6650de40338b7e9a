import type { Line } from '../../shared/model/proposal';
import type { Problem } from '../../shared/result/problem';
import type { ReferenceFile, ReferenceKind } from './reference/referenceFile';
import { rowsOf } from './reference/rowsOf';

/** What `ballast inspect --json` prints for a file of reference data. Stable: scripts depend on it. */
export interface InspectReferenceJson {
  readonly format: string;
  readonly asOf: string | null;
  readonly tables: readonly {
    readonly kind: ReferenceKind;
    /** Symbol, series or title the file names; null where it names none. */
    readonly subject: string | null;
    readonly rows: number;
    /** Sum of the weights of a list of holdings, a decimal fraction. */
    readonly weightTotal: number | null;
  }[];
  readonly skipped: readonly { readonly line: Line; readonly reason: string; readonly code: string }[];
}

/** A file of reference data as the command line prints it: kinds and counts, not the rows. */
export function toInspectReferenceJson(
  { format, asOf, contents, skipped }: ReferenceFile,
  sentence: (problem: Problem) => string,
): InspectReferenceJson {
  return {
    format,
    asOf,
    tables: contents.map(({ content, subject }) => ({
      kind: content.kind,
      subject: subject.symbol ?? subject.title,
      rows: rowsOf(content),
      weightTotal:
        content.kind === 'fund-holdings'
          ? content.table.holdings.reduce((sum, { weightFraction }) => sum + weightFraction, 0)
          : null,
    })),
    skipped: skipped.map(({ line, reason }) => ({ line, reason: sentence(reason), code: reason.code })),
  };
}
