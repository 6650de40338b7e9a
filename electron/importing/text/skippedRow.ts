import type { SkippedRow } from '../../../shared/model/proposal';
import { type FileRow, lineOf } from './parseRows';

/** A skipped row with its line, its reason and enough of its text to recognise it. */
export function skippedRow(row: FileRow, reason: SkippedRow['reason']): SkippedRow {
  return { line: lineOf(row), reason, text: row.cells.join(', ').slice(0, 200) };
}
