import type { ReadAnswers, Recognition } from '../../shared/model/proposal';
import { ACTIVITY_FORMATS } from './activity/activityFormats';
import { generalPositions } from './positions/generalPositions';
import { POSITION_FORMATS } from './positions/positionFormats';
import type { ReadOutcome } from './readOutcome';
import type { TableFormat } from './tableFormat';
import { decodeBytes } from './text/decodeBytes';
import { type FileTable, type ImportFile, tableOfText } from './text/loadTable';

const TABLE_FORMATS: readonly TableFormat[] = [...POSITION_FORMATS, ...ACTIVITY_FORMATS];

/**
 * Reads a broker's file, or any table of holdings. The format is told by the content; the name is only kept.
 *
 * @param file - Name and bytes; not modified.
 * @param answers - What the user answered to an earlier reading of the same file.
 * @returns The proposal, the questions to answer first, or the reason the file is refused.
 */
export function readBrokerFile(file: ImportFile, answers: ReadAnswers = {}): ReadOutcome {
  const decoded = decodeBytes(file.bytes, answers.settings?.encoding);
  const loaded = decoded.status === 'text' ? tableOfText(file.name, decoded, answers) : decoded;
  if (loaded.status === 'questions') return { ...loaded, columns: null, settings: null };
  if (loaded.status === 'refused') return loaded;
  const { format, recognition } = detectTableFormat(loaded.table);
  const outcome = format.read(loaded.table, answers);
  if (outcome.status !== 'read') return outcome;
  const { parts = [outcome.file.kind === 'activity' ? 'activity' : 'positions'] } = outcome.file;
  return { status: 'read', file: { ...outcome.file, recognition, parts } };
}

/** The format that is surest of a table, and why. */
export function detectTableFormat(table: FileTable): { format: TableFormat; recognition: Recognition } {
  let best = { format: generalPositions, recognition: { score: 0, reason: '' } };
  for (const format of TABLE_FORMATS) {
    const recognition = format.recognise(table);
    if (recognition !== null && recognition.score > best.recognition.score) best = { format, recognition };
  }
  return best;
}
