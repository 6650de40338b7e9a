import type { ReadAnswers, Recognition } from '../../shared/model/proposal';
import { ACTIVITY_FORMATS } from './activity/activityFormats';
import { mapsActivity } from './activity/activityMapping';
import { generalActivity } from './activity/generalActivity';
import { generalPositions } from './positions/generalPositions';
import { POSITION_FORMATS } from './positions/positionFormats';
import type { FormatOutcome, ReadOutcome } from './readOutcome';
import { decodeDeclared } from './structured/decodeDeclared';
import { statementFormat } from './structured/interactiveBrokers/statementFormat';
import type { SourceText, StructuredFormat } from './structured/structuredFormat';
import { STRUCTURED_FORMATS } from './structured/structuredFormats';
import type { TableFormat } from './tableFormat';
import { type FileTable, type ImportFile, tableOfText } from './text/loadTable';

const TABLE_FORMATS: readonly TableFormat[] = [...POSITION_FORMATS, ...ACTIVITY_FORMATS, statementFormat];

/**
 * Reads a broker's file, or any table of holdings or of what happened. The format is told by the content; the name is
 * only kept. Files of elements or objects are recognised first: none of them can be read as a table.
 *
 * @param file - Name and bytes; not modified.
 * @param answers - What the user answered to an earlier reading of the same file.
 * @returns The proposal, the questions to answer first, or the reason the file is refused.
 */
export function readBrokerFile(file: ImportFile, answers: ReadAnswers = {}): ReadOutcome {
  const decoded = decodeDeclared(file.bytes, answers.settings?.encoding);
  if (decoded.status === 'questions') return { ...decoded, columns: null, settings: null };
  if (decoded.status === 'refused') return decoded;
  const source = { fileName: file.name, text: decoded.text };
  const structured = detectStructuredFormat(source);
  if (structured !== null) return withRecognition(structured.format.read(source, answers), structured.recognition);
  const loaded = tableOfText(file.name, decoded, answers);
  if (loaded.status === 'questions') return { ...loaded, columns: null, settings: null };
  if (loaded.status === 'refused') return loaded;
  const { format, recognition } = detectTableFormat(loaded.table, answers);
  return withRecognition(format.read(loaded.table, answers), recognition);
}

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

const BY_MAPPING: Recognition = { score: 1, reason: 'the columns as you named them' };

function detectStructuredFormat(source: SourceText): { format: StructuredFormat; recognition: Recognition } | null {
  return surest(STRUCTURED_FORMATS, (format) => format.recognise(source));
}

function surest<Format>(
  formats: readonly Format[],
  recognise: (format: Format) => Recognition | null,
): { format: Format; recognition: Recognition } | null {
  let best: { format: Format; recognition: Recognition } | null = null;
  for (const format of formats) {
    const recognition = recognise(format);
    if (recognition !== null && recognition.score > (best?.recognition.score ?? 0)) best = { format, recognition };
  }
  return best;
}

/** Adds how the file was recognised, unless its reader knows better, and its parts where it has but one. */
function withRecognition(outcome: FormatOutcome, recognition: Recognition): ReadOutcome {
  if (outcome.status !== 'read') return outcome;
  const { parts = [outcome.file.kind === 'activity' ? 'activity' : 'positions'] } = outcome.file;
  return { status: 'read', file: { recognition, ...outcome.file, parts } };
}
