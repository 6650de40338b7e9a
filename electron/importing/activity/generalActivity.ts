import type { ReadAnswers, Recognition } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import type { TableFormat } from '../tableFormat';
import type { FileTable } from '../text/loadTable';
import { readActivityTable } from './readActivityTable';
import { recogniseActivity } from './recogniseActivity';

/** Any table of what happened: columns by their headings and values, what happened by its words. */
export const generalActivity: TableFormat = {
  id: 'activity-table',
  recognise: (table: FileTable): Recognition | null => recogniseActivity(table),
  read: (table: FileTable, answers: ReadAnswers): FormatOutcome =>
    readActivityTable(table, answers, {
      id: generalActivity.id,
      format: 'activity table',
      currency: null,
      splitsAdd: false,
    }),
};
