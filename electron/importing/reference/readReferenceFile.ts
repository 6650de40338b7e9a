import type { ReadAnswers, Recognition } from '../../../shared/model/proposal';
import { type FileTable, type ImportFile, loadTable } from '../text/loadTable';
import type { ReferenceOutcome } from './referenceFile';
import type { ReferenceFormat } from './referenceFormat';
import { REFERENCE_FORMATS } from './referenceFormats';
import { rowsOf } from './rowsOf';

const MOST_SKIPPED = 1000;
/** As many as a record holds: no fund has more lines, no exchange more companies. */
const MOST_ROWS = 20_000;
const MOST_DAYS = 40_000;

/**
 * Reads a file of reference data: a fund's holdings, an index' members, a list of companies, accounts, economic series,
 * factor returns. The kind is told by the content; the name is used only where a series has no other.
 *
 * @param file - Name and bytes; not modified.
 * @param answers - What the user answered to an earlier reading of the same file.
 * @returns The tables, the questions to answer first, or the reason the file is refused.
 */
export function readReferenceFile(file: ImportFile, answers: ReadAnswers = {}): ReferenceOutcome {
  const loaded = loadTable(file, answers);
  if (loaded.status === 'questions') return { ...loaded, columns: null, settings: null };
  if (loaded.status === 'refused') return loaded;
  const { table } = loaded;
  const found = detectReference(table);
  if (found === null) return { status: 'refused', problem: { code: 'file-unknown-format' } };
  const { encoding, delimiter, decimalMark } = table;
  const settings = { encoding, delimiter, decimalMark };
  if (table.markQuestion !== null) {
    const open = { ...settings, dateOrder: 'ymd', headerLine: null } as const;
    return { status: 'questions', questions: [table.markQuestion], columns: null, settings: open };
  }
  const reading = found.format.read(table, answers);
  if (reading.status === 'refused') return reading;
  if (reading.status === 'questions') {
    const open = { ...settings, dateOrder: 'ymd', headerLine: null } as const;
    return { ...reading, columns: null, settings: open };
  }
  const longest = Math.max(...reading.contents.map(({ content }) => rowsOf(content)));
  const limit = reading.contents.some(({ content }) => 'observations' in content.table) ? MOST_DAYS : MOST_ROWS;
  if (longest > limit) return { status: 'refused', problem: { code: 'file-too-many-rows', limit } };
  const { status: _status, dateOrder, headerLine, skipped, ...read } = reading;
  return {
    status: 'read',
    file: {
      ...read,
      fileName: file.name,
      formatId: found.format.id,
      format: found.format.name,
      recognition: found.recognition,
      skipped: skipped.slice(0, MOST_SKIPPED),
      skippedCount: skipped.length,
      settings: { ...settings, dateOrder, headerLine },
    },
  };
}

/** The format that is surest of a table, and why; null where none is. */
export function detectReference(
  table: FileTable,
): { readonly format: ReferenceFormat; readonly recognition: Recognition } | null {
  let best: { readonly format: ReferenceFormat; readonly recognition: Recognition } | null = null;
  for (const format of REFERENCE_FORMATS) {
    const recognition = format.recognise(table);
    if (recognition !== null && recognition.score > (best?.recognition.score ?? 0)) best = { format, recognition };
  }
  return best;
}
