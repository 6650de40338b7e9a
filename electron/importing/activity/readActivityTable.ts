import type { ReadAnswers } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import type { FileTable } from '../text/loadTable';
import { activityColumnsQuestion, activityMappingColumns, mappedTables } from './activityMapping';
import type { ActivityProfile } from './activityProfile';
import { findActivityTables } from './activityTables';
import { readActivity } from './readActivity';
import { hasColumns } from './recogniseActivity';

/** Reads a table of what happened: its columns found, or as the user mapped them; asks where a needed one is missing. */
export function readActivityTable(table: FileTable, answers: ReadAnswers, profile: ActivityProfile): FormatOutcome {
  const tables = mappedTables(table.rows, answers) ?? findActivityTables(table.rows, answers.settings?.headerLine);
  const [first] = tables;
  if (first === undefined || !hasColumns(first.columns)) return activityColumnsQuestion(table, first ?? null);
  const columns = activityMappingColumns(first, table.rows);
  return readActivity(table, { profile, answers, tables, columns });
}
