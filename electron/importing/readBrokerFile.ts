import type { ReadAnswers, Recognition } from '../../shared/model/proposal';
import { detectTableFormat } from './detectTableFormat';
import type { FormatOutcome, ReadOutcome } from './readOutcome';
import { decodeDeclared } from './structured/decodeDeclared';
import { STRUCTURED_FORMATS } from './structured/structuredFormats';
import { surest } from './surest';
import { type ImportFile, tableOfText } from './text/loadTable';

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
  const structured = surest(STRUCTURED_FORMATS, (format) => format.recognise(source));
  if (structured !== null) return withRecognition(structured.format.read(source, answers), structured.recognition);
  const loaded = tableOfText(file.name, decoded, answers);
  if (loaded.status === 'questions') return { ...loaded, columns: null, settings: null };
  if (loaded.status === 'refused') return loaded;
  const { format, recognition } = detectTableFormat(loaded.table, answers);
  return withRecognition(format.read(loaded.table, answers), recognition);
}

/** Adds how the file was recognised, unless its reader knows better, and its parts where it has but one. */
function withRecognition(outcome: FormatOutcome, recognition: Recognition): ReadOutcome {
  if (outcome.status !== 'read') return outcome;
  const { parts = [outcome.file.kind === 'activity' ? 'activity' : 'positions'] } = outcome.file;
  return { status: 'read', file: { recognition, ...outcome.file, parts } };
}
