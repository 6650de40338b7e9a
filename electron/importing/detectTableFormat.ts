import type { ReadAnswers, Recognition } from '../../shared/model/proposal';
import { ACTIVITY_FORMATS } from './activity/activityFormats';
import { mapsActivity } from './activity/activityMapping';
import { generalActivity } from './activity/generalActivity';
import { generalPositions } from './positions/generalPositions';
import { POSITION_FORMATS } from './positions/positionFormats';
import { statementFormat } from './structured/interactiveBrokers/statementFormat';
import { surest } from './surest';
import type { TableFormat } from './tableFormat';
import type { FileTable } from './text/loadTable';

const TABLE_FORMATS: readonly TableFormat[] = [...POSITION_FORMATS, ...ACTIVITY_FORMATS, statementFormat];
const BY_MAPPING: Recognition = { score: 1, reason: 'the columns as you named them' };

/** The format that is surest of a table, and why; of the part the user wants, where a file has two. */
export function detectTableFormat(
  table: FileTable,
  answers: ReadAnswers = {},
): { format: TableFormat; recognition: Recognition } {
  if (mapsActivity(answers)) return { format: generalActivity, recognition: BY_MAPPING };
  const formats = answers.part === 'activity' ? [...ACTIVITY_FORMATS, statementFormat] : TABLE_FORMATS;
  const general = { format: generalPositions, recognition: { score: 0, reason: '' } };
  return surest(formats, (format) => format.recognise(table)) ?? general;
}
